import Plotting

/// The texts and numbers of the figure of cross-entropy; all follow from the run.
struct CrossEntropyWords: FigureWords {
  let run: CrossEntropyRun
  let language: Language

  var curveTitle: String { language("Loss of one sample", zh: "单个样本的损失") }
  var probabilityName: String { language("probability $p$ of the true class", zh: "真实类别的预测概率 $p$") }
  var lossName: String { language("loss", zh: "损失") }
  var idealName: String { language("ideal: $p$ = 1, loss 0", zh: "理想点：$p$ = 1，损失 0") }
  var sampleName: String { language("samples of the table", zh: "表中的样本") }
  var meanName: String { language("their mean: \(loss(run.mean))", zh: "样本平均值：\(loss(run.mean))") }
  var tableTitle: String { language("Two forms of labels, one loss", zh: "两种标签形式，损失相同") }

  /// A worked value of the curve.
  func worked(_ p: Double, _ value: Double) -> String { "$p$ = \(number(p)): \(loss(value))" }

  var header: [String] {
    [
      language("sample", zh: "样本"), language("prediction $y$", zh: "预测 $y$"),
      language("one-hot $t$", zh: "独热（one-hot）$t$"), "$-\\sum t_k\\,\\ln\\,y_k$",
      language("class $c$", zh: "类别 $c$"),
      "$-\\ln\\,y_c$",
    ]
  }

  /// A row for each sample, then the mean.
  var rows: [[String]] {
    let samples = run.probabilities.indices.map { index in
      let numbers = run.probabilities[index]
      let target = numbers.indices.map { $0 == run.labels[index] ? "1" : "0" }
      return [
        "\(index + 1)", "(" + numbers.map(number).joined(separator: ", ") + ")",
        "(" + target.joined(separator: ", ") + ")", loss(run.oneHotLosses[index]), "\(run.labels[index])",
        loss(run.indexLosses[index]),
      ]
    }
    let oneHotMean = run.oneHotLosses.reduce(0, +) / Double(run.oneHotLosses.count)
    return samples + [[language("mean", zh: "平均"), "", "", loss(oneHotMean), "", loss(run.mean)]]
  }

  var title: String {
    let (mean, count) = (loss(run.mean), run.labels.count)
    return count == 1
      ? language(
        "Cross-entropy is $-\\ln$ of the true class's probability: here \(mean)",
        zh: "交叉熵是真实类别概率的 $-\\ln$：此处为 \(mean)")
      : language(
        "Cross-entropy is $-\\ln$ of the true class's probability: on average \(mean) for \(count) samples",
        zh: "交叉熵是真实类别概率的 $-\\ln$：\(count) 个样本平均为 \(mean)")
  }

  /// What the curve says, in numbers.
  var caption: String {
    language(
      "Only the true class's probability counts: in the one-hot sum all other terms are 0. "
        + "Halving it always adds ln 2 = \(loss(naturalLogarithm(2))).",
      zh: "只有真实类别的概率起作用：独热求和中其余各项都是 0。概率每减半，损失增加 "
        + "ln 2 = \(loss(naturalLogarithm(2)))。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let parts = zip(run.chosen, run.indexLosses).map { "\(number($0)) → \(loss($1))" }
    func text(_ shown: Int) -> String {
      let list = parts.prefix(shown).joined(separator: language("; ", zh: "；"))
      let more = shown < parts.count ? language("; …", zh: "；…") : ""
      return Markup.spoken(
        language(
          "The curve −ln p, and a table of \(run.labels.count) samples with probability and loss: \(list)\(more). "
            + "Mean \(loss(run.mean)).",
          zh: "曲线 −ln p，以及 \(run.labels.count) 个样本的概率与损失：\(list)\(more)。平均 \(loss(run.mean))。"))
    }
    return AlternativeText.fitting(text(parts.count), text(3))
  }

  /// Each number of the figure's claim.
  var metrics: [String: Double] {
    var metrics = ["mean": run.mean]
    for index in run.labels.indices {
      metrics["sample \(index + 1).one_hot"] = run.oneHotLosses[index]
      metrics["sample \(index + 1).index"] = run.indexLosses[index]
    }
    return metrics
  }

  private func loss(_ value: Double) -> String { DecimalFormat.fixed(value, decimals: 4) }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
