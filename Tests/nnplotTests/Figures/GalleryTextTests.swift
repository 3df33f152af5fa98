import Foundation
import Gallery
import TestSupport
import Testing

/// Every figure of the program says in numbers what it shows.
@Suite(.timeLimit(.minutes(5)))
struct GalleryTextTests {
  /// The figures that the gallery declares.
  private static let names = Set(GalleryDeclarations.all.compactMap(\.arguments.first)).sorted()

  @Test func everyFigureIsTested() async throws {
    let folder = try TemporaryFolder()
    let run = try await Program.run("list --json", in: folder)
    let list = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    #expect(list.compactMap { $0["name"] as? String }.sorted() == Self.names)
  }

  @Test(arguments: names, ["en", "zh"])
  func textsAreShortAndTrue(name: String, language: String) async throws {
    let folder = try TemporaryFolder()
    let run = try await Program.run("\(name) --lang \(language) --alt -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try #require(
      try JSONSerialization.jsonObject(with: folder.bytes(of: "data.json")) as? [String: Any])
    let text = try #require(data["alt"] as? String)
    #expect(run.text == text + "\n")
    #expect((20...250).contains(text.count), "\(text.count) characters: \(text)")
    #expect(!text.contains("\n") && !text.contains("$") && !text.contains("\\"))
    let known = KnownNumbers(of: data).values
    #expect(!text.printedNumbers.isEmpty)
    for number in text.printedNumbers {
      #expect(known.contains(where: number.rounds), "\(number) of '\(text)' is not in the data")
    }
  }

  @Test func theTextFromDataIsTrueToo() async throws {
    let folder = try TemporaryFolder()
    for name in ["activation", "perceptron", "neuron", "saddle-point"] {
      let drawn = try await Program.run("\(name) -o own.json", in: folder)
      try #require(drawn.status == 0, "\(drawn.errors)")
      var data = try #require(
        try JSONSerialization.jsonObject(with: folder.bytes(of: "own.json")) as? [String: Any])
      data["alt"] = ""
      try JSONSerialization.data(withJSONObject: data).write(
        to: URL(fileURLWithPath: folder.path + "/silent.json"))
      let text = try await Program.run("draw silent.json --alt", in: folder).text
      #expect((20...251).contains(text.count), "\(text)")
      let known = KnownNumbers(of: data).values
      for number in text.printedNumbers {
        #expect(known.contains(where: number.rounds), "\(number) of '\(text)' is not in the data of \(name)")
      }
    }
  }
}

/// The numbers that a text about a figure may hold: metrics and the model, ends and extremes of data, and counts.
///
/// The inner numbers of long arrays are left out: among thousands of them any number would be found.
private struct KnownNumbers {
  private(set) var values: [Double] = []

  init(of data: [String: Any]) {
    values += (data["metrics"] as? [String: Double] ?? [:]).values
    addAll(data["model"])
    var panels = data["panels"] as? [[String: Any]] ?? []
    values.append(Double(panels.count))
    let insets = panels.flatMap { $0["insets"] as? [[String: Any]] ?? [] }
    panels += insets.compactMap { $0["panel"] as? [String: Any] }
    var (kinds, sums): ([String: Double], [String: Double]) = ([:], [:])
    for panel in panels {
      for axis in ["x", "y", "z"] { addAll((panel[axis] as? [String: Any])?["domain"]) }
      let marks = panel["marks"] as? [[String: Any]] ?? []
      values += Dictionary(grouping: marks) { $0["type"] as? String ?? "" }.values.map { Double($0.count) }
      for mark in marks {
        let type = mark["type"] as? String ?? ""
        kinds[type, default: 0] += 1
        sums[type, default: 0] += Double((mark["x"] as? [Any])?.count ?? 0)
        for (key, value) in mark where key != "style" { addEnds(value) }
      }
    }
    values += kinds.values
    values += sums.values
    addCounts(of: data["model"])
    // Headings are the figure's own words.
    values += panels.compactMap { $0["title"] as? String }.flatMap { $0.printedNumbers.map(\.value) }
  }

  private mutating func addAll(_ value: Any?) {
    if let number = value as? Double { values.append(number) }
    for element in value as? [Any] ?? [] { addAll(element) }
    for element in (value as? [String: Any] ?? [:]).values { addAll(element) }
  }

  private mutating func addCounts(of model: Any?) {
    for value in (model as? [String: Any] ?? [:]).values {
      if let list = value as? [Any] { values.append(Double(list.count)) }
    }
  }

  /// The first and the last number of an array, the least and the greatest with what stands beside them, and how many
  /// there are; of classes how many there are of each.
  private mutating func addEnds(_ value: Any) {
    guard let array = value as? [Any] else { return addAll(value) }
    values.append(Double(array.count))
    guard !array.isEmpty else { return }
    if let rows = array as? [[Any]] {
      values.append(Double(rows.first?.count ?? 0))
      let flat = rows.flatMap { $0 }
      if flat.first is [Any] { values.append(Double((flat.first as? [Any])?.count ?? 0)) }
      return addEnds(flat.flatMap { $0 as? [Any] ?? [$0] })
    }
    let numbers = array.compactMap { $0 as? Double }
    values +=
      numbers.count <= 12
      ? numbers : [numbers.first, numbers.last, numbers.min(), numbers.max()].compactMap { $0 }
    if let classes = array as? [Int], Set(classes).count <= 10 {
      values += Dictionary(grouping: classes) { $0 }.values.map { Double($0.count) }
    }
  }
}
