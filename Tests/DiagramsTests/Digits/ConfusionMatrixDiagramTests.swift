import Networks
import Plotting
import TestSupport
import Testing

@testable import Diagrams

@Suite struct ConfusionMatrixDiagramTests {
  private func figure(_ text: String) throws -> Figure {
    try withTemporaryFile(text) { path in
      var diagram = ConfusionMatrixDiagram()
      diagram.data = path
      return try diagram.figure(Setting())
    }
  }

  private func matrix(_ figure: Figure) throws -> MatrixMark {
    try #require(figure.panels[0].marks(MatrixMark.self).first)
  }

  /// 50 × cat as cat, 10 × cat as dog, 5 × dog as cat, 35 × dog as dog, 20 × owl as dog; nothing is read as an owl.
  private let animals =
    "true,predicted\n"
    + [("cat", "cat", 50), ("cat", "dog", 10), ("dog", "cat", 5), ("dog", "dog", 35), ("owl", "dog", 20)]
    .map { String(repeating: "\($0.0),\($0.1)\n", count: $0.2) }.joined()

  /// scikit-learn 1.9.1: precision_recall_fscore_support(t, p, zero_division=nan) gives the precision
  /// [0.90909091, 0.53846154, nan], the recall [0.83333333, 0.875, 0] and F1 [0.86956522, 0.66666667, 0].
  @Test func countsAndScoresAreThoseOfTheTable() throws {
    let figure = try figure(animals)
    let matrix = try matrix(figure)
    let counts = matrix.values.values.map { $0.isNaN ? 0 : $0 }
    #expect(counts == [50, 10, 0, 5, 35, 0, 0, 20, 0])
    #expect(matrix.values[2, 2].isNaN)
    let shares: [Double] = [5.0 / 6, 1.0 / 6, 0, 0.125, 0.875, 0, 0, 1, 0]
    let colors = try #require(matrix.colors)
    #expect(zip(colors.values, shares).allSatisfy { abs($0 - $1) < 1e-15 })
    let table = try #require(figure.panels[1].marks(TableMark.self).first)
    let rows: [[String]] = [
      ["cat", "0.909", "0.833", "0.870", "60"], ["dog", "0.538", "0.875", "0.667", "40"],
      ["owl", "–", "0.000", "0.000", "20"], ["mean, all", "0.724", "0.569", "0.512", "120"],
    ]
    #expect(table.rows == rows)
    #expect(figure.title == "85 of 120 are right, 70.8\u{202F}%; most often owl is taken for dog, 20 times")
    #expect(figure.metrics["cat.as.dog"] == 10)
    #expect(figure.metrics["owl.as.owl"] == nil)
    #expect(figure.caption.contains("nothing to divide by"))
    #expect(figure.panels.count == 2)
    #expect(figure.panels[0].y.categories == ["owl", "dog", "cat"])
  }

  @Test func withoutErrorsNoneIsNamed() throws {
    let figure = try figure("true,predicted\n1,1\n2,2\n3,3\n")
    #expect(figure.title == "3 of 3 are right, 100\u{202F}%")
  }

  /// scikit-learn 1.9.1: roc_auc_score([0, 0, 1, 1], [.1, .4, .35, .8]) = 0.75.
  @Test func twoClassesHaveACurve() throws {
    let figure = try figure("true,predicted,score\nno,no,0.1\nno,no,0.4\nyes,no,0.35\nyes,yes,0.8\n")
    #expect(figure.panels.count == 3)
    #expect(figure.metrics["roc_area"] == 0.75)
    #expect(figure.panels[2].title == "ROC curve: area 0.75")
    let curve = try #require(figure.panels[2].marks(LineMark.self).last)
    #expect(curve.x == [0, 0, 0.5, 0.5, 1])
    #expect(curve.y == [0, 0.5, 0.5, 1, 1])
    let point = try #require(figure.panels[2].marks(PointMark.self).first)
    #expect(point.x == [0] && point.y == [0.5])
  }

  @Test func predictionsAloneHaveOneThreshold() throws {
    let figure = try figure("true,predicted\n0,0\n0,1\n1,1\n1,1\n")
    let curve = try #require(figure.panels[2].marks(LineMark.self).last)
    #expect(curve.x == [0, 0.5, 1])
    #expect(curve.y == [0, 1, 1])
    #expect(figure.metrics["roc_area"] == 0.75)
    #expect(figure.caption.contains("one threshold"))
  }

  @Test func manyClassesAreDrawnUpToABound() throws {
    let rows = { (count: Int) in (1...count).map { "\($0),\($0)\n" }.joined() }
    let many = try figure("true,predicted\n" + rows(40))
    let drawn = try matrix(many)
    #expect(drawn.values.rows == 40)
    #expect(throws: DiagramError.self) { try figure("true,predicted\n" + rows(41)) }
  }

  /// Counted one by one from the logits of the network that the figure trains.
  @Test func digitsAreCountedFromTheNetworksAnswers() throws {
    var diagram = ConfusionMatrixDiagram()
    (diagram.model.epochs, diagram.model.layers) = (2, [784, 8, 10])
    let figure = try diagram.figure(Setting())
    let digits = try Digits.builtIn()
    let model = try DigitClassifier(diagram.model, digits: digits, setting: Setting()).model
    let logits = model.forward(digits.test.images)
    var counts = Array(repeating: 0.0, count: 100)
    for (row, label) in digits.test.labels.enumerated() {
      let z = logits.row(row)
      counts[10 * label + (z.firstIndex(of: z.max() ?? 0) ?? 0)] += 1
    }
    let drawn = try matrix(figure).values.values.map { $0.isNaN ? 0 : $0 }
    #expect(drawn == counts)
    for digit in 0..<10 {
      let predicted = (0..<10).reduce(0) { $0 + counts[10 * $1 + digit] }
      let right = counts[11 * digit]
      if predicted > 0 { #expect(figure.metrics["\(digit).precision"] == right / predicted) }
      #expect(figure.metrics["\(digit).recall"] == right / 100)
      #expect(figure.metrics["\(digit).samples"] == 100)
    }
    let diagonal = (0..<10).reduce(0) { $0 + counts[11 * $1] }
    #expect(figure.metrics["accuracy"] == diagonal / 1000)
  }
}
