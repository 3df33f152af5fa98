import Networks
import Plotting

/// The texts and numbers of trainings; all follow from what was measured.
struct TrainingCurvesWords: FigureWords {
  let run: TrainingCurvesRun
  let diagram: TrainingCurvesDiagram
  let language: Language

  private var first: TrainingCurvesRun.Training { run.trainings[0] }
  private var isTrained: Bool { run.classifier != nil }
  private func short(_ value: Double) -> String { ClassifierText.short(value) }

  /// What the samples that were not learnt from are called.
  var otherRole: EpochCurve.Role { isTrained ? .test : .validation }
  /// Whose loss decides.
  private var deciding: String {
    (run.isValidated ? otherRole : EpochCurve.Role.training).name(language)
  }

  func name(of training: TrainingCurvesRun.Training) -> String { Markup.escaped(training.name) }
  var bestName: String { language("least \(deciding) loss", zh: "\(deciding)损失最小") }

  func heading(_ quantity: EpochPanel.Quantity) -> String {
    let what = quantity == .loss ? language("Loss", zh: "损失") : language("Accuracy", zh: "准确率")
    guard run.trainings.count > 1, run.isValidated else { return what }
    return what + language(" (wide: \(deciding), thin: training)", zh: "（粗线：\(deciding)，细线：训练）")
  }

  /// What is written where a best epoch meets the axis.
  func foot(_ best: MarkedEpoch, _ quantity: EpochPanel.Quantity) -> String {
    let value = quantity == .loss ? short(best.value) : ClassifierText.percent(best.value)
    return language("epoch \(best.epoch): \(value)", zh: "第 \(best.epoch) 轮：\(value)")
  }

  // MARK: What is to be seen

  /// When the loss is least and what comes after; of several trainings which one gets lowest.
  var title: String {
    guard run.trainings.count == 1 else { return comparison }
    guard let best = run.best(first) else {
      return language("No epoch has a finite loss", zh: "没有一轮的损失是有限值")
    }
    let epochs = first.history.epochs
    let least = language(
      "The \(deciding) loss is least after epoch \(best.epoch) of \(epochs): \(short(best.value))",
      zh: "\(deciding)损失在第 \(best.epoch) 轮（共 \(epochs) 轮）后最小：\(short(best.value))")
    return least + whatFollows(best)
  }

  /// Whether training goes on to pay off after the best epoch, as far as the numbers say so.
  private func whatFollows(_ best: MarkedEpoch) -> String {
    let losses = run.losses(first)
    guard run.isValidated, first.history.overfits(validation: losses, after: best) else { return "" }
    return language("; then the net overfits", zh: "；此后过拟合")
  }

  private var comparison: String {
    let bests = run.trainings.compactMap { training in run.best(training).map { (training, $0) } }
    guard let best = bests.min(by: { $0.1.value < $1.1.value }) else {
      return language("No epoch has a finite loss", zh: "没有一轮的损失是有限值")
    }
    return language(
      "\(name(of: best.0)) reaches the least \(deciding) loss: \(short(best.1.value)) after epoch \(best.1.epoch)",
      zh: "\(name(of: best.0)) 的\(deciding)损失最小：第 \(best.1.epoch) 轮后为 \(short(best.1.value))")
  }

  /// What was trained, or what the files' numbers are.
  var caption: String {
    let joint = language(" ", zh: "")
    guard let classifier = run.classifier else {
      return [bests, files].filter { !$0.isEmpty }.joined(separator: joint)
    }
    let net = DigitNetworkText(classifier: classifier, parameters: diagram.model, language: language)
    let test = classifier.digits.test.count
    let measured = language(
      "\(net.layers), \(net.training) All curves are measured after each epoch, the test on \(test) other digits. To "
        + "choose the epoch by the test would be to learn from it; that takes validation samples.",
      zh: "\(net.layers)，\(net.training)所有曲线都在每轮之后测量，测试用另外 \(test) 个数字。若按测试数据选择轮次，就等于从中学习；"
        + "选择轮次需要单独的验证样本。")
    return measured
  }

