import Networks
import Plotting

/// The texts and numbers of the saddle's figure; all follow from the run.
struct SaddleWords: FigureWords {
  let run: SaddleRun
  let language: Language

  private var formula: String { "$f(x, y) = \(run.function.expression.markup)$" }

  var surfaceTitle: String { formula }
  var contourTitle: String { language("The same from above: level lines of $f$", zh: "俯视图：$f$ 的等高线") }
  var plainName: String { language("gradient descent", zh: "梯度下降") }
  var momentumName: String { language("with momentum", zh: "动量") }
  var startName: String { language("start", zh: "起点") }
  var plainEndName: String {
    language("gradient descent, step \(run.plain.steps)", zh: "梯度下降 \(run.plain.steps) 步后")
  }

  /// What the critical point is.
  var kindName: String {
    switch run.critical.kind {
    case .saddle: language("saddle point", zh: "鞍点")
    case .minimum: language("minimum", zh: "极小值点")
    case .maximum: language("maximum", zh: "极大值点")
    case .flat: language("critical point", zh: "临界点")
    }
  }

  /// The name of the curve along an eigenvector with this curvature.
  func curve(_ curvature: Double) -> String {
    let number = number(curvature)
    if curvature > 0 { return language("rises: curvature \(number)", zh: "上升曲线：曲率 \(number)") }
    if curvature < 0 { return language("falls: curvature \(number)", zh: "下降曲线：曲率 \(number)") }
    return language("curvature 0", zh: "曲率 0")
  }

  /// The critical point's place, in space with its height.
  func coordinates(inSpace: Bool) -> String {
    let place = run.critical.place
    let numbers = [place.x, place.y] + (inSpace ? [run.critical.value] : [])
    return "\(kindName) (" + numbers.map(number).joined(separator: ", ") + ")"
  }

  /// Whether a path still is near the critical point, where the slope has all but gone.
  private var stalls: Bool {
    let reach = (run.range.upperBound - run.range.lowerBound) / 2
    return !run.plain.leaves && (run.plain.end - run.critical.place).length < 0.1 * reach
  }

  /// Whether the path with momentum has left the critical point behind it, and below.
  private var escapes: Bool {
    let reach = (run.range.upperBound - run.range.lowerBound) / 2
    return run.accelerated.leaves
      || ((run.accelerated.end - run.critical.place).length > 0.25 * reach
        && run.accelerated.endValue < run.critical.value)
  }

  /// The outcome of this run.
  var title: String {
    guard run.critical.kind == .saddle else {
      return language("Descent near a \(kindName): ", zh: "\(kindName)附近的下降：") + formula
    }
    if stalls, escapes {
      return language(
        "Gradient descent stalls at the saddle point; momentum escapes", zh: "梯度下降停滞在鞍点，动量使其逃离")
    }
    if stalls {
      return language("Gradient descent stalls at the saddle point", zh: "梯度下降停滞在鞍点")
    }
    if run.plain.leaves, run.accelerated.leaves {
      return language(
        "Past the saddle point: gradient descent in \(run.plain.steps) steps, "
          + "momentum in \(run.accelerated.steps)",
        zh: "越过鞍点：梯度下降用 \(run.plain.steps) 步，动量用 \(run.accelerated.steps) 步")
    }
    return language("Descent near a saddle point", zh: "鞍点附近的下降")
  }

  /// The numbers of this run.
  var caption: String {
    let settings = language(
      "Learning rate $\\eta$ = \(number(run.rate)), momentum $\\beta$ = \(number(run.momentum)), "
        + "start (\(number(run.plain.places[0].x)), \(number(run.plain.places[0].y))). ",
      zh: "学习率 $\\eta$ = \(number(run.rate))，动量 $\\beta$ = \(number(run.momentum))，"
        + "起点 (\(number(run.plain.places[0].x)), \(number(run.plain.places[0].y)))。")
    return settings + outcome(run.plain, language("Gradient descent", zh: "梯度下降")) + language(" ", zh: "")
      + outcome(run.accelerated, language("Momentum", zh: "动量"))
  }

  private func outcome(_ path: DescentPath, _ name: String) -> String {
    let value = number(path.endValue)
    let (x, y) = (number(path.end.x), number(path.end.y))
    if path.leaves {
      return language(
        "\(name) leaves the range at step \(path.steps) with $f$ = \(value).",
        zh: "\(name)在第 \(path.steps) 步离开区域，$f$ = \(value)。")
    }
    return language(
      "\(name) is at (\(x), \(y)) after \(path.steps) steps: $f$ = \(value), slope \(number(path.finalSlope)).",
      zh: "\(name)在 \(path.steps) 步后位于 (\(x), \(y))：$f$ = \(value)，斜率 \(number(path.finalSlope))。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let place = coordinates(inSpace: true)
    let opening = language(
      "The surface \(formula) and its level lines with the \(place). ", zh: "曲面 \(formula) 及其等高线，\(place)。")
    let ends =
      outcome(run.plain, language("Gradient descent", zh: "梯度下降")) + language(" ", zh: "")
      + outcome(run.accelerated, language("Momentum", zh: "动量"))
    return AlternativeText.fitting(Markup.spoken(opening + ends), Markup.spoken(ends))
  }

  /// Each number of the figure's claim.
  var metrics: [String: Double] {
    let critical = run.critical
    return [
      "x": critical.place.x, "y": critical.place.y, "value": critical.value,
      "greater_curvature": critical.curvatures.greater, "less_curvature": critical.curvatures.less,
      "gradient_descent.steps": Double(run.plain.steps), "gradient_descent.value": run.plain.endValue,
      "gradient_descent.slope": run.plain.finalSlope, "momentum.steps": Double(run.accelerated.steps),
      "momentum.value": run.accelerated.endValue, "momentum.slope": run.accelerated.finalSlope,
    ]
  }

  /// Round levels between the least and the greatest value, about nine.
  func levels(of grid: Grid) -> [Double] {
    guard let least = grid.values.min(), let greatest = grid.values.max(), least < greatest else { return [] }
    return LinearScale(domain: least...greatest).ticks(count: 9).map(\.value)
      .filter { $0 > least && $0 < greatest }
  }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String {
    DecimalFormat.significant(abs(value) < 1e-12 ? 0 : value, digits: 3)
  }
}
