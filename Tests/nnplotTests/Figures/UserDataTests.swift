import Foundation
import Testing

/// Trainings on files that pandas wrote (see the fixtures' README) and on the built-in data sets.
@Suite(.timeLimit(.minutes(5)))
struct UserDataTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func data(_ arguments: String, _ further: [String] = []) async throws -> FigureData {
    let line = "decision-regions --resolution 20 -o d.json " + arguments
    // Options with spaces in their values come last.
    let run: Program.Run =
      switch further.count {
      case 0: try await Program.run(line, in: folder)
      case 2: try await Program.run(line, further[0], further[1], in: folder)
      default: try await Program.run(line, further[0], further[1], further[2], further[3], in: folder)
      }
    try #require(run.status == 0, "\(run.errors)")
    return try FigureData(folder.bytes(of: "d.json"))
  }

  @Test func irisByNameOfFeatures() async throws {
    let data = try await data(
      "--data \(TemporaryFolder.fixture("iris.csv"))",
      ["--features", "petal length (cm),petal width (cm)", "--fill", "sepal length (cm)=6"])
    #expect(data.panels.map(\.x.label) == ["petal length (cm)"])
    #expect(data.panels.map(\.y.label) == ["petal width (cm)"])
    #expect(data.metrics["train_samples"] == 112)
    #expect(data.metrics["test_samples"] == 38)
    #expect((data.metrics["accuracy"] ?? 0) >= 0.9)
    #expect((data.metrics["test_accuracy"] ?? 0) >= 0.9)
    let points = data.marks("point").flatMap(\.points)
    #expect(points.count == 150)
    // The petals of the first flower.
    #expect(points.contains([1.4, 0.2]))
    #expect(Set(data.marks("point").flatMap { $0.classes ?? [] }) == [0, 1, 2])
  }

  @Test(arguments: [
    "wine.csv", "wine-label-first.tsv --label cultivar", "wine-label-first.tsv --label 1",
  ])
  func wine(file: String) async throws {
    let data = try await data(
      "--features flavanoids,alcohol --fill proline=700,hue=1 --data \(TemporaryFolder.fixture(file))")
    #expect(data.panels.map(\.x.label) == ["flavanoids"])
    #expect((data.metrics["accuracy"] ?? 0) >= 0.9)
    #expect((data.metrics["test_accuracy"] ?? 0) >= 0.9)
    #expect(data.marks("point").flatMap(\.points).count == 178)
  }

  @Test func fillMovesTheMap() async throws {
    let file = "--data \(TemporaryFolder.fixture("wine.csv")) --features flavanoids,alcohol --epochs 50"
    let median = try await data(file)
    let filled = try await data(file + " --fill proline=1500")
    #expect(median.marks("heatmap")[0].values != filled.marks("heatmap")[0].values)
    #expect(median.metrics == filled.metrics)
  }

  /// Options, and the least share of the held-out quarter that must be right.
  static let builtIn = [
    ("moons --samples 500 --noise 0.1", 0.97), ("circles --samples 500 --noise 0.05", 0.97),
    ("xor --samples 500 --noise 0.1", 0.97), ("blobs --samples 100 --noise 1", 0.97),
    ("gauss --samples 500", 0.97), ("iris", 0.9),
  ]

  @Test(arguments: builtIn)
  func unseenSamplesAreRight(options: String, least: Double) async throws {
    let data = try await data("--seed 42 --dataset \(options)")
    let accuracy = try #require(data.metrics["test_accuracy"])
    #expect(accuracy >= least)
    #expect((data.metrics["train_accuracy"] ?? 0) >= least)
  }

  @Test func spirals() async throws {
    let data = try await data("--seed 42 --dataset spirals --samples 500 --noise 0.1")
    #expect((data.metrics["test_accuracy"] ?? 0) >= 0.95)
  }

  @Test func coffee() async throws {
    let data = try await data("--dataset coffee")
    #expect((data.metrics["train_accuracy"] ?? 0) >= 0.97)
  }

  @Test func theSampleOptionsChangeTheSamples() async throws {
    let standard = try await data("--epochs 1 --samples 40")
    let again = try await data("--epochs 1 --samples 40 --dataset-seed 42")
    let other = try await data("--epochs 1 --samples 40 --dataset-seed 7")
    #expect(standard.marks("point").flatMap(\.points) == again.marks("point").flatMap(\.points))
    #expect(standard.marks("point").flatMap(\.points) != other.marks("point").flatMap(\.points))
  }
}
