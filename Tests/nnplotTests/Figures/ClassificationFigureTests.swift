import Foundation
import Testing

/// The commands of the figures of ReLU and classification.
@Suite(.timeLimit(.minutes(5)))
struct ClassificationFigureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Options that reach the figure, and a number that they lead to.
  static let options: [(String, String, Double)] = [
    ("dataset --dataset blobs --samples 41", "class0.samples", 11),
    ("dataset --dataset moons --noise 0.3 --samples 7", "class1.samples", 4),
    ("dataset --dataset iris --features 3,4", "classes", 3),
    ("dataset --dataset cosine", "greatest_value", 2),
    ("relu-fit --units 3 --epochs 20", "epoch 20.epoch", 20),
    ("relu-fit --function 3 --range -1:1 --units 2 --epochs 1 --learning-rate 0.1", "units", 2),
    ("relu-cuts --layers 2,5,1 --epochs 3 --resolution 20", "units", 5),
    ("relu-cuts --dataset moons --samples 40 --epochs 3 --resolution 20", "samples", 40),
    ("layer-units --layers 2,5,1 --epochs 3 --resolution 8", "units", 5),
    ("layer-units --layers 2,5,4,1 --epochs 3 --resolution 8 --layer 2 --over previous", "units", 4),
    (
      "layer-units --dataset iris --epochs 3 --layer 2 --over previous --features a3,a1 --fill a2=0.5",
      "layer", 2
    ),
    ("output-unit --layers 2,5,1 --units 5,1,2 --slices 0.5 --epochs 3 --resolution 8", "hidden", 5),
    ("output-unit --dataset moons --samples 40 --epochs 3 --resolution 8 --view 20,80", "samples", 40),
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  /// Arguments, the status, and what the first line on standard error begins with after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    (
      "dataset --features a,b", 65,
      "--features: coffee has no feature 'a'; there are Temperature (°C), Duration (min)"
    ),
    ("dataset --dataset iris --features 1", 64, "--features: name two different features"),
    ("dataset --dataset logistic --features 1,2", 64, "--features: logistic has only one feature"),
    ("relu-fit --units 0", 64, "--units: 0 is not in 1…1000"),
    ("relu-fit --epochs 0", 64, "--epochs: 0 is not in 1…1000000"),
    ("relu-fit --learning-rate -1", 64, "--learning-rate: -1.0 is not above 0"),
    ("relu-fit --function 1/x", 65, "--function is not finite at x = 0.0; it has to be on all of --range"),
    (
      "relu-cuts --activation tanh", 64,
      "--activation: give relu, leaky_relu, prelu, whose units switch at a line"
    ),
    ("relu-cuts --layers 2,1", 64, "--layers: give at least one hidden layer"),
    (
      "relu-cuts --layers 2,100,1 --epochs 1", 64,
      "--layers: 100 hidden units are too many; at most 64"
    ),
    ("layer-units --layer 3", 64, "--layer: 3 is not in 1…2"),
    ("layer-units --layer 0", 64, "--layer: 0 is not in 1…2"),
    ("layer-units --over previous", 64, "--over: before layer 1 there are only features; give input"),
    ("layer-units --resolution 5", 64, "--resolution: give a number from 8 to 500, not 5"),
    ("layer-units --dataset linear", 65, "linear: the labels are numbers, but this figure needs classes"),
    (
      "layer-units --layer 2 --over previous --features a4,a1 --epochs 2", 65,
      "--features: layer 1 has no feature 'a4'; there are a1, a2, a3; did you mean 'a1'?"
    ),
    ("output-unit --layers 2,2,1", 64, "--layers: the last hidden layer needs at least 3 units, not 2"),
    ("output-unit --layers 2,1", 64, "--layers: give a hidden layer of at least 3 units"),
    ("output-unit --units 1,2 --epochs 2", 64, "--units: name three different units, such as 1,2,3"),
    ("output-unit --units 1,2,4 --epochs 2", 64, "--units: 4 is not in 1…3"),
    ("output-unit --slices 0,0.5,2 --epochs 2", 64, "--slices: 2.0 is not in the range of unit 3, 0.0…1.0"),
    ("output-unit --slices 0,0.1,0.2,1 --epochs 2", 64, "--slices: give one to three different numbers"),
    (
      "output-unit --view 0,91", 64,
      "--view: the azimuth lies in -3600…3600 and the elevation in -90…90 degrees"
    ),
    ("output-unit --resolution 501", 64, "--resolution: give a number from 8 to 500, not 501"),
    (
      "output-unit --dataset blobs", 65,
      "blobs: 4 classes have 4 output units, but this figure shows the only one of two"
    ),
  ]

  @Test func aTrainedNetworkIsRead() async throws {
    let line = "train --dataset coffee --layers 2,3,1 --activation sigmoid --epochs 20 -o net.safetensors"
    let trained = try await Program.run(line, in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
    let figure = "layer-units --model net.safetensors --resolution 8"
    let run = try await Program.run("\(figure) -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "data.json"))
    #expect(data.metrics["units"] == 3 && data.metrics["loss"] == nil)
  }

  /// The file's weights are read by their format alone; features are not standardised.
  @Test func linesSwitchWhereTheFilesUnitsDo() async throws {
    let line =
      "train --dataset moons --layers 2,4,1 --activation relu --epochs 60 -o net.safetensors"
    let trained = try await Program.run(line, in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
    let run = try await Program.run(
      "relu-cuts --dataset moons --model net.safetensors --resolution 30 -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let metrics = try FigureData(folder.bytes(of: "data.json")).metrics
    let file = try WeightFile(folder.bytes(of: "net.safetensors"))
    let weights = try #require(file.tensors["0.weight"]).values
    let biases = try #require(file.tensors["0.bias"]).values
    for place in 0..<200 {
      let (x, y) = (-2 + 5 * Double(place % 20) / 19, -2 + 4 * Double(place / 20) / 9)
      for unit in 0..<4 {
        func metric(_ name: String) throws -> Double { try #require(metrics["unit\(unit + 1).\(name)"]) }
        let own = weights[2 * unit] * x + weights[2 * unit + 1] * y + biases[unit]
        let drawn = try metric("weight_x") * x + metric("weight_y") * y + metric("bias")
        #expect(abs(own - drawn) < 1e-6)
      }
    }
  }

  @Test func aFileOfSmoothUnitsHasNoCuts() async throws {
    let trained = try await Program.run(
      "train --dataset moons --layers 2,4,1 --activation tanh --epochs 2 -o net.safetensors", in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
    try await expect(
      "relu-cuts --dataset moons --model net.safetensors", status: 65,
      message: "Error: layer 1 has the activation tanh, but this figure shows units that switch at a line: "
        + "relu, leaky_relu, prelu", in: folder)
  }

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
