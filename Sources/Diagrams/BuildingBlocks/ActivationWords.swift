import Plotting

/// The texts and numbers of the figure of activation functions; all follow from the sampled curves.
struct ActivationWords: FigureWords {
  let curves: [ActivationCurve]
  let range: ClosedRange<Double>
  let language: Language

  var functions: String { language("Functions", zh: "激活函数") }
  var derivatives: String { language("Derivatives", zh: "导数") }

  /// What an inset is.
  var enlarged: String { language("enlarged", zh: "放大") }

  /// An extreme of a derivative with its text.
  struct Extreme {
    var x: Double
    var y: Double
    var isMaximum: Bool
    var text: String
  }

  /// The greatest and least slope of a line, where they lie inside and the derivative is smooth.
  func extremes(of line: ActivationCurve.Line) -> [Extreme] {
    let greatest = line.derivative.smoothExtreme(>).map { ($0.x, $0.y, true) }
    let least = line.derivative.smoothExtreme(<).map { ($0.x, $0.y, false) }
    return [greatest, least].compactMap { $0 }.map { x, y, isMaximum in
      let word = isMaximum ? language("max", zh: "最大") : language("min", zh: "最小")
      let text = "\(word) \(number(y)), $x = \(number(x))$"
      return Extreme(x: x, y: y, isMaximum: isMaximum, text: text)
    }
  }

  /// The number to three significant digits.
  func number(_ value: Double) -> String {
    DecimalFormat.significant(abs(value) < 1e-12 ? 0 : value, digits: 3)
  }

  /// How steep each function gets, or just what is shown if there are many functions.
  var title: String {
    let plain = language("Activation functions and their derivatives", zh: "激活函数及其导数")
    if let first = curves.first, curves.count > 1, curves.allSatisfy({ areSame($0, first) }) {
      let names = language.list(curves.map { Markup.escaped($0.name) })
      return language("\(names) are the same function", zh: "\(names) 是同一个函数")
    }
    guard (2...4).contains(curves.count), curves.allSatisfy({ $0.lines.count == 1 && !$0.range.isEmpty })
    else {
      return plain
    }
    let steepness = curves.compactMap { curve in
      steepest(curve).map { "\(Markup.escaped(curve.name)) \(number($0))" }
    }
    guard steepness.count == curves.count else { return plain }
    return language("Steepest slopes: ", zh: "最大斜率：") + language.list(steepness)
  }

  private func areSame(_ a: ActivationCurve, _ b: ActivationCurve) -> Bool {
    a.lines.count == 1 && b.lines.count == 1 && a.lines[0].values.coincidence(with: b.lines[0].values) == 1
  }

  /// The greatest value of the derivative.
  private func steepest(_ curve: ActivationCurve) -> Double? {
    curve.lines.flatMap { $0.derivative.y }.filter(\.isFinite).max()
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let interval = "\(number(range.lowerBound))…\(number(range.upperBound))"
    let parts = curves.map { curve in
      let slopes = curve.lines.flatMap { $0.derivative.y }.filter(\.isFinite)
      let (low, high) = (number(slopes.min() ?? 0), number(slopes.max() ?? 0))
      return language(
        "\(curve.name): slope from \(low) to \(high)", zh: "\(curve.name)：斜率从 \(low) 到 \(high)")
    }
    let opening = language(
      "Curves of \(curves.count) functions and their derivatives for x in \(interval). ",
      zh: "\(curves.count) 个函数及其导数的曲线，x 在 \(interval)。")
    let full = opening + parts.joined(separator: language("; ", zh: "；")) + language(".", zh: "。")
    return AlternativeText.fitting(full, opening + extremes)
  }

  /// Between which slopes all functions stay, where there is no room for each.
  private var extremes: String {
    let steepest = curves.compactMap { curve in self.steepest(curve).map { (curve.name, $0) } }
    guard let most = steepest.max(by: { $0.1 < $1.1 }), let least = steepest.min(by: { $0.1 < $1.1 }) else {
      return ""
    }
    return language(
      "The greatest slope is steepest with \(most.0), \(number(most.1)), and flattest with \(least.0), "
        + "\(number(least.1)).",
      zh: "最大斜率以 \(most.0) 最陡（\(number(most.1))），\(least.0) 最缓（\(number(least.1))）。")
  }

  /// The extremes of each function's values and derivative.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [:]
    for curve in curves {
      for line in curve.lines {
        let name = line.label.isEmpty ? curve.name : "\(curve.name).\(Markup.plain(line.label))"
        let slopes = line.derivative.y.filter(\.isFinite)
        let greatest = line.derivative.smoothExtreme(>)
        metrics["\(name).max_derivative"] = greatest?.y ?? slopes.max()
        metrics["\(name).min_derivative"] = line.derivative.smoothExtreme(<)?.y ?? slopes.min()
        metrics["\(name).max_derivative_at"] = greatest?.x
      }
    }
    return metrics
  }
}
