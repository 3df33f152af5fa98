import Networks
import Plotting

/// From logits through exponentials to probabilities and a class, and why losses are computed from logits.
public struct LogitsDiagram: Diagram {
  /// `logits`
  public static let name = "logits"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "logits, softmax and argmax of one sample, and the loss in single precision"

  /// The logits of one sample, 2 to 10 classes, each inside ±80.
  public var logits = [10.2, -3.1, 0.5, 8.8]
  /// The true class, from 0; nil is the one with the smallest logit but one, which is clearly wrong.
  public var label: Int?

  /// The default figure: four classes.
  public init() {}

  /// Computes probabilities and losses and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    guard (2...10).contains(logits.count), logits.allSatisfy({ abs($0) <= 80 }) else {
      throw DiagramError.option("--logits", reason: "give 2 to 10 numbers, each inside -80…80")
    }
    if let label, !logits.indices.contains(label) {
      throw DiagramError.option("--label", reason: "\(label) is not in 0…\(logits.count - 1)")
    }
    let run = LogitsRun(logits: logits, label: label ?? Self.wrongClass(logits))
    let words = LogitsWords(run: run, language: setting.language)
    let panels = LogitsPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: logits.count > 5 ? 1320 : 960, height: 700),
      columns: 3, panels: [panels.logits(), panels.exponentials(), panels.probabilities(), panels.losses()])
  }

  /// The class of the second smallest logit: wrong, but no extreme.
  private static func wrongClass(_ logits: [Double]) -> Int {
    let order = logits.indices.sorted { (logits[$0], $0) < (logits[$1], $1) }
    return order[logits.count > 2 ? 1 : 0]
  }
}

/// What one run of the figure has computed.
struct LogitsRun: Sendable {
  let logits: [Double]
  let label: Int
  let exponentials: [Double]
  let probabilities: [Double]
  /// What the logits are multiplied by.
  let factors: [Double]
  /// The engine's loss from logits in Float.
  let fromLogits: [Double]
  /// −ln p from probabilities in Float, infinite where the probability is 0.
  let fromProbabilities: [Double]
  /// The engine's loss from probabilities in Float, which keeps them away from 0 as Keras does.
  let clipped: [Double]
  /// The exact loss in double precision.
  let exact: [Double]
  /// The least of the logits, in steps of 0.01, whose sigmoid is exactly 1 in Float.
  let saturation: Double

  init(logits: [Double], label: Int) {
    self.logits = logits
    self.label = label
    exponentials = logits.map(exponential)
    probabilities = softmax(logits)
    let range = max((logits.max() ?? 0) - logits[label], 1)
    // So far that the loss passes the end of Float's numbers, e⁻¹⁰³·⁹⁷.
    let factors = SampledCurve.places(in: 0...130 / range, count: 261)
    self.factors = factors
    let byLogits = SparseCategoricalCrossEntropy(fromLogits: true)
    let byProbabilities = SparseCategoricalCrossEntropy(fromLogits: false)
    let target = Matrix<Float>(rows: 1, columns: 1, elements: [Float(label)])
    func row(_ numbers: [Float]) -> Matrix<Float> {
      Matrix(rows: 1, columns: numbers.count, elements: numbers)
    }
    let scaled = factors.map { factor in logits.map { $0 * factor } }
    let shares = scaled.map { Self.softmaxInFloat($0.map(Float.init)) }
    fromLogits = scaled.map { byLogits.evaluate(logits: row($0.map(Float.init)), targets: target).value }
    fromProbabilities = shares.map { -naturalLogarithm(Double($0[label])) }
    clipped = shares.map { byProbabilities.evaluate(logits: row($0), targets: target).value }
    exact = scaled.map { Self.loss($0, label) }
    saturation =
      Double(
        (0...3000).first { Self.sigmoidInFloat(Float($0) / 100) == 1 } ?? 3000) / 100
  }

  /// ln Σ e^(zⱼ − m) − (z_label − m) in double precision.
  private static func loss(_ logits: [Double], _ label: Int) -> Double {
    let largest = logits.max() ?? 0
    return naturalLogarithm(logits.map { exponential($0 - largest) }.reduce(0, +)) - (logits[label] - largest)
  }

  /// Softmax with every intermediate result rounded to Float.
  private static func softmaxInFloat(_ logits: [Float]) -> [Float] {
    let largest = logits.max() ?? 0
    let exponentials = logits.map { Float(exponential(Double($0 - largest))) }
    let total = exponentials.reduce(0, +)
    return exponentials.map { $0 / total }
  }

  /// The sigmoid with every intermediate result rounded to Float.
  private static func sigmoidInFloat(_ z: Float) -> Float { 1 / (1 + Float(exponential(-Double(z)))) }

  /// The class with the greatest logit.
  var predicted: Int { logits.indices.max { (logits[$0], -$0) < (logits[$1], -$1) } ?? 0 }

  /// The first factor at which a loss is more than a thousandth of itself off the exact one.
  func breaking(_ losses: [Double]) -> Double? {
    zip(factors, zip(losses, exact)).first { abs($1.0 - $1.1) > 1e-3 * max($1.1, 1e-3) || !$1.0.isFinite }?.0
  }
}
