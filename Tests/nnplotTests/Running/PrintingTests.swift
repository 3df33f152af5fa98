import Foundation
import TestSupport
import Testing

/// What `--alt` and `--table` print.
@Suite(.timeLimit(.minutes(5)))
struct PrintingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func aloneTheyWriteNoFile() async throws {
    let alt = try await Program.run("neuron --alt", in: folder)
    #expect(alt.status == 0 && alt.errors == "")
    #expect(alt.text.hasPrefix("A neuron with inputs 0.5 and 0.8"))
    #expect(alt.text.split(separator: "\n").count == 1)
    let table = try await Program.run("neuron --table", in: folder)
    #expect(table.text.hasPrefix("panel,mark,type,label,"))
    #expect(try folder.names == [])
  }

  @Test func theTableHasEveryNumberOfTheFigure() async throws {
    let run = try await Program.run("activation --functions relu,tanh --table -o data.json", in: folder)
    #expect(run.status == 0)
    let lines = try FigureData(folder.bytes(of: "data.json")).marks("line")
    let rows = CSVReader.rows(run.text)
    let header = try #require(rows.first)
    let place = try #require(header.firstIndex(of: "y"))
    #expect(rows.allSatisfy { $0.count == header.count })
    let values = rows.filter { $0[2] == "line" }.map { Double($0[place]) }
    #expect(values == lines.flatMap { $0.y ?? [] })
  }

  @Test func theCommandDoesNotRememberThem() async throws {
    for option in ["--alt", "--table"] {
      let run = try await Program.run("neuron \(option) -o data.json", in: folder)
      #expect(run.status == 0)
      #expect(try FigureData(folder.bytes(of: "data.json")).command == "nnplot neuron")
    }
  }

  @Test func drawPrintsToo() async throws {
    try #require(try await Program.run("neuron --lang zh -o data.json", in: folder).status == 0)
    let run = try await Program.run("draw data.json --alt", in: folder)
    #expect(try run.text == FigureData(folder.bytes(of: "data.json")).alt + "\n")
  }

  @Test(arguments: ["--alt -o - --format svg", "--table -o - --format json", "--alt --table"])
  func onlyOneThingGoesToStandardOutput(options: String) async throws {
    let run = try await Program.run("neuron \(options)", in: folder)
    #expect(run.status == 64)
    #expect(run.message.hasPrefix("Error: "))
    #expect(try folder.names == [])
  }
}
