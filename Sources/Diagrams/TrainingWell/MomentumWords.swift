import Networks
import Plotting

/// The texts and numbers of the figure of momentum; all follow from the paths.
struct MomentumWords: FigureWords {
  let function: PlaneFunction
  let plain: MomentumRun
  let accelerated: MomentumRun
  let minimum: CriticalPoint?
  let diagram: MomentumDiagram
  let language: Language

  var startName: String { language("start", zh: "起点") }
  var minimumName: String { language("minimum", zh: "极小值点") }
  var lossTitle: String { language("Loss per step", zh: "每一步的损失") }
  var stepName: String { language("step", zh: "步数") }

  /// How much lower the loss with momentum ends; nil where a ratio says nothing.
  private var gain: Double? {
    let (slow, fast) = (plain.path.endValue, accelerated.path.endValue)
    guard slow > fast, fast > 0, !plain.diverges else { return nil }
    return slow / fast
  }

  private var isSearched: Bool { diagram.learningRate == nil }

  var title: String {
    guard !accelerated.diverges || !plain.diverges else {
      return language("Both descents diverge", zh: "两条路径都发散")
    }
    guard !plain.diverges else {
      return language("Plain descent diverges, momentum does not", zh: "普通梯度下降发散，带动量则不")
    }
    let (slow, fast) = (number(plain.path.endValue), number(accelerated.path.endValue))
    guard accelerated.path.endValue < plain.path.endValue else {
      return language(
        "Here momentum does not help: it ends at \(fast), plain descent at \(slow)",
        zh: "这里动量没有帮助：终点 \(fast)，普通梯度下降 \(slow)")
    }
    return isSearched
      ? language(
        "Each at its best, momentum ends at \(fast), plain descent at \(slow)",
        zh: "各取最佳设置：动量终点 \(fast)，普通梯度下降 \(slow)")
      : language(
        "At one learning rate momentum ends at \(fast), plain descent at \(slow)",
        zh: "同一学习率下：动量终点 \(fast)，普通梯度下降 \(slow)")
  }

  func name(of run: MomentumRun) -> String {
    run.setting.momentum == 0 ? language("gradient descent", zh: "梯度下降") : language("momentum", zh: "动量")
  }

  func panelTitle(of run: MomentumRun) -> String {
    let isPlain = run.setting.momentum == 0
    let name = isPlain ? language("Gradient descent", zh: "梯度下降") : language("Momentum", zh: "动量")
    let momentum = isPlain ? "" : ", $\\beta$ = \(number(run.setting.momentum))"
    return name + language(": ", zh: "：") + "$\\eta$ = \(number(run.setting.rate))" + momentum
  }

  func panelSubtitle(of run: MomentumRun) -> String {
    guard !run.diverges else { return language("diverges", zh: "发散") }
    let (first, last, steps) = (number(run.path.values[0]), number(run.path.endValue), run.path.steps)
    return language(
      "$f$ from \(first) to \(last) in \(steps) steps", zh: "\(steps) 步，$f$ 由 \(first) 到 \(last)")
  }

  private var rule: String {
    diagram.form == .ema
      ? "$v = \\beta v + (1 - \\beta) g$" : "$v = \\beta v + g$"
  }

  /// What theory calls best for a bowl of these curvatures, if steps go on for ever.
  private var theory: (rate: Double, momentumRate: Double, momentum: Double)? {
    guard let curvatures = minimum?.curvatures, curvatures.less > 0 else { return nil }
    let (steep, flat) = (curvatures.greater.squareRoot(), curvatures.less.squareRoot())
    let ratio = (steep - flat) / (steep + flat)
    let (momentum, rate) = (ratio * ratio, 4 / ((steep + flat) * (steep + flat)))
    guard momentum < 1 else { return nil }
    return (
      2 / (curvatures.greater + curvatures.less), diagram.form == .ema ? rate / (1 - momentum) : rate,
      momentum
    )
  }

  var caption: String {
    var sentences = [
      language(
        "$f(x, y) = \(function.expression.markup)$; momentum: \(rule), then step $-\\eta v$.",
        zh: "$f(x, y) = \(function.expression.markup)$；动量：\(rule)，再走 $-\\eta v$。")
    ]
    if isSearched {
      sentences.append(
        language(
          "Settings: the least loss over the last three of \(diagram.steps) steps.",
          zh: "设置取 \(diagram.steps) 步中最后三步损失最低者。"))
    }
    if let theory {
      sentences.append(
        language(
          "Theory for endless steps: $\\eta = 2/(L + \\mu)$ = \(number(theory.rate)); with momentum $\\eta$ = "
            + "\(number(theory.momentumRate)), $\\beta$ = \(number(theory.momentum)) (Polyak).",
          zh: "步数无限时的理论值：$\\eta = 2/(L + \\mu)$ = \(number(theory.rate))；带动量时 $\\eta$ = "
            + "\(number(theory.momentumRate))，$\\beta$ = \(number(theory.momentum))（Polyak）。"))
    }
    return sentences.joined(separator: language(" ", zh: ""))
  }

  var alternativeText: String {
    func part(_ run: MomentumRun) -> String { "\(panelTitle(of: run)), \(panelSubtitle(of: run))" }
    let paths = [part(plain), part(accelerated)]
    return AlternativeText.fitting(
      Markup.spoken(
        language(
          "Two paths over level lines, and the loss per step. \(paths[0]). \(paths[1]).",
          zh: "等高线上的两条路径和每一步的损失。\(paths[0])。\(paths[1])。")))
  }

  var metrics: [String: Double] {
    var metrics: [String: Double] = [:]
    for (name, run) in [("plain", plain), ("momentum", accelerated)] {
      metrics["\(name).rate"] = run.setting.rate
      metrics["\(name).steps"] = Double(run.path.steps)
      metrics["\(name).loss"] = run.path.endValue
    }
    metrics["momentum.beta"] = accelerated.setting.momentum
    metrics["start.loss"] = plain.path.values[0]
    metrics["gain"] = gain
    metrics["theory.rate"] = theory?.rate
    metrics["theory.momentumRate"] = theory?.momentumRate
    metrics["theory.beta"] = theory?.momentum
    return metrics
  }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
