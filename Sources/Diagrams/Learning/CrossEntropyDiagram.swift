import Networks
import Plotting

/// Cross-entropy as −ln of the probability of the true class, with worked samples in both forms of labels.
public struct CrossEntropyDiagram: Diagram {
  /// `cross-entropy`
  public static let name = "cross-entropy"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "cross-entropy over the probability of the true class, with worked samples"

  /// The predicted probabilities, a row of equally many for each sample.
  public var probabilities = [[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.1, 0.3, 0.6]]
  /// The true class of each sample, from 0.
  public var labels = [0, 1, 2]
  /// The interval of the probability p.
  public var range = 0.01...0.99

  /// The default figure: three samples of three classes.
  public init() {}

  /// Computes the losses in both forms and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let run = CrossEntropyRun(probabilities: probabilities, labels: labels, range: range)
    let words = CrossEntropyWords(run: run, language: setting.language)
    let panels = CrossEntropyPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1040, height: 440),
      columns: 2, panels: [panels.curve(), panels.table()])
  }

  private func check() throws {
    let classes = probabilities.first?.count ?? 0
    guard (1...8).contains(probabilities.count), (2...6).contains(classes),
      probabilities.allSatisfy({ $0.count == classes })
    else {
      throw DiagramError.option(
        "--probabilities", reason: "give 1 to 8 rows of 2 to 6 numbers each, all rows equally long")
    }
    for (row, numbers) in probabilities.enumerated() {
      let sum = numbers.reduce(0, +)
      guard numbers.allSatisfy({ (0...1).contains($0) }), abs(sum - 1) < 1e-6 else {
        throw DiagramError.option(
          "--probabilities",
          reason: "row \(row + 1) has to be probabilities in 0…1 with the sum 1; the sum is \(sum)")
      }
    }
    guard labels.count == probabilities.count, labels.allSatisfy((0..<classes).contains) else {
      throw DiagramError.option(
        "--labels", reason: "give \(probabilities.count) classes in 0…\(classes - 1), one for each row")
    }
    guard range.lowerBound > 0, range.upperBound <= 1 else {
      throw DiagramError.option(
        "--range", reason: "\(range.lowerBound):\(range.upperBound) is not in 0…1 (0 excluded)")
    }
  }
}

/// What one run of the figure has computed.
struct CrossEntropyRun: Sendable {
  let probabilities: [[Double]]
  let labels: [Int]
  let range: ClosedRange<Double>
  /// −Σ tₖ·ln pₖ of each sample, with t one-hot.
  let oneHotLosses: [Double]
  /// −ln p of the true class of each sample.
  let indexLosses: [Double]
  /// The engine's mean over the batch.
  let mean: Double

  init(probabilities: [[Double]], labels: [Int], range: ClosedRange<Double>) {
    self.probabilities = probabilities
    self.labels = labels
    self.range = range
    let classes = probabilities[0].count
    func row(_ numbers: [Double]) -> Matrix<Double> {
      Matrix(rows: 1, columns: numbers.count, elements: numbers)
    }
    let byIndex = SparseCategoricalCrossEntropy(fromLogits: false)
    let byVector = CategoricalCrossEntropy(fromLogits: false)
    indexLosses = zip(probabilities, labels).map { numbers, label in
      byIndex.evaluate(logits: row(numbers), targets: row([Double(label)])).value
    }
    oneHotLosses = zip(probabilities, labels).map { numbers, label in
      let target = (0..<classes).map { $0 == label ? 1.0 : 0 }
      return byVector.evaluate(logits: row(numbers), targets: row(target)).value
    }
    mean =
      byIndex.evaluate(
        logits: Matrix(rows: labels.count, columns: classes, elements: probabilities.flatMap { $0 }),
        targets: Matrix(rows: labels.count, columns: 1, elements: labels.map(Double.init))
      ).value
  }

  /// The probability that each sample gives to its true class.
  var chosen: [Double] { zip(probabilities, labels).map { $0[$1] } }
}
