import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct PredictionsDiagramTests {
  /// The figure's own training, but short.
  private func figure(_ configure: (inout PredictionsDiagram) -> Void = { _ in }) throws -> Figure {
    try brief(configure).figure(Setting())
  }

  private func brief(_ configure: (inout PredictionsDiagram) -> Void = { _ in }) -> PredictionsDiagram {
    var diagram = PredictionsDiagram()
    (diagram.model.epochs, diagram.model.layers) = (2, [784, 8, 10])
    configure(&diagram)
    return diagram
  }

  /// The bars of each digit by class: what two marks hold together.
  private func bars(_ figure: Figure) -> [[Double]] {
    figure.panels.compactMap { panel in
      let marks = panel.marks(BarMark.self)
      guard !marks.isEmpty else { return nil }
      var values = Array(repeating: Double.nan, count: 10)
      for mark in marks { for (x, y) in zip(mark.x, mark.y) { values[Int(x)] = y } }
      return values
    }
  }

  @Test func barsAreTheNetworksProbabilities() throws {
    let figure = try figure()
    let digits = try Digits.builtIn()
    let model = try DigitClassifier(brief().model, digits: digits, setting: Setting()).model
    let images = figure.panels.flatMap { $0.marks(ImageMark.self) }.flatMap(\.images)
    let bars = bars(figure)
    #expect(images.count == 10 && bars.count == 10)
    var wrong = 0
    for index in 0..<10 {
      let greys = images[index].values.map { ($0 * 255).rounded() / 255 }
      let place = try #require(
        (0..<digits.test.count).first { row in
          zip(digits.test.images.row(row), greys).allSatisfy { abs($0 - $1) < 1e-9 }
        })
      let logits = model.forward(digits.test.images.rows(at: [place])).row(0)
      let probabilities = model.probabilities(
        of: digits.test.images.rows(at: [place]), task: .multiclass(classes: 10))
      #expect(abs(bars[index].reduce(0, +) - 1) < 1e-12)
      for digit in 0..<10 { #expect(abs(bars[index][digit] - probabilities[0, digit]) < 1e-12) }
      let prediction = try #require(logits.firstIndex(of: logits.max() ?? 0))
      let label = digits.test.labels[place]
      #expect(figure.metrics["digit\(index + 1).label"] == Double(label))
      #expect(figure.metrics["digit\(index + 1).prediction"] == Double(prediction))
      let panel = figure.panels[index < 5 ? index : index + 5]
      #expect(panel.title == "\(prediction == label ? "✓" : "✗") \(label == 8 ? "an" : "a") \(label)")
      // A frame tells mistakes apart without colour.
      #expect(panel.marks(RectMark.self).isEmpty == (prediction == label))
      if prediction != label { wrong += 1 }
    }
    #expect(figure.metrics["shown_wrong"] == Double(wrong))
    #expect(figure.title.hasPrefix("\(10 - wrong) of these 10 digits are read right"))
  }

  @Test func errorsAreTheMostConfidentMistakes() throws {
    let figure = try figure { $0.showsErrors = true }
    let digits = try Digits.builtIn()
    let model = try DigitClassifier(brief().model, digits: digits, setting: Setting()).model
    let probabilities = model.probabilities(of: digits.test.images, task: .multiclass(classes: 10))
    var confidences: [Double] = []
    for (row, label) in digits.test.labels.enumerated() {
      let greatest = probabilities.row(row).max() ?? 0
      if probabilities[row, label] < greatest { confidences.append(greatest) }
    }
    #expect(figure.metrics["wrong"] == Double(confidences.count))
    let shown = (1...10).compactMap { figure.metrics["digit\($0).probability"] }
    #expect(shown == Array(confidences.sorted(by: >).prefix(10)))
    #expect(figure.metrics["shown_wrong"] == 10)
    #expect(figure.title.contains("of \(confidences.count)"))
  }

  @Test func sizesHaveBounds() throws {
    let one = try figure { ($0.rows, $0.columns) = (1, 1) }
    #expect(one.panels.count == 2)
    let most = try figure { ($0.rows, $0.columns) = (8, 10) }
    #expect(most.panels.count == 160)
    for (rows, columns) in [(0, 1), (9, 1), (1, 0), (1, 11)] {
      #expect(throws: DiagramError.self) { try figure { ($0.rows, $0.columns) = (rows, columns) } }
    }
  }

  @Test func aRowThatIsNotFullEndsInBlanks() throws {
    let figure = try figure { ($0.rows, $0.columns, $0.showsErrors) = (3, 7, true) }
    #expect(figure.panels.count == 42)
    #expect(figure.columns == 7)
  }

  #if !DEBUG
    /// The figure's own training: other starts read as many digits, and every title counts what is shown.
    @Test(arguments: 1...10 as ClosedRange<UInt32>)
    func mostDigitsAreReadFromEveryStart(seed: UInt32) throws {
      let figure = try PredictionsDiagram().figure(Setting(seed: seed))
      let matrix = try ConfusionMatrixDiagram().figure(Setting(seed: seed))
      let accuracy = try #require(figure.metrics["test_accuracy"])
      #expect(accuracy > 0.85)
      #expect(matrix.metrics["accuracy"] == accuracy)
      let right = Int((1000 * accuracy).rounded())
      #expect(matrix.title.hasPrefix("\(right) of 1000 test digits are read right"))
      let wrong = try #require(figure.metrics["shown_wrong"])
      #expect(wrong <= 5)
      #expect(figure.title.hasPrefix("\(10 - Int(wrong)) of these 10 digits are read right"))
    }
  #endif
}
