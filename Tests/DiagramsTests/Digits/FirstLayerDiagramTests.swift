import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct FirstLayerDiagramTests {
  /// The figure's own training, but short: enough where nothing depends on what is learned.
  private var brief: ModelParameters {
    var parameters = FirstLayerDiagram().model
    parameters.epochs = 2
    return parameters
  }

  private func figure(configure: (inout FirstLayerDiagram) -> Void = { _ in }) throws -> Figure {
    var diagram = FirstLayerDiagram()
    diagram.model = brief
    configure(&diagram)
    return try diagram.figure(Setting())
  }

  private func mark(_ figure: Figure) throws -> ImageMark {
    try #require(figure.panels[0].marks[0].base as? ImageMark)
  }

  /// The network that the figure trains, trained once more.
  private func network(_ parameters: ModelParameters) throws -> DigitClassifier {
    try DigitClassifier(parameters, digits: Digits.builtIn(), setting: Setting())
  }

  private func norm(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  private func isNear(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 1e-5 * max(abs($0), abs($1)) }
  }

  @Test func eachImageIsItsUnitsWeights() throws {
    let figure = try figure()
    let mark = try mark(figure)
    let weights = try network(brief).model.weights(ofLayer: 0)
    #expect(mark.images.count == 64)
    #expect(Set(mark.names).count == 64)
    for (image, name) in zip(mark.images, mark.names) {
      let unit = try #require(Int(name.dropFirst("unit ".count)))
      #expect([image.rows, image.columns] == [28, 28])
      #expect(isNear(image.values, weights.row(unit - 1)))
    }
    let norms = mark.images.map { norm($0.values) }
    #expect(zip(norms, norms.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(norms[0] > norms[63])
  }

  @Test func oneSymmetricScaleFitsAllImages() throws {
    let mark = try mark(figure())
    let greatest = try #require(mark.images.flatMap(\.values).map(abs).max())
    let range = try #require(mark.range)
    #expect(range[0] == -range[1])
    #expect(isNear([range[1]], [greatest]))
    #expect(mark.label == "weight")
  }

  /// The default figure; its training is what takes time here.
  private static let trained = Result { try FirstLayerDiagram().figure(Setting()) }

  @Test func readsUnseenDigits() throws {
    let figure = try Self.trained.get()
    let accuracy = try #require(figure.metrics["test_accuracy"])
    #expect(accuracy >= 0.9)
    #expect(figure.metrics["test_samples"] == 1000)
    #expect(figure.title.contains(ClassifierText.percent(accuracy)))
  }

  @Test func accuracyIsTheShareOfTestDigitsThatAreRead() throws {
    let figure = try figure()
    let classifier = try network(brief)
    for (name, part) in [("test", classifier.digits.test), ("train", classifier.digits.train)] {
      let logits = classifier.model.forward(part.images)
      let right = part.labels.enumerated().count { row, label in logits.row(row).max() == logits[row, label] }
      #expect(figure.metrics["\(name)_accuracy"] == Double(right) / Double(part.count))
    }
  }

  @Test func imagesShowWhatWasLearnedAndNotTheStart() throws {
    let images = try mark(Self.trained.get()).images
    // No digit has ink within two pixels of the edge, at least hardly any: there the weights are those of the start,
    // which is as strong everywhere, until the penalty takes them away.
    func meanSquare(where isPart: (Int, Int) -> Bool) -> Double {
      let values = images.flatMap { image in
        image.values.enumerated().filter { isPart($0.offset / 28, $0.offset % 28) }.map {
          $0.element * $0.element
        }
      }
      return values.reduce(0, +) / Double(values.count)
    }
    let edge = meanSquare { min($0, $1) < 2 || max($0, $1) > 25 }
    #expect(edge.squareRoot() < 0.25 * meanSquare { _, _ in true }.squareRoot())
  }

  @Test func changeIsTheDifferenceFromTheStart() throws {
    let mark = try mark(figure { $0.showsChange = true })
    let classifier = try network(brief)
    let end = classifier.model.weights(ofLayer: 0)
    let start = try #require(classifier.start).weights(ofLayer: 0)
    let unit = try #require(Int(mark.names[0].dropFirst("unit ".count))) - 1
    #expect(isNear(mark.images[0].values, zip(end.row(unit), start.row(unit)).map { $0 - $1 }))
    #expect(mark.label == "change of the weight since the start")
  }

  @Test func onlyWhatHasInkChanges() throws {
    var diagram = FirstLayerDiagram(showsChange: true)
    diagram.model.epochs = 1
    let image = try mark(diagram.figure(Setting())).images[0].values
    // The corners are paper in every digit, so that no gradient reaches their weights.
    #expect([0, 27, 756, 783].allSatisfy { image[$0] == 0 })
    #expect(image.contains { $0 != 0 })
  }

  @Test func showsTheUnitsWithTheGreatestNorms() throws {
    let all = try mark(figure())
    let few = try mark(
      figure {
        $0.units = 5
        $0.shape = ImageShape(rows: 14, columns: 56)
      })
    #expect(few.names == Array(all.names.prefix(5)))
    #expect(few.images.map(\.values) == all.images.prefix(5).map(\.values))
    #expect([few.images[0].rows, few.images[0].columns] == [14, 56])
  }

  @Test func refusesWhatMakesNoSense() throws {
    #expect(throws: DiagramError.self) { try figure { $0.units = 0 } }
    #expect(throws: DiagramError.self) {
      try figure {
        $0.model.epochs = 0
        $0.shape = ImageShape(rows: 28, columns: 27)
      }
    }
    #expect(throws: IDXError.self) { try figure { $0.source = .mnist("/nowhere") } }
    #expect(throws: DiagramError.self) { try figure { $0.model.layers = [784, 10, 2] } }
  }

  @Test(arguments: [(64, 8, 8), (20, 4, 5), (32, 4, 8), (7, 3, 3), (3, 1, 3), (1, 1, 1), (300, 15, 20)])
  func unitsFillTheirRows(units: Int, rows: Int, columns: Int) throws {
    let figure = try figure {
      $0.model.layers = [784, units, 10]
      $0.model.epochs = 0
      $0.units = 400
    }
    let mark = try mark(figure)
    #expect(mark.columns == columns)
    #expect((units + columns - 1) / columns == rows)
  }

  @Test func speaksChinese() throws {
    var diagram = FirstLayerDiagram()
    diagram.model = brief
    let figure = try diagram.figure(Setting(language: .chinese))
    #expect(figure.title.hasPrefix("第一层在寻找什么"))
    #expect(try mark(figure).names.allSatisfy { $0.hasPrefix("单元 ") })
  }
}
