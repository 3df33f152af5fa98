import Networks
import Plotting

/// Squared error against cross-entropy behind a sigmoid, and their slopes in the output and in its logit.
public struct LossComparisonDiagram: Diagram {
  /// `loss-comparison`
  public static let name = "loss-comparison"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "squared error against cross-entropy, and their slopes in ŷ and z"

  /// The targets y, each 0 or 1, at most once.
  public var targets = [1, 0]
  /// The interval of the logit z, inside ±30.
  public var range = -6.0...6.0
  /// How far on the wrong side the marked logit lies: z = −distance for y = 1, +distance for y = 0.
  public var distance = 4.0

  /// The default figure: both targets, marked at z = ∓4.
  public init() {}

  /// Differentiates both losses and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let run = try LossComparisonRun(targets: targets, range: range, distance: distance)
    let words = LossComparisonWords(run: run, language: setting.language)
    let panels = LossComparisonPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 960, height: 700),
      columns: 2, panels: panels.all())
  }

  private func check() throws {
    guard targets == [0] || targets == [1] || targets == [0, 1] || targets == [1, 0] else {
      throw DiagramError.option("--targets", reason: "give 1, 0 or both")
    }
    guard range.lowerBound >= -30, range.upperBound <= 30 else {
      throw DiagramError.option(
        "--range", reason: "\(range.lowerBound):\(range.upperBound) is not inside -30…30")
    }
    guard distance > 0, distance <= 30 else {
      throw DiagramError.option("--distance", reason: "\(distance) is not in 0…30 (0 excluded)")
    }
  }
}

/// Both losses with their slopes, sampled.
struct LossComparisonRun: Sendable {
  /// One loss for one target.
  struct Curve: Sendable {
    var isCrossEntropy: Bool
    var target: Int
    /// Values and slopes over ŷ.
    var overOutput: (values: [Double], derivatives: [Double])
    /// Values and slopes over z.
    var overLogit: (values: [Double], derivatives: [Double])
    /// Slope in ŷ and in z at the marked logit.
    var marked: (output: Double, logit: Double)
  }

  let outputs: [Double]
  let logits: [Double]
  let curves: [Curve]
  /// The marked logit and output of the first target.
  let marked: (target: Int, logit: Double, output: Double)

  init(targets: [Int], range: ClosedRange<Double>, distance: Double) throws {
    let outputs = SampledCurve.places(in: 0.01...0.99, count: 197)
    let logits = SampledCurve.places(in: range, count: 241)
    (self.outputs, self.logits) = (outputs, logits)
    curves = try targets.flatMap { (target: Int) -> [Curve] in
      try [true, false].map { (isCrossEntropy: Bool) -> Curve in
        let z = target == 1 ? -distance : distance
        let output = try Self.loss(isCrossEntropy, target, of: "p")
        let logit = try Self.loss(isCrossEntropy, target, of: "sigmoid(p)")
        return Curve(
          isCrossEntropy: isCrossEntropy, target: target,
          overOutput: try output.valuesAndDerivatives(of: "p", at: outputs),
          overLogit: try logit.valuesAndDerivatives(of: "p", at: logits),
          marked: (
            try output.valuesAndDerivatives(of: "p", at: [sigmoid(z)]).derivatives[0],
            try logit.valuesAndDerivatives(of: "p", at: [z]).derivatives[0]
          ))
      }
    }
    let z = targets[0] == 1 ? -distance : distance
    marked = (targets[0], z, sigmoid(z))
  }

  /// −ln of the probability of the target, or the squared distance from it.
  private static func loss(_ isCrossEntropy: Bool, _ target: Int, of p: String) throws -> Expression {
    let text = isCrossEntropy ? "-log(\(target == 1 ? p : "1 - \(p)"))" : "(\(p) - \(target))^2"
    return try Expression(parsing: text, variables: ["p"], library: .standard)
  }

  /// The first target's curve.
  func first(crossEntropy: Bool) -> Curve { crossEntropy ? curves[0] : curves[1] }
}
