import Foundation
import Testing

/// The commands of the figures about a logistic neuron, batches, and accuracy against loss.
@Suite(.timeLimit(.minutes(5)))
struct BatchAndStepTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// From w = 1, b = −2 one step at η = 6 takes Σ(σ(x − 2) − y) from b over x = 0…5 with y = 1 from 3 on.
  static let biasAfterOneStep: Double = {
    var bias = -2.0
    for x in 0...5 {
      let p: Double = 1 / (1 + exp(2 - Double(x)))
      bias -= p - (x > 2 ? 1 : 0)
    }
    return bias
  }()

  /// Options that reach the figure, and a number that they lead to.
  static let options: [(String, String, Double)] = [
    ("logistic-neuron --weight 1 --bias -2 --learning-rate 6 --steps 1", "bias", biasAfterOneStep),
    ("mini-batches --dataset moons --samples 70 --batch-size 20 --epochs 2", "last batch", 10),
    ("mini-batches --tile 3 --batch-size 100 --epochs 1", "steps", 6),
    ("mini-batches --tile 2 --batch-size full --epochs 3 --layers 2,4,1", "steps", 3),
    ("batch-size --batch-sizes 50,7 --epochs 2 --learning-rate .05", "batch 7.steps", 44),
    ("batch-size --dataset moons --samples 30 --features 2,1 --epochs 1", "batch 1.steps", 30),
    ("accuracy-vs-loss --dataset xor --samples 20 --epochs 1 --layer 2 --weight 1,3", "samples", 20),
    ("accuracy-vs-loss --samples 7 --epochs 1 --range -1:1", "samples", 7),
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  @Test func ownDataAreTaken() async throws {
    let rows = (0..<20).map { "\($0),\(($0 * 7) % 20),\($0 < 10 ? "low" : "high")" }
    try folder.write("a,b,kind\n" + rows.joined(separator: "\n") + "\n", to: "own.csv")
    for line in [
      "mini-batches --data own.csv --epochs 2 --batch-size 8", "batch-size --data own.csv --epochs 1",
      "accuracy-vs-loss --data own.csv --epochs 2",
    ] {
      let run = try await Program.run("\(line) -o data.json", in: folder)
      try #require(run.status == 0, "\(run.errors)")
      #expect(try FigureData(folder.bytes(of: "data.json")).metrics["samples"] == 20)
    }
  }

  /// Arguments, the status, and what the first line on standard error begins with after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    ("logistic-neuron --learning-rate 0", 64, "--learning-rate: 0.0 is not above 0"),
    ("logistic-neuron --steps 0", 64, "--steps: 0 is not in 1…1000000"),
    (
      "logistic-neuron --dataset moons", 65,
      "moons: this figure needs one feature, not 2; choose it with --features: x1, x2"
    ),
    ("mini-batches --tile 0", 64, "--tile: 0 is not in 1…100000"),
    ("mini-batches --epochs 0", 64, "--epochs: give a positive number, not 0"),
    ("batch-size --batch-sizes 1,2,3,4,5", 64, "--batch-sizes: give 1 to 4 numbers from 1 on"),
    ("batch-size --samples 5", 64, "--samples, --noise and --dataset-seed belong to --dataset"),
    (
      "batch-size --learning-rate 3", 64,
      "--learning-rate: with 150 samples a step 3.0 diverges; give less"
    ),
    ("accuracy-vs-loss --epochs 1 --layer 0", 64, "--layer: 0 is not in 1…2, the layers with weights"),
    (
      "accuracy-vs-loss --dataset linear --epochs 1", 65,
      "linear: the labels are numbers, but this figure needs classes"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
