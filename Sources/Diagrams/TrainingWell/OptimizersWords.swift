import Networks
import Plotting

/// The texts and numbers of the figure of optimizers; all follow from the paths.
struct OptimizersWords: FigureWords {
  let function: PlaneFunction
  let preset: TestFunction?
  let runs: [OptimizerRun]
  let isSearched: Bool
  let language: Language

  private var steps: Int { runs.map(\.path.steps).max() ?? 0 }

  /// The runs that stay, the lowest loss first.
  private var ranking: [OptimizerRun] {
    runs.filter { !$0.path.leaves && $0.path.endValue.isFinite }.sorted {
      $0.path.endValue < $1.path.endValue
    }
  }

  private var functionName: String {
    switch preset {
    case .bowl: language("a long valley", zh: "狭长的山谷")
    case .beale: language("Beale's function", zh: "Beale 函数")
    case .rosenbrock: language("Rosenbrock's function", zh: "Rosenbrock 函数")
    case .saddle: language("a saddle", zh: "鞍面")
    case .himmelblau: language("Himmelblau's function", zh: "Himmelblau 函数")
    case nil: "$f(x, y) = \(function.expression.markup)$"
    }
  }

  var title: String {
    guard let best = ranking.first, let worst = ranking.last, best.path.endValue < worst.path.endValue else {
      return language("Six optimizers on \(functionName)", zh: "六种优化器：\(functionName)")
    }
    let values = (number(best.path.endValue), number(worst.path.endValue))
    guard values.0 != values.1 else {
      return language(
        "After \(steps) steps on \(functionName) all are at \(values.0)",
        zh: "\(functionName)：\(steps) 步之后都在 \(values.0)")
    }
    return language(
      "After \(steps) steps \(best.name) is lowest with \(values.0), \(worst.name) highest with \(values.1)",
      zh: "\(steps) 步之后 \(best.name) 最低（\(values.0)），\(worst.name) 最高（\(values.1)）")
  }

  var planeTitle: String { language("Paths on ", zh: "路径：") + functionName }
  var planeSubtitle: String {
    language("○ start, ★ minimum, symbols: where each ends", zh: "○ 起点，★ 极小值点，其余符号为各自终点")
  }
  var lossTitle: String { language("Loss per step", zh: "每一步的损失") }
  var lossSubtitle: String {
    isSearched
      ? language("each at its best learning rate", zh: "各取最佳学习率") : language("one learning rate", zh: "同一学习率")
  }
  var stepName: String { language("step", zh: "步数") }

  /// `Adam, η = 0.5`, with a word if it diverged.
  func legend(_ run: OptimizerRun) -> String {
    let verdict = run.path.leaves ? language(", diverges", zh: "，发散") : ""
    return "\(run.name), $\\eta$ = \(number(run.rate))\(verdict)"
  }

  var caption: String {
    let start = runs[0].path.places[0]
    let place = "(\(number(start.x)), \(number(start.y)))"
    let formula = "$f(x, y) = \(function.expression.markup)$"
    let search =
      isSearched
      ? language(
        " Each rate is the best of 1, 2 and 5 times $10^{−4}$ … 1 by the loss of the last three steps.",
        zh: "学习率取 1、2、5 乘以 $10^{−4}$ … 1 中最后三步损失最低者。") : ""
    return language(
      "\(formula), from \(place); momentum keeps 0.9.", zh: "\(formula)，起点 \(place)；动量系数 0.9。") + search
  }

  var alternativeText: String {
    let rates = ranking.map { "\($0.name) \(number($0.path.endValue))" }.joined(separator: ", ")
    let full = language(
      "Paths of \(runs.count) optimizers on \(functionName), and the loss per step. After \(steps) steps: \(rates).",
      zh: "\(runs.count) 种优化器的路径（\(functionName)）和每一步的损失。\(steps) 步之后：\(rates)。")
    let short = language(
      "Paths of \(runs.count) optimizers, and the loss per step. After \(steps) steps: \(rates).",
      zh: "\(runs.count) 种优化器的路径和每一步的损失。\(steps) 步之后：\(rates)。")
    return AlternativeText.fitting(Markup.spoken(full), Markup.spoken(short))
  }

  var metrics: [String: Double] {
    var metrics: [String: Double] = ["optimizers": Double(runs.count), "steps": Double(steps)]
    for run in runs {
      metrics["\(run.name).rate"] = run.rate
      metrics["\(run.name).loss"] = run.path.endValue
      metrics["\(run.name).x"] = run.path.end.x
      metrics["\(run.name).y"] = run.path.end.y
    }
    return metrics
  }

  /// The number to two significant digits.
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }
}
