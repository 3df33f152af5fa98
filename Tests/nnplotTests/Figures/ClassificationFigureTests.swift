import Foundation
import Testing

/// The commands of the figures of ReLU and classification.
@Suite(.timeLimit(.minutes(2)))
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
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  /// Arguments, the status, and what the first line on standard error begins with after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    (
      "dataset --features a,b", 64,
      "--features: unknown feature 'a'; there are Temperature (°C), Duration (min)"
    ),
    ("dataset --dataset iris --features 1", 64, "--features: name two different features"),
    ("dataset --dataset logistic --features 1,2", 64, "--features: logistic has only one feature"),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
