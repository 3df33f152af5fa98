import Foundation
import Testing

/// The data that `-o FIGURE.json` writes.
@Suite(.timeLimit(.minutes(5)))
struct FigureDataTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func data(_ line: String) async throws -> FigureData {
    let run = try await Program.run("\(line) -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return try FigureData(folder.bytes(of: "data.json"))
  }

  @Test func curvesAreFineAndTrue() async throws {
    let data = try await data(
      "activation --functions sigmoid,tanh --range -6:6 --size 700x400 --theme dark --lang zh")
    #expect(data.figure == "activation")
    #expect(data.version == "0.1.0")
    #expect([data.size, data.theme, data.lang] == ["700x400", "dark", "zh"])
    #expect(data.panels.count == 4)
    #expect(
      data.panels.allSatisfy { $0.x.domain == [-6, 6] && $0.x.scale == "linear" && !$0.y.label.isEmpty })
    let lines = data.marks("line")
    #expect(lines.count == 4)
    let formulas: [(Double) -> Double] = [
      { 1 / (1 + exp(-$0)) }, { tanh($0) }, { exp(-$0) / ((1 + exp(-$0)) * (1 + exp(-$0))) },
      { 1 - tanh($0) * tanh($0) },
    ]
    for (line, formula) in zip(lines, formulas) {
      #expect(line.points.count >= 200)
      #expect(line.x?.first == -6 && line.x?.last == 6)
      #expect(line.points.allSatisfy { abs(formula($0[0] ?? .nan) - ($0[1] ?? .nan)) < 1e-6 })
    }
    #expect(data.metrics["sigmoid.max_derivative"] == 0.25)
  }

  @Test func aJumpIsAGap() async throws {
    let line = try #require(try await data("activation --functions step --range -1:1").marks("line").first)
    let gaps = line.points.indices.filter { line.points[$0][1] == nil }
    #expect(gaps.count == 1)
    let values = line.points.compactMap { $0[1] }
    #expect(Set(values) == [0, 1])
  }

  @Test func decisionRegionsHaveOneMapAndEverySampleOnce() async throws {
    let data = try await data("decision-regions --resolution 40 --samples 101 --epochs 30")
    let maps = data.marks("heatmap")
    try #require(maps.count == 1)
    #expect(maps[0].values?.count == maps[0].y?.count)
    #expect(maps[0].values?.allSatisfy { $0.count == maps[0].x?.count } == true)
    #expect(max(maps[0].x?.count ?? 0, maps[0].y?.count ?? 0) == 40)
    #expect(maps[0].values?.joined().allSatisfy { (0...1).contains($0 ?? .nan) } == true)
    let points = data.marks("point")
    #expect(points.map { $0.points.count } == [75, 26])
    #expect(points.allSatisfy { $0.classes?.count == $0.points.count })
    #expect(Set(points.flatMap(\.points)).count == 101)
    let perClass = Dictionary(grouping: points.flatMap { $0.classes ?? [] }) { $0 }.mapValues(\.count)
    #expect(perClass == [0: 50, 1: 51])
  }

  @Test func metricsAreCountsOfTheSamples() async throws {
    let data = try await data("decision-regions --resolution 20 --samples 60 --epochs 5 --noise 0.4")
    let metrics = data.metrics
    for name in ["accuracy", "train_accuracy", "test_accuracy", "loss"] { #expect(metrics[name] != nil) }
    let train = try #require(metrics["train_accuracy"])
    let test = try #require(metrics["test_accuracy"])
    // 45 samples train, 15 test.
    #expect(abs(train * 45 - (train * 45).rounded()) < 1e-9)
    #expect(abs(test * 15 - (test * 15).rounded()) < 1e-9)
    #expect(abs((metrics["accuracy"] ?? 0) - (train * 45 + test * 15) / 60) < 1e-12)
    #expect((metrics["loss"] ?? -1) > 0)
    #expect(data.model?["layers"] != nil)
  }

  @Test func withoutTestSamplesThereIsNoTestAccuracy() async throws {
    let data = try await data("decision-regions --resolution 20 --samples 60 --epochs 5 --test-size 0")
    #expect(data.metrics["test_accuracy"] == nil)
    #expect(data.metrics["accuracy"] == data.metrics["train_accuracy"])
    #expect(data.marks("point").flatMap(\.points).count == 60)
  }

  @Test(arguments: [
    "-o data.json", "-o=data.json", "--output data.json", "--output=data.json", "-q -o data.json",
    "-qo data.json",
    "-o data.json --format svg --progress never --quiet", "--progress=never -o data.json --format=png",
  ])
  func theCommandSaysNothingAboutFiles(options: String) async throws {
    let run = try await Program.run("activation \(options) --range -6:6 --theme dark", in: folder)
    #expect(run.status == 0)
    let data = try FigureData(folder.bytes(of: "data.json"))
    #expect(data.command == "nnplot activation --range -6:6 --theme dark")
  }

  @Test func theCommandIsQuotedForAShell() async throws {
    let run = try await Program.run(
      "activation -o data.json", "--title", "it's $5", "--functions", "tanh(x)+1,relu", in: folder)
    #expect(run.status == 0)
    let data = try FigureData(folder.bytes(of: "data.json"))
    #expect(data.command == "nnplot activation --title 'it'\\''s $5' --functions 'tanh(x)+1,relu'")
    // What the shell makes of it is the same figure.
    let again = try await Program.shell(
      "nnplot() { \"$nnplot\" \"$@\" -o again.json; }; \(data.command)", in: folder)
    #expect(again.status == 0)
    #expect(try folder.bytes(of: "again.json") == folder.bytes(of: "data.json"))
  }

  @Test func negativeNumbersNeedNoEqualsSign() async throws {
    let spaced = try await data("activation --range -6:-2 --functions -x")
    #expect(spaced.panels.allSatisfy { $0.x.domain == [-6, -2] })
    #expect(spaced.marks("line").first?.y?.first == 6)
  }
}
