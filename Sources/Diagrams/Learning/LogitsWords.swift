import Plotting

/// The texts and numbers of the figure of logits; all follow from the run.
struct LogitsWords: FigureWords {
  let run: LogitsRun
  let language: Language

  var logitsTitle: String { language("Logits $z$", zh: "logits $z$") }
  var exponentialsTitle: String { language("Exponentials $e^z$", zh: "指数 $e^z$") }
  var probabilitiesTitle: String { language("Softmax: probabilities", zh: "softmax：概率") }
  var className: String { language("class", zh: "类别") }
  var lossTitle: String {
    language(
      "Loss of true class \(run.label) in single precision, as all logits grow",
      zh: "单精度下真实类别 \(run.label) 的损失（logits 同时放大）")
  }
  var factorName: String { language("logits multiplied by", zh: "logits 的放大倍数") }
  var lossName: String { language("cross-entropy", zh: "交叉熵") }
  var fromLogitsName: String { language("from logits", zh: "由 logits 计算") }
  var fromProbabilitiesName: String { language("from probabilities", zh: "由概率计算") }
  var clippedName: String { language("from probabilities, kept above $10^{-7}$", zh: "由概率计算（截断在 $10^{-7}$）") }

  /// Where the probability has become 0.
  func infinity(_ factor: Double) -> String {
    language("$p$ = 0, loss ∞ from ×\(number(factor)) on", zh: "放大到 \(number(factor)) 倍后 $p$ = 0，损失 ∞")
  }

  var title: String {
    let share = share(run.probabilities[run.predicted])
    return language(
      "Softmax turns logits into probabilities; argmax picks class \(run.predicted) with \(share)",
      zh: "softmax 把 logits 变为概率，argmax 选出类别 \(run.predicted)，概率 \(share)")
  }

  /// Where each way of computing breaks, in numbers.
  var caption: String {
    var sentences: [String] = []
    if let clipped = run.breaking(run.clipped), let plain = run.breaking(run.fromProbabilities) {
      sentences.append(
        language(
          "From probabilities the loss is wrong from ×\(number(plain)) on, kept above $10^{-7}$ from "
            + "×\(number(clipped)) on.",
          zh: "截断在 $10^{-7}$ 的损失从 \(number(clipped)) 倍起出错，不截断的从 \(number(plain)) 倍起出错。"))
    }
    if run.breaking(run.fromLogits) == nil {
      sentences.append(language("From logits it stays right.", zh: "由 logits 计算始终正确。"))
    }
    sentences.append(
      language(
        "In Float a sigmoid is exactly 1 from $z$ = \(DecimalFormat.fixed(run.saturation, decimals: 2)) on.",
        zh: "单精度的 sigmoid 从 $z$ = \(DecimalFormat.fixed(run.saturation, decimals: 2)) 起恰好等于 1。"))
    return sentences.joined(separator: language(" ", zh: ""))
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    func text(_ count: Int) -> String {
      let more = count < run.logits.count ? ", …" : ""
      let logits = run.logits.prefix(count).map(number).joined(separator: ", ") + more
      let shares = run.probabilities.prefix(count).map(share).joined(separator: ", ") + more
      return Markup.spoken(
        language(
          "Bars of the logits \(logits), their exponentials and the probabilities \(shares); below, the loss in single "
            + "precision as the logits grow.",
          zh: "logits \(logits)、其指数与概率 \(shares) 的条形图；下方是 logits 放大时单精度下的损失。"))
    }
    return AlternativeText.fitting(text(run.logits.count), text(min(3, run.logits.count)))
  }

  /// Each number of the figure's claim.
  var metrics: [String: Double] {
    var metrics = [
      "predicted": Double(run.predicted), "label": Double(run.label), "sigmoid_saturation": run.saturation,
    ]
    for (index, value) in run.probabilities.enumerated() { metrics["probability \(index)"] = value }
    metrics["from_probabilities.breaks_at"] = run.breaking(run.fromProbabilities)
    metrics["clipped.breaks_at"] = run.breaking(run.clipped)
    metrics["from_logits.breaks_at"] = run.breaking(run.fromLogits)
    return metrics
  }

  /// A probability to three decimals; what is smaller is not 0.
  func share(_ value: Double) -> String {
    value > 0 && value < 5e-4
      ? DecimalFormat.significant(value, digits: 2) : DecimalFormat.fixed(value, decimals: 3)
  }

  /// The number to three significant digits.
  func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
