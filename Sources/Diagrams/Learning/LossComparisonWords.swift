import Plotting

/// The texts and numbers of the comparison of losses; all follow from the run.
struct LossComparisonWords: FigureWords {
  let run: LossComparisonRun
  let language: Language

  var outputTitle: String { language("Loss over the output", zh: "损失与输出") }
  var logitTitle: String { language("Loss over the logit", zh: "损失与 logit") }
  var outputSlopeTitle: String { language("Slope in the output", zh: "对输出的梯度") }
  var logitSlopeTitle: String { language("Slope in the logit: what training sees", zh: "对 logit 的梯度：训练所用") }
  var outputName: String { language("output $ŷ = \\sigma(z)$", zh: "输出 $ŷ = \\sigma(z)$") }
  var logitName: String { language("logit $z$", zh: "logit $z$") }
  var lossName: String { language("loss $L$", zh: "损失 $L$") }

  /// The loss and its target.
  func name(of curve: LossComparisonRun.Curve) -> String {
    let loss =
      curve.isCrossEntropy
      ? language("cross-entropy", zh: "交叉熵") : language("squared error", zh: "平方误差")
    return loss + language(", $y$ = \(curve.target)", zh: "，$y$ = \(curve.target)")
  }

  private var crossEntropy: LossComparisonRun.Curve { run.first(crossEntropy: true) }
  private var squaredError: LossComparisonRun.Curve { run.first(crossEntropy: false) }

  var title: String {
    let z = number(run.marked.logit)
    let (cross, square) = (number(crossEntropy.marked.logit), number(squaredError.marked.logit))
    return language(
      "Sure and wrong at $z$ = \(z), $y$ = \(run.marked.target): cross-entropy's slope is \(cross), squared error's \(square)",
      zh: "$z$ = \(z)、$y$ = \(run.marked.target) 时自信而错误：交叉熵的梯度为 \(cross)，平方误差仅 \(square)")
  }

  /// Where the difference comes from, in numbers.
  var caption: String {
    let (output, logit) = (number(squaredError.marked.output), number(squaredError.marked.logit))
    let derivative = number(run.marked.output * (1 - run.marked.output))
    return language(
      "In $ŷ$ squared error's slope is not small: \(output). The sigmoid's own slope \(derivative) makes "
        + "\(logit) of it; with cross-entropy that factor cancels, and $ŷ - y$ is left.",
      zh: "对 $ŷ$ 而言平方误差的梯度并不小：\(output)。乘以 sigmoid 自身的导数 \(derivative) 后只剩 "
        + "\(logit)；交叉熵恰好约去这个因子，剩下 $ŷ - y$。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let opening = language(
      "Losses and their slopes over the output and over the logit.", zh: "损失及其对输出和 logit 的梯度。")
    return AlternativeText.fitting(
      opening + language(" ", zh: "") + Markup.spoken(title) + language(".", zh: "。"), opening)
  }

  /// Each slope at the marked logit.
  var metrics: [String: Double] {
    var metrics = ["z": run.marked.logit]
    for curve in run.curves {
      let name = (curve.isCrossEntropy ? "cross_entropy" : "squared_error") + ".y\(curve.target)"
      metrics["\(name).slope_in_output"] = curve.marked.output
      metrics["\(name).slope_in_logit"] = curve.marked.logit
    }
    return metrics
  }

  /// The number to three significant digits.
  func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
