import Foundation
import Testing

/// The commands of the figures about depth.
@Suite(.timeLimit(.minutes(5)))
struct DepthFigureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Options that reach the figure, and a number that they lead to.
  static let options: [(String, String, Double)] = [
    (
      "depth-vs-width --wide 2,5,1 --deep 2,2,2,1 --function x1*x2 --starts 1 --epochs 1", "wide.parameters",
      21
    ),
    ("depth-vs-width --wide 1,3,1 --deep 1,1,1,1 --function x1 --starts 1 --epochs 1", "deep.parameters", 6),
    ("depth-vs-width --samples 17 --starts 1 --epochs 1 --activation relu", "samples", 17),
    ("depth-vs-width --samples 20 --starts 3 --epochs 1 --range 0:2 --optimizer sgd", "starts", 3),
    (
      "hidden-space --dataset moons --samples 20 --noise 0 --epochs 1 --starts 2 --layers 2,2,1",
      "hidden_layers", 1
    ),
    ("hidden-space --dataset blobs --samples 40 --epochs 1 --starts 1", "hidden_layers", 3),
    ("capacity --units 1,3 --depths 1,2 --width 2 --starts 1 --epochs 1 --samples 9", "samples", 9),
    (
      "capacity --units 1,3 --depths 2,5 --width 1 --starts 2 --epochs 1 --function x --noise 0",
      "layers 5.size", 5
    ),
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  /// Arguments, the status, and what the first line on standard error begins with after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    ("depth-vs-width --starts 0", 64, "--starts: 0 is not in 1…50"),
    ("depth-vs-width --samples 9", 64, "--samples: 9 is not in 10…100000"),
    ("depth-vs-width --layers 3,4,1", 64, "--layers: this figure's networks are --wide and --deep"),
    ("depth-vs-width --deep 2,4,1", 64, "--deep: give 3 inputs as --wide has, not 2"),
    (
      "depth-vs-width --wide 3,16,2", 64,
      "--wide: give 2 to 12 numbers in 1…1000 that begin with at most 20 inputs and end with 1, such as 3,16,1"
    ),
    (
      "depth-vs-width --function x4", 64,
      "--function 'x4': column 1: unknown variable 'x4'; known are x1, x2, x3, pi, e; did you mean 'x1'?"
    ),
    ("hidden-space --starts 0", 64, "--starts: 0 is not in 1…1000"),
    (
      "hidden-space --dataset linear --epochs 1", 65,
      "linear: the labels are numbers, but this figure needs classes"
    ),
    (
      "capacity --units 4,2", 64, "--units: give 2 to 12 rising numbers in 1…1000, such as 1,4,16,64"
    ),
    ("capacity --depths 0,2", 64, "--depths: give 2 to 10 rising numbers in 1…20, such as 1,2,4"),
    ("capacity --noise -1", 64, "--noise: -1.0 is not in 0…1000000"),
    (
      "capacity --layers 1,2,1", 64,
      "--layers: this figure's networks follow from --units, --depths and --width"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }

  @Test func aFunctionThatIsNotFiniteIsDataThatDoNotFit() async throws {
    let run = try await Program.run("depth-vs-width --function log(x1-9) -o a.svg", in: folder)
    #expect(run.status == 65)
    #expect(run.message.hasPrefix("Error: --function is not finite at x1 = "))
  }

  @Test func aTrainedNetworkIsDrawnWithoutTraining() async throws {
    let train = try await Program.run(
      "train --dataset moons --samples 40 --layers 2,3,2,1 --epochs 5 -o moons.safetensors", in: folder)
    try #require(train.status == 0, "\(train.errors)")
    let run = try await Program.run(
      "hidden-space --model moons.safetensors --dataset moons --samples 40 -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "data.json"))
    #expect(data.metrics["starts"] == 0 && data.panels.count == 3)
  }

  @Test func ownDataAreTaken() async throws {
    let rows = (0..<20).map { "\($0),\(($0 * 7) % 20),\(($0 * 3) % 5),\($0 < 10 ? "low" : "high")" }
    try folder.write("a,b,c,kind\n" + rows.joined(separator: "\n") + "\n", to: "own.csv")
    let run = try await Program.run(
      "hidden-space --data own.csv --epochs 2 --starts 1 -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    #expect(try FigureData(folder.bytes(of: "data.json")).metrics["samples"] == 20)
  }
}
