import Networks
import Plotting

/// The texts and numbers of the figure of gradient descent; all follow from the paths.
struct DescentWords: FigureWords {
  let function: PlaneFunction
  let runs: [DescentRun]
  let history: String?
  let language: Language

  private var formula: String { "$f(x, y) = \(function.expression.markup)$" }

  var pathName: String { language("path", zh: "路径") }
  var startName: String { language("start", zh: "起点") }
  var minimumName: String { language("minimum", zh: "极小值点") }
  var lossTitle: String { language("Loss per step", zh: "每一步的损失") }
  var stepName: String { language("step", zh: "步数") }
  var lossName: String { "$f$" }

  /// `η = 0.1`, or the file of a given path.
  func rateName(of run: DescentRun) -> String {
    run.rate.map { "$\\eta$ = \(number($0))" }
      ?? Markup.escaped(history?.split(separator: "/").last.map(String.init) ?? "")
  }

  /// The rate, and where its line leaves the panel.
  func lossName(of run: DescentRun, cutAt top: Double?) -> String {
    let name = rateName(of: run)
    guard let top, run.path.values.contains(where: { $0 > top }) else { return name }
    return name + language(" (cut off at \(number(top)))", zh: "（在 \(number(top)) 处截断）")
  }

  func panelTitle(of run: DescentRun) -> String {
    rateName(of: run) + language(": ", zh: "：") + verdict(of: run)
  }

  func panelSubtitle(of run: DescentRun) -> String {
    let (first, last, steps) = (number(run.path.values[0]), number(run.path.endValue), run.path.steps)
    return language(
      "$f$ from \(first) to \(last) in \(steps) steps", zh: "\(steps) 步，$f$ 由 \(first) 到 \(last)")
  }

  private func verdict(of run: DescentRun) -> String {
    switch run.outcome {
    case .converges: language("converges", zh: "收敛")
    case .oscillates: language("oscillates, converges", zh: "振荡着收敛")
    case .jumps: language("jumps to and fro for ever", zh: "永远来回跳")
    case .diverges: language("diverges", zh: "发散")
    case .underway: language("not there yet", zh: "尚未到达")
    }
  }

  /// The outcome of the only path, or of the smallest and the greatest rate.
  var title: String {
    guard runs.count > 1 else {
      let run = runs[0]
      if run.rate == nil {
        return language("A path of \(run.path.steps) steps on ", zh: "\(run.path.steps) 步的路径：") + formula
      }
      if let factor = run.factor, run.outcome == .converges || run.outcome == .oscillates {
        let percent = number(100 * (1 - abs(factor)))
        return language(
          "Each step of gradient descent goes \(percent) % of the remaining way to the minimum",
          zh: "梯度下降每一步走完到极小值点剩余路程的 \(percent)%")
      }
      return language("Gradient descent: ", zh: "梯度下降：") + panelTitle(of: run)
    }
    let good = runs.filter { $0.outcome == .converges || $0.outcome == .oscillates }.compactMap(\.rate)
    let bad = runs.filter { $0.outcome == .diverges }.compactMap(\.rate)
    if let most = good.max(), let least = bad.min(), most < least {
      return language(
        "Gradient descent converges up to $\\eta$ = \(number(most)), diverges at \(number(least))",
        zh: "梯度下降：$\\eta$ = \(number(most)) 时仍收敛，\(number(least)) 时发散")
    }
    return language("Gradient descent at \(runs.count) learning rates", zh: "\(runs.count) 种学习率下的梯度下降")
  }

  /// The numbers of this run.
  var caption: String {
    let start = runs[0].path.places[0]
    let place = "(\(number(start.x)), \(number(start.y)))"
    var sentences = [
      runs[0].rate == nil
        ? language("\(formula), from \(place).", zh: "\(formula)，起点 \(place)。")
        : language(
          "\(formula), from \(place): each step subtracts $\\eta$ times the gradient.",
          zh: "\(formula)，起点 \(place)：每一步减去 $\\eta$ 乘以梯度。")
    ]
    let factors = runs.compactMap(\.factor)
    if factors.count == runs.count {
      let numbers = language.list(factors.map(number))
      sentences.append(
        language(
          "A step multiplies the distance to the minimum by \(numbers).",
          zh: "每一步使到极小值点的距离乘以 \(numbers)。"))
    } else {
      sentences += runs.map { run in
        let end = "(\(number(run.path.end.x)), \(number(run.path.end.y)))"
        return language(
          "\(rateName(of: run)) ends at \(end).", zh: "\(rateName(of: run)) 止于 \(end)。")
      }
    }
    return sentences.joined(separator: language(" ", zh: ""))
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    func text(_ paths: [String]) -> String {
      Markup.spoken(
        language(
          "Level lines with paths of gradient descent, and the loss per step. "
            + paths.joined(separator: "; ") + ".",
          zh: "等高线、梯度下降的路径和每一步的损失。" + paths.joined(separator: "；") + "。"))
    }
    return AlternativeText.fitting(
      text(runs.map { "\(panelTitle(of: $0)), \(panelSubtitle(of: $0))" }),
      text(runs.map { panelTitle(of: $0) }))
  }

  /// Each number of the figure's claim, named by its rate.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [:]
    for run in runs {
      let name = run.rate.map { "rate \($0)" } ?? "history"
      metrics["\(name).steps"] = Double(run.path.steps)
      metrics["\(name).x"] = run.path.end.x
      metrics["\(name).y"] = run.path.end.y
      metrics["\(name).value"] = run.path.endValue
      metrics["\(name).slope"] = run.path.finalSlope
      metrics["\(name).factor"] = run.factor
    }
    return metrics
  }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String {
    DecimalFormat.significant(value, digits: 3)
  }
}
