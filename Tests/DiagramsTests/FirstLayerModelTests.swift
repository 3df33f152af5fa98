import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

/// First layers of networks from files.
@Suite struct FirstLayerModelTests {
  /// Numbers that look random, the same in every run.
  private func numbers(_ count: Int, scale: Double) -> [Double] {
    (0..<count).map { scale * (Double($0 * 7919 % 1009) / 504 - 1) }
  }

  /// A file as PyTorch's `Sequential` leaves it: ReLU layers have numbers but no tensors, and nothing says what they do.
  private func torch(_ sizes: [Int]) -> Safetensors {
    let layers = zip(sizes, sizes.dropFirst()).enumerated()
    let tensors = layers.flatMap { layer, sizes in
      [
        Safetensors.Tensor(
          name: "\(2 * layer).weight", type: .float32, shape: [sizes.1, sizes.0],
          elements: numbers(sizes.0 * sizes.1, scale: 0.1).map { Double(Float($0)) }),
        Safetensors.Tensor(
          name: "\(2 * layer).bias", type: .float32, shape: [sizes.1],
          elements: numbers(sizes.1, scale: 0.01).map { Double(Float($0)) }),
      ]
    }
    return Safetensors(tensors: tensors)
  }

  private func figure(_ bytes: [UInt8], configure: (inout FirstLayerDiagram) -> Void = { _ in }) throws
    -> Figure
  {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).safetensors")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var diagram = FirstLayerDiagram()
    diagram.model.file = url.path
    diagram.model.activation = "relu"
    configure(&diagram)
    return try diagram.figure(Setting())
  }

  private func images(_ figure: Figure) throws -> ImageMark {
    try #require(figure.panels[0].marks[0].base as? ImageMark)
  }

  /// The share of digits that a network reads, counted sample by sample.
  private func share(_ model: Sequential<Double>, _ images: Matrix<Double>, _ labels: [Int]) -> Double {
    let logits = model.forward(images)
    let right = labels.enumerated().count { row, label in logits.row(row).max() == logits[row, label] }
    return Double(right) / Double(labels.count)
  }

  private func message(_ body: () throws -> Figure) -> String {
    do {
      _ = try body()
      return ""
    } catch let DiagramError.data(reason) {
      return reason
    } catch {
      return "another error: \(error)"
    }
  }

  @Test func weightsOfPyTorchAreTakenAsTheyAre() throws {
    let file = torch([784, 6, 5, 10])
    let figure = try figure(file.bytes())
    let mark = try images(figure)
    #expect(mark.images.count == 6)
    for (image, name) in zip(mark.images, mark.names) {
      let unit = try #require(Int(name.dropFirst("unit ".count))) - 1
      let row = file.tensors[0].elements[784 * unit..<784 * (unit + 1)]
      #expect(zip(image.values, row).allSatisfy { abs($0 - $1) <= 1e-5 * abs($1) })
    }
    let digits = try Digits.builtIn()
    let model = try SavedModel(file).model
    #expect(figure.metrics["test_accuracy"] == share(model, digits.test.images, digits.test.labels))
    #expect(figure.metrics["train_accuracy"] == nil)
    #expect(figure.metrics["loss"] == nil)
    #expect(figure.title.contains(" test digits right"))
  }

  @Test func standardisesWhereAsked() throws {
    let digits = try Digits.builtIn()
    let normalization = Normalization(adaptedTo: digits.train.images)
    let file = torch([784, 6, 5, 10])
    let asked = try figure(file.bytes()) { $0.model.normalizes = true }
    let expected = share(
      try SavedModel(file).model, normalization.apply(to: digits.test.images), digits.test.labels)
    #expect(asked.metrics["test_accuracy"] == expected)
    #expect(try images(asked) == images(figure(file.bytes())))
  }

  @Test func ourOwnFileBringsItsStandardising() throws {
    let digits = try Digits.builtIn()
    let normalization = Normalization(
      means: Array(repeating: 0.13, count: 784), deviations: Array(repeating: 0.31, count: 784))
    let model = Sequential<Double>(
      layerSizes: [784, 9, 10], activation: try Activations.named("tanh"), seed: 3)
    let figure = try figure(SavedModel(model: model, normalization: normalization).bytes()) {
      $0.model.activation = nil
    }
    let expected = share(model, normalization.apply(to: digits.test.images), digits.test.labels)
    #expect(figure.metrics["test_accuracy"] == expected)
    #expect(figure.caption.contains("tanh"))
  }

  @Test func otherImagesHaveNoAccuracy() throws {
    let figure = try figure(torch([64, 5, 10]).bytes())
    let mark = try images(figure)
    #expect(mark.images.allSatisfy { [$0.rows, $0.columns] == [8, 8] })
    #expect(figure.metrics.keys.sorted() == ["norm_greatest", "norm_least", "units", "weight_greatest"])
    #expect(figure.title.contains(": 64–5–10 net of "))
    #expect(!figure.title.contains("%"))
  }

  @Test func aShapeMayBeGiven() throws {
    let file = torch([50, 4, 2]).bytes()
    let mark = try images(figure(file) { $0.shape = ImageShape(rows: 5, columns: 10) })
    #expect(mark.images.allSatisfy { [$0.rows, $0.columns] == [5, 10] })
  }

  @Test func saysWhatToDoWhereNothingFits() throws {
    let odd = torch([50, 4, 2]).bytes()
    #expect(
      message { try figure(odd) }.hasSuffix(
        ".safetensors: its 50 inputs make no square image; give the height and width with --shape, such as --shape 5x10"
      ))
    #expect(
      message { try figure(odd) { $0.shape = ImageShape(rows: 5, columns: 11) } }
        == "--shape 5x11: the network has 50 inputs; expected a height and width whose product is 50")
    #expect(
      message { try figure(torch([64, 5, 10]).bytes()) { $0.model.normalizes = true } }
        == "--normalize: the network has 64 inputs, but the digits have 784 pixels; leave it out to show the weights alone"
    )
    #expect(throws: DiagramError.self) { try figure(odd) { $0.showsChange = true } }
  }

  @Test func unitsThatFadedAreCounted() throws {
    var file = torch([64, 5, 10])
    for index in 64..<192 { file.tensors[0].elements[index] *= 1e-4 }
    #expect(try figure(file.bytes()).caption.contains("Blank: 2 units of almost no weight."))
    #expect(try !figure(torch([64, 5, 10]).bytes()).caption.contains("Blank"))
  }
}

extension SavedModel {
  fileprivate init(_ file: Safetensors) throws {
    try self.init(file.bytes(), path: "torch.safetensors", activation: "relu")
  }
}
