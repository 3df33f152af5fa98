import Foundation
import Testing

/// The commands of the figures about losses and descent.
@Suite(.timeLimit(.minutes(5)))
struct LearningFigureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Options that reach the figure, and a number that they lead to.
  static let options = [
    ("gradient-descent --start 1,2 --learning-rate .25 --steps 3", "rate 0.25.x", 0.125),
    ("gradient-descent --function x^2+2*y^2 --range -9:9 --steps 1", "rate 0.1.y", 2.4),
    ("difference-quotients --function x^2 --x 3 --h 0.5", "forward", 6.5),
    ("cross-entropy --probabilities 0.5,0.5/0.25,0.75 --labels 0,0 --range .1:.9", "mean", 1.5 * log(2.0)),
    ("loss-comparison --targets 0 --range -9:9 --distance 2", "z", 2),
    ("logits --logits 1,1 --label 1", "probability 1", 0.5),
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  @Test func aGivenPathIsRead() async throws {
    try folder.write("x,y\n1,1\n0.5,0.25\n", to: "path.csv")
    let run = try await Program.run("gradient-descent --history path.csv -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "data.json"))
    #expect(data.metrics["history.value"] == 0.3125)
  }

  /// Arguments, the status, and what the first line on standard error begins with after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    ("gradient-descent --learning-rate 0", 64, "--learning-rate: 0.0 is not above 0"),
    ("gradient-descent --learning-rate 1,2,3,4,5", 64, "--learning-rate: give 1 to 4 rates, not 5"),
    ("gradient-descent --start 1", 64, "The value '1' is invalid for '--start <x,y>'"),
    ("gradient-descent --steps 0", 64, "--steps: 0 is not in 1…100000"),
    (
      "gradient-descent --function log(x)", 65,
      "--function is not a number at (x, y) = (-5.0, -5.0); it has to be finite on all of --range"
    ),
    ("gradient-descent --history a.csv --steps 3", 64, "--steps and --history exclude each other"),
    ("gradient-descent --history none.csv", 66, "cannot read none.csv: No such file or directory"),
    ("difference-quotients --h 0", 64, "--h: 0.0 is not above 0"),
    (
      "difference-quotients --x -3", 65,
      "--function has no finite value and slope at x = -3.0; choose another --x"
    ),
    (
      "difference-quotients --function 2x", 64,
      "--function '2x': column 2: found 'x' right after '2'; expected an operator between them, such as '2*x'"
    ),
    (
      "cross-entropy --probabilities 0.5,0.6 --labels 0", 64,
      "--probabilities: row 1 has to be probabilities in 0…1 with the sum 1; the sum is 1.1"
    ),
    ("cross-entropy --labels 0,1", 64, "--labels: give 3 classes in 0…2, one for each row"),
    ("cross-entropy --range 0:1", 64, "--range: 0.0:1.0 is not in 0…1 (0 excluded)"),
    ("loss-comparison --targets 1,1", 64, "--targets: give 1, 0 or both"),
    ("loss-comparison --distance 31", 64, "--distance: 31.0 is not in 0…30 (0 excluded)"),
    ("logits --logits 1", 64, "--logits: give 2 to 10 numbers, each inside -80…80"),
    ("logits --label 9", 64, "--label: 9 is not in 0…3"),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
