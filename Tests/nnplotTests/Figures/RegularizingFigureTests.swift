import Foundation
import Testing

/// The commands of the figures about overfitting and what helps against it, and data and models of one's own.
@Suite(.timeLimit(.minutes(5)))
struct RegularizingFigureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Options that reach the figure, and a number that they lead to.
  static let options: [(String, String, Double)] = [
    ("overfitting --samples 20 --validation-samples 30 --epochs 2", "train_samples", 20),
    (
      "overfitting --samples 20 --validation-samples 30 --epochs 2 --layers 784,1,10", "validation_samples",
      30
    ),
    ("regularization --l2 7 --dropout 0.25 --epochs 2", "run1.l2", 7),
    ("regularization --l2 7 --dropout 0.25 --epochs 2 --layers 2,1,1", "run2.dropout", 0.25),
    ("regularization --dataset iris --features 3,4 --epochs 2 --test-size 0.4", "test_samples", 60),
  ]

  @Test(arguments: options)
  func optionsReachTheFigure(line: String, metric: String, value: Double) async throws {
    try await expect(line, metric: metric, is: value, in: folder)
  }

  @Test func aHistoryWithWindowsLineEndsIsDrawn() async throws {
    try folder.write("epoch,loss,val_loss\r\n0,1,1\r\n1,0.5,0.75\r\n2,0.25,1.5\r\n", to: "run.csv")
    try await expect("overfitting --history run.csv", metric: "best_epoch", is: 2, in: folder)
  }

  /// Arguments, the status, and the first line on standard error after `Error: `.
  static let mistakes: [(String, Int32, String)] = [
    ("overfitting --epochs 1", 64, "--epochs: 1 is not in 2…10000"),
    ("overfitting --samples 5000", 64, "--samples: 5000 is not in 1…4000"),
    ("overfitting --validation-samples 0", 64, "--validation-samples: 0 is not in 1…1000"),
    ("overfitting --history a.csv --l2 1", 64, "--l2 and --history exclude each other"),
    ("overfitting --history a.csv --samples 9", 64, "--samples and --history exclude each other"),
    ("overfitting --history none.csv", 66, "cannot read none.csv: No such file or directory"),
    ("regularization --l2 0,1,10,100", 64, "--l2: give at most 3 numbers beside dropout, or --dropout 0"),
    ("regularization --l2 -1", 64, "--l2: -1.0 is not in 0…1000000"),
    ("regularization --dropout 1", 64, "--dropout: 1.0 is not a share from 0 to below 1"),
    ("regularization --test-size 1", 64, "--test-size: give a share between 0 and 1, not 1.0"),
    ("perceptron --features x1,x1", 64, "--features: the feature 'x1' is named twice"),
    (
      "perceptron --dataset iris", 65,
      "iris: this figure needs two features, not 4; choose two of them with --features: "
        + "sepal length (cm), sepal width (cm), petal length (cm), petal width (cm)"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }

  /// A table of 13 features and two classes, which the third feature parts at 0.
  @Test func aPerceptronLearnsFromTwoOfThirteenFeatures() async throws {
    let names = (1...13).map { "f\($0)" }.joined(separator: ",")
    let rows = (0..<20).map { row in
      (1...13).map { $0 == 3 ? "\(row < 10 ? -1 - row : row - 8)" : "\((row * $0) % 5)" }.joined(
        separator: ",")
        + ",\(row < 10 ? "low" : "high")"
    }
    try folder.write(([names + ",y"] + rows).joined(separator: "\n") + "\n", to: "table.csv")
    try await expect("perceptron --data table.csv --features f3,13", metric: "wrong", is: 0, in: folder)
  }

  /// The network that `train` has written.
  @Test func approachesTakeANetworkFromAFile() async throws {
    let trained = try await Program.run(
      "train --dataset digits --layers 784,4,10 --activation relu --epochs 1 -o net.safetensors", in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
    let run = try await Program.run("approaches --model net.safetensors -o data.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "data.json"))
    // The loop's numbers are those of way 2: all digits at once, 200 times.
    #expect(data.metrics["steps"] == 200)
    #expect(data.model?["optimizer"] == nil)
  }
}
