import Foundation
import Testing

/// What `nnplot train` writes, and what its options do.
@Suite(.timeLimit(.minutes(5)))
struct TrainTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @discardableResult
  private func train(_ line: String) async throws -> Program.Run {
    let run = try await Program.run("train " + line, in: folder)
    try #require(run.status == 0, "\(line): \(run.errors)")
    return run
  }

  private func weights(_ name: String = "model.safetensors") throws -> WeightFile {
    try WeightFile(folder.bytes(of: name))
  }

  private func column(_ name: String, of file: String = "h.csv") throws -> [Double] {
    let rows = try folder.text(of: file).split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let place = try #require(rows.first?.firstIndex(of: name))
    return try rows.dropFirst().map { try #require(Double($0[place])) }
  }

  @Test func withoutAnOutputTheModelLiesInTheFolderAndItsPathIsPrinted() async throws {
    let run = try await train("--dataset moons --epochs 2")
    #expect(run.text == "model.safetensors\n")
    #expect(run.message.hasPrefix("loss 0."))
    #expect(run.message.hasSuffix(" after 2 epochs of 16 steps"))
    #expect(try folder.names == ["model.safetensors"])
    let file = try weights()
    #expect(file.metadata["layers"] == "2,16,16,1")
    #expect(file.metadata["activations"] == "tanh,tanh,linear")
    #expect(file.metadata["loss"] == "binary_crossentropy")
    #expect(file.metadata["seed"] == "42")
    #expect(file.metadata["version"] != nil)
    #expect(file.metadata["means"] == nil)
    #expect(file.tensors["0.weight"]?.type == "F32")
  }

  @Test func aFileHasOneHiddenLayerOfTwiceItsFeatures() async throws {
    try await train("--data \(TemporaryFolder.fixture("iris.csv")) --epochs 1 -q")
    #expect(try weights().metadata["layers"] == "4,8,3")
    #expect(try weights().metadata["loss"] == "sparse_categorical_crossentropy")
  }

  @Test func realNumbersAreLearntByALinearUnit() async throws {
    let text = (0..<30).map { "\($0),\(Double($0) * 0.37 + 0.1)\n" }.joined()
    try folder.write(text, to: "d.csv")
    try await train("--data d.csv --epochs 2 --history h.csv")
    #expect(try weights().metadata["loss"] == "mean_squared_error")
    #expect(try weights().tensors["1.weight"]?.shape == [1, 2])
    #expect(try folder.text(of: "h.csv").hasPrefix("epoch,loss\n0,"))
  }

  @Test(arguments: [
    ("mse", "mean_squared_error", 1), ("hinge", "hinge", 1), ("bce", "binary_crossentropy", 1),
    ("sparse_categorical_crossentropy", "sparse_categorical_crossentropy", 2),
    ("categorical_crossentropy", "categorical_crossentropy", 2),
  ])
  func aLossHasItsOutputs(name: String, canonical: String, outputs: Int) async throws {
    try await train("--dataset moons --loss \(name) --epochs 1")
    #expect(try weights().metadata["loss"] == canonical)
    #expect(try weights().tensors["2.bias"]?.shape == [outputs])
  }

  @Test func aLossOfNumbersTakesTheNumbersOfTheFile() async throws {
    // One linear unit of the feature 1 learns the mean label, 400, and not the mean of the classes' numbers, 0.5.
    try folder.write("1,300\n1,500\n", to: "d.csv")
    try await train(
      "--data d.csv --layers 1,1 --loss mse --optimizer sgd --learning-rate 0.2 --epochs 200 --batch-size full "
        + "--precision double")
    let file = try weights()
    let (weight, bias) = (file.tensors["0.weight"]?.values.first, file.tensors["0.bias"]?.values.first)
    #expect(abs((try #require(weight)) + (try #require(bias)) - 400) < 1e-6)
  }

  @Test func theLastSamplesValidate() async throws {
    // The last fifth has labels that the first four fifths contradict.
    let text = (0..<100).map { "\($0 % 2),\(($0 % 2) ^ ($0 < 80 ? 0 : 1))\n" }.joined()
    try folder.write(text, to: "d.csv")
    let run = try await train(
      "--data d.csv --validation 0.2 --epochs 200 --learning-rate 0.05 --history h.csv")
    #expect(try folder.text(of: "h.csv").hasPrefix("epoch,loss,accuracy,val_loss,val_accuracy\n0,"))
    #expect(try column("accuracy").last == 1)
    #expect(try column("val_accuracy").last == 0)
    #expect(try column("epoch") == (0..<200).map(Double.init))
    #expect(run.message.contains("val_accuracy 0"))
  }

  @Test func earlyStoppingKeepsTheBestWeights() async throws {
    let text = (0..<100).map { "\($0 % 2),\(($0 % 2) ^ ($0 < 80 ? 0 : 1))\n" }.joined()
    try folder.write(text, to: "d.csv")
    let run = try await train(
      "--data d.csv --validation 0.2 --epochs 200 --early-stopping 5 --history h.csv")
    let losses = try column("val_loss")
    #expect(losses.count < 200)
    #expect(losses.firstIndex(of: try #require(losses.min())) == losses.count - 6)
    #expect(run.message.contains("stopped early with the weights of epoch \(losses.count - 5)"))
  }

  /// 200 roasts, tiled 1,000 times, in batches of 32: 200,000 / 32 = 6,250 steps, as the tutorial counts them.
  @Test func theTutorialsRoastsTakeTheTutorialsSteps() async throws {
    let run = try await train(
      "--dataset coffee --normalize --repeat 1000 --layers 2,3,1 --activation sigmoid --batch-size 32 --epochs 1 "
        + "--learning-rate 0.01 --precision double")
    #expect(run.message.hasSuffix("after 1 epoch of 6250 steps"))
    let metadata = try weights().metadata
    // np.mean and np.std of the 200 samples, computed with NumPy 2.4.6.
    let means = metadata["means"]?.split(separator: ",").compactMap { Double($0) } ?? []
    let deviations = metadata["deviations"]?.split(separator: ",").compactMap { Double($0) } ?? []
    #expect(means.count == 2 && deviations.count == 2)
    #expect(zip(means + deviations, Self.coffee).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  static let coffee = [218.66783307660253, 13.430684885104489, 39.96165621279168, 1.128417166236356]

  @Test func anArchiveForNumPyHasTheSameNumbers() async throws {
    try await train(
      "--dataset iris --normalize --layers 4,6,3 --epochs 2 -o m.safetensors -o m.npz --precision double")
    let file = try weights("m.safetensors")
    let archive = try #require(ZipReader(folder.bytes(of: "m.npz")))
    #expect(
      archive.names
        == ["0.bias", "0.weight", "1.bias", "1.weight", "means", "deviations"].map { "\($0).npy" })
    for (name, tensor) in file.tensors {
      let bytes = try #require(archive.files["\(name).npy"])
      let shape = tensor.shape.map(String.init).joined(separator: ", ") + (tensor.shape.count == 1 ? "," : "")
      let header = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(shape)), }"
      // NumPy's format 1.0: magic, version, length, a header that ends at a multiple of 64.
      #expect(bytes.prefix(8) == [0x93, 78, 85, 77, 80, 89, 1, 0])
      let end = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
      #expect(end % 64 == 0 && bytes[end - 1] == 10)
      #expect(String(decoding: bytes[10..<end], as: UTF8.self).hasPrefix(header))
      #expect(WeightFile.numbers(Array(bytes[end...]), isSingle: false) == tensor.values)
    }
  }

  @Test func aFigureDrawsTheTrainedModel() async throws {
    try await train("--dataset circles --epochs 100 --learning-rate 0.02 -o m.safetensors --history h.csv")
    let run = try await Program.run(
      "decision-regions --dataset circles --model m.safetensors --resolution 20 -o d.json", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let data = try FigureData(folder.bytes(of: "d.json"))
    #expect((data.metrics["accuracy"] ?? 0) > 0.95)
    #expect(abs((data.metrics["accuracy"] ?? 0) - (try column("accuracy").last ?? 0)) < 0.05)
  }

  @Test func trainingGoesOnFromAFile() async throws {
    let line =
      "--dataset moons --no-shuffle --optimizer sgd --learning-rate 0.1 --precision double --normalize"
    try await train("\(line) --epochs 6 -o whole.safetensors")
    try await train("\(line) --epochs 4 -o half.safetensors")
    // Layers, activations and standardising follow from the file.
    try await train("\(line) --epochs 2 --init half.safetensors -o rest.safetensors")
    #expect(try folder.bytes(of: "rest.safetensors") == folder.bytes(of: "whole.safetensors"))
  }

  @Test func theSameCommandGivesTheSameBytes() async throws {
    for name in ["a", "b"] {
      try await train(
        "--dataset spirals --dropout 0.1 --epochs 3 -o \(name).safetensors -o \(name).npz --history \(name).csv"
      )
    }
    for kind in ["safetensors", "npz", "csv"] {
      #expect(try folder.bytes(of: "a.\(kind)") == folder.bytes(of: "b.\(kind)"))
    }
    try await train("--dataset spirals --dropout 0.1 --epochs 3 --seed 43 -o c.npz")
    #expect(try folder.bytes(of: "a.npz") != folder.bytes(of: "c.npz"))
  }

  @Test func standardOutputTakesWeights() async throws {
    try await train("--dataset xor --epochs 1 -o a.npz")
    let run = try await train("--dataset xor --epochs 1 -o - --format npz")
    #expect(run.output == (try folder.bytes(of: "a.npz")))
    #expect(try folder.names == ["a.npz"])
  }

  @Test func digitsAreTrainedAndTested() async throws {
    let run = try await train(
      "--dataset digits --samples 300 --layers 784,10 --epochs 1 --learning-rate 0.01")
    #expect(run.message.contains("test_accuracy 0."))
    #expect(try weights().tensors["0.weight"]?.shape == [10, 784])
  }

  /// Options that must change what is learnt.
  @Test(arguments: [
    "--optimizer sgd --momentum 0.9 --learning-rate 0.1",
    "--optimizer sgd --momentum 0.9 --learning-rate 0.1 --momentum-form ema", "--optimizer sgd(momentum=0.5)",
    "--schedule step(1,0.5)", "--clip-norm 0.01", "--clip-value 0.001", "--l2 1", "--l1 1", "--dropout 0.5",
    "--class-weight balanced", "--class-weight 1,3", "--no-shuffle", "--initializer he", "--layer-norm",
    "--batch-norm", "--normalize", "--activation relu,elu", "--batch-size full", "--seed 7",
  ])
  func anOptionTakesEffect(options: String) async throws {
    let data = "--dataset moons --samples 41 --epochs 3"
    let plain = options.contains("momentum") ? "--optimizer sgd --learning-rate 0.1" : ""
    try await train("\(data) \(plain) -o plain.npz")
    try await train("\(data) \(options) -o other.npz")
    #expect(try folder.bytes(of: "plain.npz") != folder.bytes(of: "other.npz"))
  }

  @Test func anInterruptionLeavesWhatWasThere() async throws {
    try folder.write("old", to: "m.safetensors")
    let started = try Program.start(
      "train --dataset moons --epochs 1000000 --progress always -o m.safetensors --history h.csv", in: folder)
    while started.errors.isEmpty, started.process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    started.process.interrupt()
    let run = try await started.finish()
    #expect(run.status == 130)
    #expect(try folder.names == ["m.safetensors"])
    #expect(try folder.text(of: "m.safetensors") == "old")
  }
}
