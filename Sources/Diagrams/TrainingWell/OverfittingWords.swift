import Networks
import Plotting

/// The texts and numbers of the figure of overfitting; all follow from the losses.
struct OverfittingWords: FigureWords {
  let history: History
  /// nil for a history from a file.
  let run: OverfittingDiagram.Run?
  let optimizer: String
  /// The file of the history.
  let path: String?
  let language: Language

  var training: String { language("training loss", zh: "训练损失") }
  var validation: String { language("validation loss", zh: "验证损失") }
  var gap: String { language("gap", zh: "差距") }
  var minimum: String { language("least validation loss", zh: "最小验证损失") }

  private func short(_ value: Double) -> String { ClassifierText.short(value) }
  /// The least and the last validation loss, with as many decimals each.
  private var validationLosses: (least: String, last: String) {
    let values = [history.best.value, history.lastValidationLoss]
    let texts = values.map(short)
    let decimals = texts.map {
      $0.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    }
    guard texts.joined().allSatisfy({ $0.isNumber || $0 == "." }), let most = decimals.max(), most <= 4 else {
      return (texts[0], texts[1])
    }
    return (DecimalFormat.fixed(values[0], decimals: most), DecimalFormat.fixed(values[1], decimals: most))
  }
  private var least: String { validationLosses.least }
  private var last: String { validationLosses.last }
  private var falls: Bool { history.best.epoch == history.epochs }

  /// Beside the line at the best epoch.
  var best: String {
    falls
      ? language("least so far: epoch \(history.best.epoch)", zh: "目前最小：第 \(history.best.epoch) 轮")
      : language(
        "early stopping: epoch \(history.best.epoch)", zh: "早停（early stopping）：第 \(history.best.epoch) 轮")
  }

  /// What became of the validation loss.
  var title: String {
    if falls {
      return language(
        "No overfitting in \(history.epochs) epochs: the validation loss is least at the end, \(least)",
        zh: "\(history.epochs) 轮内没有过拟合：验证损失在最后最小，为 \(least)")
    }
    guard history.overfits else {
      return language(
        "After epoch \(history.best.epoch) the validation loss falls no further: \(least), at the end \(last)",
        zh: "第 \(history.best.epoch) 轮之后验证损失不再下降：\(least)，最终为 \(last)")
    }
    return language(
      "Overfitting: after epoch \(history.best.epoch) the validation loss rises from \(least) to "
        + "\(last)",
      zh: "过拟合：第 \(history.best.epoch) 轮之后，验证损失由 \(least) 升到 \(last)")
  }

  /// What rises or falls, and what was trained.
  var caption: String { outcome + language(" ", zh: "") + source }

  private var outcome: String {
    let end = short(history.lastLoss)
    guard !falls, history.lastLoss < history.loss[history.best.epoch - 1] else {
      return language(
        "After \(history.epochs) epochs the training loss is \(end), the validation loss \(last).",
        zh: "\(history.epochs) 轮之后训练损失为 \(end)，验证损失为 \(last)。")
    }
    let middle = short(history.loss[history.best.epoch - 1])
    guard history.overfits else {
      return language(
        "From there on the training loss alone falls, from \(middle) to \(end): further epochs gain nothing.",
        zh: "此后只有训练损失继续下降，由 \(middle) 降到 \(end)：再训练没有收获。")
    }
    return language(
      "From there on the training loss falls from \(middle) to \(end): the network fits its own samples ever better, others worse. "
        + "Early stopping keeps the weights of epoch \(history.best.epoch).",
      zh: "此后训练损失由 \(middle) 降到 \(end)：网络对训练样本拟合得越来越好，对其他样本却越来越差。早停保留第 \(history.best.epoch) 轮的权重。")
  }

  private var source: String {
    guard let run else {
      let name = Markup.escaped(path?.split(separator: "/").last.map(String.init) ?? "")
      return language("Drawn from the history \(name).", zh: "数据来自训练历史 \(name)。")
    }
    let (layers, rate) = (ClassifierText.layers(run.layerSizes), short(run.options.learningRate))
    let name = Markup.escaped(run.name)
    let batch = run.options.batchSize.samples(of: run.samples.train)
    return language(
      "A \(layers) network, \(run.samples.train) digits of \(name) to train on, \(run.samples.validation) others to "
        + "validate; \(optimizer), $η$ = \(rate), batches of \(batch). Both losses are measured after each epoch.",
      zh: "\(layers) 网络；\(name) 训练图 \(run.samples.train) 张，验证图 \(run.samples.validation) 张；\(optimizer)，"
        + "$η$ = \(rate)，批大小 \(batch)。两种损失均在每轮之后计算。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let losses = language(
      "The validation loss is least, \(least), in epoch \(history.best.epoch) of \(history.epochs) and "
        + "ends at \(last); the training loss ends at \(short(history.lastLoss)).",
      zh: "验证损失在第 \(history.best.epoch) 轮最小，为 \(least)（共 \(history.epochs) 轮），最终为 "
        + "\(last)；训练损失最终为 \(short(history.lastLoss))。")
    guard let run else { return AlternativeText.fitting(losses) }
    let layers = ClassifierText.layers(run.layerSizes)
    let network = language(
      "A \(layers) network learns \(run.samples.train) digits. ",
      zh: "\(layers) 网络学习 \(run.samples.train) 张数字图。")
    return AlternativeText.fitting(network + losses, losses)
  }

  /// The least and the final losses.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "epochs": Double(history.epochs), "best_epoch": Double(history.best.epoch),
      "least_validation_loss": history.best.value, "validation_loss": history.lastValidationLoss,
      "train_loss": history.lastLoss, "gap": history.lastValidationLoss - history.lastLoss,
      "rise": history.lastValidationLoss - history.best.value,
      "best_epoch.train_loss": history.loss[history.best.epoch - 1],
    ]
    if let run {
      metrics["train_samples"] = Double(run.samples.train)
      metrics["validation_samples"] = Double(run.samples.validation)
    }
    return metrics
  }

  /// The network and its training, for readers of the data; nil for a history.
  var model: JSONValue? {
    run.map { run in
      .object([
        "layers": .array(run.layerSizes.map { .number(Double($0)) }),
        "activation": .string(run.activation), "optimizer": .string(optimizer),
        "learning_rate": .number(run.options.learningRate), "epochs": .number(Double(run.options.epochs)),
        "batch_size": .number(Double(run.options.batchSize.samples(of: run.samples.train))),
        "l2": .number(run.options.l2), "dropout": .number(run.options.dropout),
      ])
    }
  }
}
