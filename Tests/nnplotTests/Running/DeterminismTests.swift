import Foundation
import Testing

/// The same command gives the same bytes, whatever surrounds it.
@Suite(.timeLimit(.minutes(5)))
struct DeterminismTests {
  static let figures = [
    "activation --functions sigmoid,1.5*x^2 --range -2.5:2.5", "decision-regions --resolution 30 --epochs 20",
  ]
  static let surroundings: [[String: String]] = [
    [:], ["TZ": "Asia/Shanghai"], ["LC_ALL": "C"], ["LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"],
    ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"],
    ["LANG": "zh_CN.UTF-8", "LANGUAGE": "zh_CN:en"], ["OPENBLAS_NUM_THREADS": "2"],
    ["SOURCE_DATE_EPOCH": "1"],
  ]
  static let files = ["a.json", "a.pdf", "a.png", "a.svg"]

  private func draw(
    _ figure: String, in folder: TemporaryFolder, environment: [String: String] = [:]
  ) async throws -> [Data] {
    let run = try await Program.run(
      "\(figure) -o a.json -o a.pdf -o a.png -o a.svg", in: folder, environment: environment)
    try #require(run.status == 0, "\(run.errors)")
    return try Self.files.map(folder.bytes)
  }

  @Test(arguments: figures)
  func surroundingsChangeNothing(figure: String) async throws {
    let reference = try await draw(figure, in: TemporaryFolder())
    for environment in Self.surroundings {
      let files = try await draw(figure, in: TemporaryFolder(), environment: environment)
      for (index, name) in Self.files.enumerated() {
        #expect(files[index] == reference[index], "\(name) differs under \(environment)")
      }
    }
  }

  @Test func timeChangesNothing() async throws {
    let first = try await draw(Self.figures[0], in: TemporaryFolder())
    // Dates in PDF files have seconds.
    try await Task.sleep(for: .seconds(1.1))
    #expect(try await draw(Self.figures[0], in: TemporaryFolder()) == first)
  }

  @Test func theSeedChangesTheTraining() async throws {
    let one = try await draw(Self.figures[1] + " --seed 1", in: TemporaryFolder())
    let two = try await draw(Self.figures[1] + " --seed 2", in: TemporaryFolder())
    #expect(one[0] != two[0])
  }

  @Test(
    arguments: figures, ["", "--theme dark", "--theme print --size 500x400", "--lang zh", "--title §$x^2$"])
  func drawingTheDataGivesTheFigureItself(figure: String, options: String) async throws {
    let folder = try TemporaryFolder()
    let direct = try await Program.run("\(figure) \(options) -o a.json -o a.svg -o a.png", in: folder)
    #expect(direct.status == 0)
    let drawn = try await Program.run("draw a.json -o b.json -o b.svg -o b.png", in: folder)
    #expect(drawn.status == 0)
    #expect(drawn.errors == "")
    for kind in ["json", "svg", "png"] {
      #expect(try folder.bytes(of: "a.\(kind)") == folder.bytes(of: "b.\(kind)"), "\(kind)")
    }
  }

  @Test(arguments: figures)
  func dataCanBeRestyled(figure: String) async throws {
    let folder = try TemporaryFolder()
    let style = "--theme dark --size 500x400"
    #expect(try await Program.run("\(figure) -o light.json", in: folder).status == 0)
    #expect(try await Program.run("\(figure) \(style) -o a.svg", in: folder).status == 0)
    #expect(try await Program.run("draw light.json \(style) -o b.svg", in: folder).status == 0)
    #expect(try folder.bytes(of: "a.svg") == folder.bytes(of: "b.svg"))
  }
}
