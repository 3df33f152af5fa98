import ArgumentParser
import Diagrams
import Networks
import Plotting

/// `nnplot list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists every figure by chapter, or the built-in data sets.")

  @Flag(help: "Print JSON.")
  var json = false

  @Flag(help: "List the built-in data sets instead.")
  var datasets = false

  func run() throws {
    let entries = datasets ? Self.datasetEntries : Self.figureEntries
    try StandardOutput.write(line: json ? Self.json(entries) : Self.table(entries))
  }

  private struct Entry {
    var name: String
    var summary: String
    var chapter: Chapter?
  }

  private static var figureEntries: [Entry] {
    Figures.all.map { command in
      func entry<Command: FigureCommand>(_: Command.Type) -> Entry {
        Entry(name: Command.Drawn.name, summary: Command.Drawn.summary, chapter: Command.Drawn.chapter)
      }
      return entry(command)
    }
  }

  private static var datasetEntries: [Entry] {
    Datasets.names.map { Entry(name: $0, summary: Datasets.summary(for: $0) ?? "", chapter: nil) }
      + [Entry(name: TrainingData.digits, summary: TrainingData.digitsSummary, chapter: nil)]
  }

  private static func table(_ entries: [Entry]) -> String {
    let width = entries.map(\.name.count).max() ?? 0
    func line(_ entry: Entry) -> String {
      entry.name + String(repeating: " ", count: width - entry.name.count + 2) + entry.summary
    }
    let chapters = Chapter.allCases.compactMap { chapter -> String? in
      let members = entries.filter { $0.chapter == chapter }
      guard !members.isEmpty else { return nil }
      return (["\(chapter.rawValue). \(chapter.title)"] + members.map { "  " + line($0) }).joined(
        separator: "\n")
    }
    return (chapters + entries.filter { $0.chapter == nil }.map(line)).joined(separator: "\n")
  }

  private static func json(_ entries: [Entry]) throws -> String {
    try JSONValue.array(
      entries.map { entry in
        var object: [String: JSONValue] = ["name": .string(entry.name), "summary": .string(entry.summary)]
        object["chapter"] = entry.chapter.map { .number(Double($0.rawValue)) }
        return .object(object)
      }
    ).text()
  }
}
