import Testing

/// The figures of handwritten digits on the command line.
@Suite(.timeLimit(.minutes(5)))
struct DigitFigureTests {
  @Test func samplesHaveBounds() async throws {
    for option in ["--rows", "--columns"] {
      try await expect(
        "digit-samples \(option) 0", status: 64,
        message: "Error: \(option): give a number from 1 to 50, not 0")
      try await expect(
        "digit-samples \(option) 51", status: 64,
        message: "Error: \(option): give a number from 1 to 50, not 51")
    }
    let folder = try TemporaryFolder()
    try await expect("digit-samples --rows 3 --columns 4", metric: "images", is: 12, in: folder)
  }

  private let log = "epoch,accuracy,loss,val_accuracy,val_loss\n0,0.5,1,0.5,0.75\n1,0.75,0.5,0.625,0.5\n"

  @Test func historiesAreRead() async throws {
    let folder = try TemporaryFolder()
    try folder.write(log, to: "a.csv")
    try folder.write(log.replacing("0.75,0.5,0.625,0.5", with: "0.75,0.5,0.625,0.25"), to: "b.csv")
    try await expect(
      "training-curves --history a.csv", metric: "best_validation_loss", is: 0.5, in: folder)
    try await expect(
      "training-curves --history a.csv,b.csv --names one,two", metric: "training2.best_validation_loss",
      is: 0.25,
      in: folder)
  }

  /// What `train` writes is what `training-curves` reads.
  @Test func ownHistoriesAreRead() async throws {
    let folder = try TemporaryFolder()
    let trained = try await Program.run(
      "train --dataset moons --epochs 3 --validation 0.2 --history own.csv -o m.npz", in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
    try await expect("training-curves --history own.csv", metric: "epochs", is: 3, in: folder)
  }

  @Test func historiesAreChecked() async throws {
    let folder = try TemporaryFolder()
    try folder.write(log, to: "a.csv")
    try folder.write("epoch,mae\n0,1\n", to: "mae.csv")
    try await expect(
      "training-curves --history a.csv --epochs 3", status: 64,
      message: "Error: --epochs and --history exclude each other", in: folder)
    try await expect(
      "training-curves --history a.csv --mnist .", status: 64,
      message: "Error: --mnist and --history exclude each other", in: folder)
    try await expect(
      "training-curves --names a", status: 64, message: "Error: --names belongs to --history", in: folder)
    try await expect(
      "training-curves --history a.csv --names a,b", status: 64,
      message: "Error: --names: give as many names as --history has files: 1, not 2", in: folder)
    try await expect(
      "training-curves --history \(Array(repeating: "a.csv", count: 13).joined(separator: ","))", status: 64,
      message: "Error: --history: give 1 to 12 files, not 13", in: folder)
    try await expect(
      "training-curves --history mae.csv", status: 65,
      message: "Error: mae.csv has no column 'loss'; there are epoch, mae", in: folder)
    try await expect(
      "training-curves --history none.csv", status: 66,
      message: "Error: cannot read none.csv: No such file or directory", in: folder)
    try await expect(
      "training-curves --epochs 0", status: 64, message: "Error: --epochs: give a positive number, not 0",
      in: folder)
  }

  @Test func predictionsOfAFileAreCounted() async throws {
    let folder = try TemporaryFolder()
    try folder.write("true,predicted\na,a\na,b\nb,b\nb,b\n", to: "p.csv")
    try await expect("confusion-matrix --data p.csv", metric: "accuracy", is: 0.75, in: folder)
    try await expect(
      "confusion-matrix --data p.csv --epochs 3", status: 64,
      message: "Error: --epochs and --data exclude each other", in: folder)
    try folder.write("true,guess\n1,2\n2,2\n", to: "q.csv")
    try await expect(
      "confusion-matrix --data q.csv", status: 65,
      message: "Error: q.csv has no column 'predicted'; there are true, guess", in: folder)
    try await expect(
      "confusion-matrix --data none.csv", status: 66,
      message: "Error: cannot read none.csv: No such file or directory", in: folder)
  }

  @Test func digitsAndUnitsHaveBounds() async throws {
    try await expect(
      "predictions --rows 9", status: 64, message: "Error: --rows: give a number from 1 to 8, not 9")
    try await expect(
      "predictions --columns 11", status: 64, message: "Error: --columns: give a number from 1 to 10, not 11")
    try await expect(
      "feature-hierarchy --units 11", status: 64,
      message: "Error: --units: give a number from 1 to 10, not 11")
    try await expect(
      "feature-hierarchy --layer 4 --epochs 0", status: 64,
      message: "Error: --layer: give layers from 1 to 3, not 4")
    try await expect(
      "feature-hierarchy --unit 11 --epochs 0", status: 64,
      message: "Error: --unit: layer 3 has the units 1 to 10, not 11")
  }

  /// A network of another task is refused by all figures that ask it about digits.
  @Test(arguments: ["predictions", "confusion-matrix", "feature-hierarchy"])
  func otherNetworksAreRefused(name: String) async throws {
    let folder = try TemporaryFolder()
    let trained = try await Program.run("train --dataset moons --epochs 1 -o m.safetensors", in: folder)
    try #require(trained.status == 0, "\(trained.errors)")
    try await expect(
      "\(name) --model m.safetensors", status: 65,
      message: "Error: m.safetensors: it has 2 inputs and 1 output, but the digits need 784 and 10",
      in: folder)
  }
}
