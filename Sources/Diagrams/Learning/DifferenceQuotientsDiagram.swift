import Networks
import Plotting

/// Forward and central differences beside the tangent, and how their errors depend on the width h.
public struct DifferenceQuotientsDiagram: Diagram {
  /// `difference-quotients`
  public static let name = "difference-quotients"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "forward and central differences beside the tangent, and their errors"

  /// The function: an expression of x.
  public var function = "log(x + 2)"
  /// Where the slope is wanted.
  public var x = 1.0
  /// The width h of the differences, above 0.
  public var h = 1.0

  /// The default figure: ln(x + 2) at 1 with h = 1.
  public init() {}

  /// Computes quotients and errors and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    guard x.isFinite else { throw DiagramError.option("--x", reason: "\(x) is not a finite number") }
    guard h > 0, h.isFinite else { throw DiagramError.option("--h", reason: "\(h) is not above 0") }
    guard x + h > x, x - h < x else {
      throw DiagramError.option("--h", reason: "\(h) is too small: x + h is x in double precision")
    }
    let quotients = try DifferenceQuotients(function, at: x)
    let run = QuotientRun(
      quotients: quotients, h: h, forward: try quotients.forward(h), central: try quotients.central(h),
      widths: Self.widths(upTo: h), errors: try quotients.errors(at: Self.widths(upTo: h)))
    guard run.forward.isFinite, run.central.isFinite else {
      throw DiagramError.data(
        "--function is not finite at x − h = \(x - h) or x + h = \(x + h); choose a smaller --h")
    }
    let words = try QuotientWords(run: run, language: setting.language)
    let panels = QuotientPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1040, height: 480),
      columns: 2, panels: [try panels.curve(), panels.errors()])
  }

  /// Eight widths per decade, from 10⁻¹⁵ to 1 or to h, whichever is greater.
  private static func widths(upTo h: Double) -> [Double] {
    var decade = 0
    var top = 1.0
    while top < h, decade < 300 {
      top *= 10
      decade += 1
    }
    return (0...8 * (15 + decade)).map { step in
      exponential(Double(step - 120) / 8 * naturalLogarithm(10))
    }
  }
}

/// What one run of the figure has computed.
struct QuotientRun: Sendable {
  let quotients: DifferenceQuotients
  let h: Double
  let forward: Double
  let central: Double
  let widths: [Double]
  let errors: (forward: [Double], central: [Double])

  var forwardError: Double { abs(forward - quotients.slope) }
  var centralError: Double { abs(central - quotients.slope) }

  /// The width of the least error that is not 0, with that error.
  func best(_ errors: [Double]) -> (h: Double, error: Double)? {
    zip(widths, errors).filter { $0.1 > 0 && $0.1.isFinite }.min { $0.1 < $1.1 }.map { ($0.0, $0.1) }
  }
}
