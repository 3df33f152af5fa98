import Foundation
import Testing

/// `--features` and `--fill` of tables with more features than a figure shows.
@Suite(.timeLimit(.minutes(5)))
struct FeatureOptionsTests {
  let folder: TemporaryFolder

  /// A hundred samples of two classes with a feature that is a text and one that is missing in places.
  init() throws {
    folder = try TemporaryFolder()
    let rows = (0..<100).map { row in
      let (a, b) = (Double(row % 10), Double(row / 10))
      let kind = a + b > 9 ? "yes" : "no"
      return
        "\(a),\(row.isMultiple(of: 3) ? "north" : "south"),\(b),\(a * b),\(row == 5 ? "" : "1.5"),\(kind)"
    }
    try folder.write("a,place,b,c,gap,kind\n" + rows.joined(separator: "\n") + "\n", to: "mixed.csv")
    let numbers = (0..<100).map { row in
      let (a, b) = (Double(row % 10), Double(row / 10))
      return "\(a),\(b),\(a * b),\(a - b),\(a + b > 9 ? 1 : 0)"
    }
    try folder.write("a,b,c,d,kind\n" + numbers.joined(separator: "\n") + "\n", to: "four.csv")
    let values = (0..<100).map { row in
      "\(Double(row) / 50),\(row % 7),\(Double(row) / 25 + 0.5)"
    }
    try folder.write("a,b,y\n" + values.joined(separator: "\n") + "\n", to: "line.csv")
  }

  private func data(_ line: String) async throws -> FigureData {
    let run = try await Program.run(line + " -o d.json", in: folder)
    try #require(run.status == 0, "\(line): \(run.errors)")
    return try FigureData(folder.bytes(of: "d.json"))
  }

  @Test(
    "Columns of texts and gaps do no harm to figures that are told what to take",
    arguments: [
      "perceptron --features a,b", "normalization --features c,a", "batch-size --features a,b --epochs 2",
      "logistic-neuron --features c --learning-rate 0.001", "loss-landscape --features a,b --epochs 3",
      "output-unit --features a,b,c --epochs 3", "accuracy-vs-loss --features a,b,c --epochs 3",
      "mini-batches --features b,a --epochs 2", "learning-rate --features a,c --epochs 3",
      "dropout --features a,b --epochs 3", "norm-comparison --features a,b --epochs 2",
    ])
  func chosenColumns(line: String) async throws {
    let data = try await data("\(line) --data mixed.csv")
    #expect(!data.metrics.isEmpty)
  }

  @Test func oneFeatureOfTwo() async throws {
    let line = try await data("linear-neuron --data line.csv --features a --steps 2000 --learning-rate 0.3")
    #expect(abs((line.metrics["weight"] ?? .nan) - 2) < 1e-3)
    #expect(line.panels[0].x.label == "a")
    _ = try await data("linear-collapse --data line.csv --features 1 --epochs 3")
  }

  @Test func theFirstPanelOfHiddenSpacesIsThePlane() async throws {
    let line = "hidden-space --data four.csv --starts 1 --epochs 20"
    let components = try await data(line)
    #expect(components.panels[0].x.label == "component 1")
    let plane = try await data(line + " --features c,a --fill d=3")
    #expect([plane.panels[0].x.label, plane.panels[0].y.label] == ["c", "a"])
    #expect(plane.metrics["accuracy"] == components.metrics["accuracy"])
    #expect(plane.marks("point")[0].points.count == 100)
    // The lines of the plane go with it into the layer behind.
    #expect(plane.panels[1].marks.filter { $0.type == "line" }.count >= 1)
    let other = try await data(line + " --features c,a --fill d=-3")
    #expect(other.panels[1].marks.map(\.x) != plane.panels[1].marks.map(\.x))
  }

  @Test func fillMovesTheMapsOfRegularization() async throws {
    let line = "regularization --data four.csv --l2 0 --dropout 0 --epochs 20 --features a,b"
    let median = try await data(line)
    let filled = try await data(line + " --fill c=80")
    #expect(median.marks("heatmap")[0].values != filled.marks("heatmap")[0].values)
    #expect(median.metrics == filled.metrics)
  }

  static let mistakes: [(String, Int32, String)] = [
    (
      "hidden-space --data four.csv --features a,bb", 65,
      "--features: four.csv has no feature 'bb'; there are a, b, c, d"
    ),
    (
      "hidden-space --data four.csv --fill e=1", 65,
      "--fill: four.csv has no feature 'e'; there are a, b, c, d"
    ),
    (
      "hidden-space --data four.csv --features a,b --fill a=1", 64,
      "--fill: 'a' is a feature of the plane itself"
    ),
    ("hidden-space --data four.csv --features a,b,c", 64, "--features: name two different features"),
    (
      "relu-cuts --data four.csv --features a,5", 65,
      "--features: four.csv has no feature '5'; there are a, b, c, d"
    ),
    (
      "perceptron --data mixed.csv --features a,plaice", 65,
      "--features: mixed.csv has no feature 'plaice'; there are a, place, b, c, gap"
    ),
    (
      "perceptron --data mixed.csv --features a,place", 65,
      "mixed.csv, line 2, column 2 (place): 'north' is not a number"
    ),
    (
      "mini-batches --data mixed.csv --features a,gap", 65,
      "mixed.csv, line 7, column 5 (gap): the value is missing"
    ),
    ("loss-landscape --data four.csv --features a,b,a", 64, "--features: the feature 'a' is named twice"),
    (
      "linear-neuron --data line.csv", 65,
      "line.csv: this figure needs one feature, not 2; choose it with --features: a, b"
    ),
    (
      "decision-regions --data four.csv --fill e=1", 65,
      "--fill: four.csv has no feature 'e'; there are a, b, c, d"
    ),
    (
      "decision-regions --fill x3=1", 65,
      "--fill: moons has no feature 'x3'; there are x1, x2; did you mean 'x1'?"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    let before = try folder.names
    let run = try await Program.run(line, in: folder)
    #expect(run.status == status, "\(line)")
    #expect(run.message.hasPrefix("Error: " + message), "\(run.message)")
    #expect(try folder.names == before)
  }

  @Test func trainTakesFeatures() async throws {
    let train = try await Program.run(
      "train --data mixed.csv --features c,a --epochs 1 -o m.safetensors -q", in: folder)
    try #require(train.status == 0, "\(train.errors)")
    let again = try await data("accuracy-vs-loss --data mixed.csv --features c,a --model m.safetensors")
    #expect(again.metrics["accuracy"] != nil || !again.metrics.isEmpty)
    try await expect(
      "train --dataset digits --features 1 -o m.npz", status: 64,
      message: "Error: --features: it does not go together with digits", in: folder)
  }

  @Test func aModelOfOtherFeaturesIsRefused() async throws {
    let train = try await Program.run(
      "train --data four.csv --layers 4,3,1 --epochs 1 -o m.safetensors -q", in: folder)
    try #require(train.status == 0, "\(train.errors)")
    let run = try await Program.run(
      "loss-landscape --data four.csv --model m.safetensors --features a,b", in: folder)
    #expect(run.status == 65)
    #expect(
      run.message
        == "Error: m.safetensors: the network has 4 inputs and 1 output, but four.csv needs 2 and 1")
  }
}
