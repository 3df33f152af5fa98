import Networks
import Plotting

/// The texts and numbers of the figure of difference quotients; all follow from the run.
struct QuotientWords: FigureWords {
  let run: QuotientRun
  let language: Language
  private let forwardOrder: Double?
  private let centralOrder: Double?

  init(run: QuotientRun, language: Language) throws {
    self.run = run
    self.language = language
    let quotients = run.quotients
    forwardOrder = try DifferenceQuotients.order { abs(try quotients.forward($0) - quotients.slope) }
    centralOrder = try DifferenceQuotients.order { abs(try quotients.central($0) - quotients.slope) }
  }

  private var formula: String { "$f(x) = \(run.quotients.expression.markup)$" }

  var curveTitle: String {
    language(
      "Slopes at $x$ = \(number(run.quotients.x)), $h$ = \(number(run.h))",
      zh: "$x$ = \(number(run.quotients.x)) 处的斜率，$h$ = \(number(run.h))")
  }
  var errorTitle: String { language("Error of the slope against $h$", zh: "斜率的误差与 $h$ 的关系") }
  var errorName: String { language("|error|", zh: "|误差|") }
  var functionName: String { formula }
  var tangentName: String {
    language("tangent: slope \(slope(run.quotients.slope))", zh: "切线：斜率 \(slope(run.quotients.slope))")
  }
  var forwardName: String {
    language("forward difference: \(slope(run.forward))", zh: "前向差分：\(slope(run.forward))")
  }
  var centralName: String {
    language("central difference: \(slope(run.central))", zh: "中心差分：\(slope(run.central))")
  }
  var forwardErrorName: String { named(language("forward", zh: "前向差分"), order: forwardOrder) }
  var centralErrorName: String { named(language("central", zh: "中心差分"), order: centralOrder) }

  /// The name with the order that was measured.
  private func named(_ name: String, order: Double?) -> String {
    guard let order else { return name }
    let text = DecimalFormat.fixed(order, decimals: 1)
    return name + language(": falls as $h^{\(text)}$", zh: "：按 $h^{\(text)}$ 下降")
  }

  /// The width of the least error.
  func best(_ h: Double) -> String { "$h$ ≈ " + DecimalFormat.significant(h, digits: 1) }

  var title: String {
    let (forward, central) = (number(run.forwardError), number(run.centralError))
    return language(
      "The forward difference misses the slope by \(forward), the central one by \(central)",
      zh: "前向差分的误差为 \(forward)，中心差分为 \(central)")
  }

  /// The numbers of this run.
  var caption: String {
    var sentences: [String] = []
    if let forward = run.best(run.errors.forward), let central = run.best(run.errors.central) {
      sentences.append(
        language(
          "As $h$ shrinks, the formula's own error falls and rounding grows as $1/h$: the least error is "
            + "\(number(forward.error)) (forward) and \(number(central.error)) (central), at the stars.",
          zh: "$h$ 减小时，公式本身的误差下降，舍入误差却按 $1/h$ 增大：最小误差为前向 "
            + "\(number(forward.error))、中心 \(number(central.error))（星号处）。"))
    } else {
      sentences.append(
        language(
          "Where a quotient has no error at all, the logarithmic scale has no place for it.",
          zh: "误差为 0 的地方在对数坐标上没有位置。"))
    }
    return sentences.joined(separator: " ")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    AlternativeText.fitting(
      Markup.spoken(
        language(
          "A curve with its \(tangentName), \(forwardName) and \(centralName); beside it the errors against h on "
            + "logarithmic scales.",
          zh: "曲线及其\(tangentName)，\(forwardName)，\(centralName)；右侧是误差与 h 的双对数图。")))
  }

  /// Each number of the figure's claim.
  var metrics: [String: Double] {
    var metrics = [
      "derivative": run.quotients.slope, "forward": run.forward, "central": run.central,
      "forward_error": run.forwardError, "central_error": run.centralError,
    ]
    metrics["forward_order"] = forwardOrder
    metrics["central_order"] = centralOrder
    metrics["forward_best_h"] = run.best(run.errors.forward)?.h
    metrics["central_best_h"] = run.best(run.errors.central)?.h
    return metrics
  }

  /// A slope to four decimals, or to four digits where that says nothing.
  private func slope(_ value: Double) -> String {
    (0.01..<1e4).contains(abs(value))
      ? DecimalFormat.fixed(value, decimals: 4) : DecimalFormat.significant(value, digits: 4)
  }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