  /// The best epoch of each of several trainings.
  private var bests: String {
    guard run.trainings.count > 1 else { return "" }
    let parts = run.trainings.compactMap { training in
      run.best(training).map {
        language(
          "\(name(of: training)) \(short($0.value)) (epoch \($0.epoch))",
          zh: "\(name(of: training)) \(short($0.value))（第 \($0.epoch) 轮）")
      }
    }
    return language(
      "Least \(deciding) losses: \(language.list(parts)).", zh: "\(deciding)损失的最小值：\(language.list(parts))。")
  }

  private var files: String {
    guard run.isValidated else { return "" }
    return language(
      "In such files training values are means over an epoch, validation is measured after it.",
      zh: "这类文件中训练值是一轮中的平均，验证值在该轮之后测量。")
  }

  // MARK: In numbers

  /// What the figure shows, in numbers.
  var alternativeText: String {
    guard run.trainings.count == 1 else {
      let count = run.trainings.count
      let opening = language(
        "The losses of \(count) trainings over their epochs.", zh: "\(count) 次训练各轮的损失。")
      return AlternativeText.fitting(
        Markup.spoken(opening + language(" ", zh: "") + bests), Markup.spoken(opening + comparison), opening)
    }
    let epochs = first.history.epochs
    let opening = language("Curves over \(epochs) epochs.", zh: "\(epochs) 轮的曲线。")
    let role = otherRole.name(language)
    let pairs = [
      (language("training loss", zh: "训练损失"), first.history.loss),
      (language("\(role) loss", zh: "\(role)损失"), first.history.validationLoss),
    ]
    var parts = pairs.compactMap { way($0.0, $0.1, short) }
    let shares = [
      (language("training accuracy", zh: "训练准确率"), first.history.accuracy),
      (language("\(role) accuracy", zh: "\(role)准确率"), first.history.validationAccuracy),
    ]
    let losses = sentence(parts)
    parts += shares.compactMap { way($0.0, $0.1, ClassifierText.percent) }
    let best = run.best(first).map {
      language(
        " The \(deciding) loss is least after epoch \($0.epoch).", zh: "\(deciding)损失在第 \($0.epoch) 轮后最小。")
    }
    return AlternativeText.fitting(
      opening + sentence(parts) + (best ?? ""), opening + losses + (best ?? ""), opening + losses, opening)
  }

  private func sentence(_ parts: [String]) -> String {
    parts.isEmpty
      ? ""
      : language(" From first to last: ", zh: "从首轮到末轮：")
        + parts.joined(
          separator: language(", ", zh: "，")) + language(".", zh: "。")
  }

  private func way(_ name: String, _ values: [Double], _ text: (Double) -> String) -> String? {
    guard let start = values.first, let end = values.last, start.isFinite, end.isFinite else { return nil }
    return "\(name) " + language("\(text(start)) to \(text(end))", zh: "从 \(text(start)) 到 \(text(end))")
  }

  /// Each training's first, last and best numbers; those of several begin with their place.
  var metrics: [String: Double] {
    var metrics: [String: Double] = ["trainings": Double(run.trainings.count)]
    for (index, training) in run.trainings.enumerated() {
      let prefix = run.trainings.count == 1 ? "" : "training\(index + 1)."
      let best = run.best(training)
      let other = isTrained ? "test" : "validation"
      let columns = [
        ("train_loss", training.history.loss), ("\(other)_loss", training.history.validationLoss),
        ("train_accuracy", training.history.accuracy),
        ("\(other)_accuracy", training.history.validationAccuracy),
      ]
      metrics[prefix + "epochs"] = Double(training.history.epochs)
      metrics[prefix + "best_epoch"] = best.map { Double($0.epoch) }
      for (name, values) in columns {
        if let start = values.first, start.isFinite { metrics["\(prefix)first_\(name)"] = start }
        if let end = values.last, end.isFinite { metrics["\(prefix)last_\(name)"] = end }
        if let best, best.epoch <= values.count, values[best.epoch - 1].isFinite {
          metrics["\(prefix)best_\(name)"] = values[best.epoch - 1]
        }
      }
    }
    if let classifier = run.classifier {
      metrics["train_samples"] = Double(classifier.digits.train.count)
      metrics["test_samples"] = Double(classifier.digits.test.count)
    }
    return metrics
  }

  /// The network and its training, for readers of the data; nil where files were read.
  var model: JSONValue? {
    run.classifier.map {
      DigitNetworkText(classifier: $0, parameters: diagram.model, language: language).record
    }
  }
}
