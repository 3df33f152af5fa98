import Foundation
import Testing

/// The commands of the figures about optimizers.
@Suite(.timeLimit(.minutes(5)))
struct OptimizerFigureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Options that reach the figure, and a number that they lead to: on x² + y² one step at η multiplies by 1 − 2η.
  static let options: [(String, String, Double)] = [
    (
      "momentum --function x^2+y^2 --start 1,2 --learning-rate 0.25 --momentum 0.5 --steps 3", "plain.loss",
      5 * pow(0.5, 6)
    ),
    // v = g, 1.5g − …: with β·v + g from x = 1 the places are 1, 0.5, 0, −0.25 by hand.
    (
      "momentum --function x^2 --start 1,0 --learning-rate 0.25 --momentum 0.5 --momentum-form classic --steps 3",
      "momentum.loss", 0.0625
    ),
    ("optimizers --function x^2+y^2 --learning-rate 0.25 --steps 3 --start 4,0", "SGD.x", 0.5),
    ("optimizers --function bowl --learning-rate 0.25 --steps 3", "SGD.y", 0),
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  /// Arguments, the status, and what the first line on standard error begins with after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    ("momentum --learning-rate 0", 64, "--learning-rate: 0.0 is not above 0"),
    ("momentum --momentum 1", 64, "--momentum: 1.0 is not between 0 and 1"),
    ("momentum --steps 1001", 64, "--steps: 1001 is not in 3…1000"),
    (
      "momentum --momentum-form nesterov", 64,
      "The value 'nesterov' is invalid for '--momentum-form <classic|ema>': expected one of classic, ema"
    ),
    (
      "momentum --function x^2-y^2", 65,
      "--function falls without end from --start; choose one with a minimum"
    ),
    ("optimizers --steps 0", 64, "--steps: 0 is not in 3…10000"),
    ("optimizers --learning-rate 0", 64, "--learning-rate: 0.0 is not above 0"),
    ("optimizers --start 1", 64, "The value '1' is invalid for '--start <x,y>'"),
    (
      "optimizers --function beal", 64,
      "--function 'beal': column 1: unknown variable 'beal'; known are x, y, pi, e"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
