import Networks
import Plotting

/// The texts and numbers of the figure of normalisation; all follow from the run.
struct NormComparisonWords: FigureWords {
  let diagram: NormComparisonDiagram
  let run: NormComparisonRun
  let dataset: Dataset
  let language: Language

  var beforeTitle: String { language("Pre-activations", zh: "预激活值") }
  var beforeSubtitle: String {
    let (units, shown) = (run.before.columns, min(run.before.columns, NormComparisonPanels.mostUnits))
    let part = shown == units ? "\(units)" : language("\(shown) of \(units)", zh: "\(units) 个中的 \(shown)")
    return language(
      "\(part) units (rows) × \(run.before.rows) samples (columns)",
      zh: "\(part) 个单元（行）× \(run.before.rows) 个样本（列）")
  }
  var batchTitle: String { language("Batch norm", zh: "批归一化（Batch Norm）") }
  var batchSubtitle: String { language("each row by itself: over samples", zh: "逐行：对批量中的样本") }
  var layerTitle: String { language("Layer norm", zh: "层归一化（Layer Norm）") }
  var layerSubtitle: String { language("each column by itself: over units", zh: "逐列：对每个样本的单元") }
  var loss: String { language("training loss", zh: "训练损失") }
  func rateTitle(_ rate: Double) -> String {
    language("Learning rate \(number(rate))", zh: "学习率 \(number(rate))")
  }
  var rateSubtitle: String { language("with its final loss", zh: "及最终损失") }

  func fixed(_ value: Double) -> String { DecimalFormat.fixed(value, decimals: 2) }
  /// A statistic in the narrow room below a cell.
  func short(_ value: Double) -> String { DecimalFormat.fixed(value, decimals: 1) }
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  private func name(_ kind: NormKind) -> String {
    switch kind {
    case .none: language("none", zh: "无")
    case .batch: language("batch norm", zh: "批归一化")
    case .layer: language("layer norm", zh: "层归一化")
    }
  }

  private func outcome(_ training: NormComparisonRun.Training) -> String {
    training.lastLoss.map(number) ?? language("diverges", zh: "发散")
  }

  /// `batch norm 0.05`.
  func legend(_ training: NormComparisonRun.Training) -> String {
    "\(name(training.kind)) \(outcome(training))"
  }

  private var trainingsAtGreatestRate: [NormComparisonRun.Training] {
    run.trainings.filter { $0.rate == diagram.learningRates[diagram.learningRates.count - 1] }
  }

  /// The outcome at the greatest learning rate.
  var title: String {
    let outcomes = trainingsAtGreatestRate.map(legend)
    let rate = number(diagram.learningRates[diagram.learningRates.count - 1])
    return language(
      "Final loss at learning rate \(rate): \(outcomes.joined(separator: ", "))",
      zh: "学习率 \(rate) 时的最终损失：\(outcomes.joined(separator: "，"))")
  }

  /// The rules, and what is trained.
  var caption: String {
    let layers = ClassifierText.layers(
      [dataset.featureCount] + diagram.hidden + [LearningTask(labels: dataset.labels).outputs])
    let data = DatasetWords.markup(dataset.name, language: language, isBuiltIn: !diagram.data.isFile)
    return language(
      "Both compute $(x-\\mu)/\\sqrt{}(\\sigma^2 + 10^{−5})$ and then scale and shift by learnt numbers; a frame holds "
        + "cells that share $\\mu$ and $\\sigma$. Matrix: the last hidden layer before training. Losses: the same "
        + "\(layers) network from the same weights, \(dataset.sampleCount) samples of \(data), gradient descent in "
        + "batches of \(diagram.batchSize).",
      zh: "两者都先计算 $(x-\\mu)/\\sqrt{}(\\sigma^2 + 10^{−5})$，再用可学习的参数缩放和平移；方框内的单元格共用 $\\mu$ 和 $\\sigma$。"
        + "矩阵：训练前最后一个隐藏层。损失：同一个 \(layers) 网络、同样的初始权重，\(data) \(dataset.sampleCount) 个样本，"
        + "梯度下降，每批 \(diagram.batchSize) 个。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let head = language(
      "A matrix of \(run.before.columns) units × \(run.before.rows) samples before and after batch and layer norm, and "
        + "training losses at \(diagram.learningRates.count) learning rates. ",
      zh: "\(run.before.columns) 个单元 × \(run.before.rows) 个样本的矩阵在批归一化和层归一化前后，以及 "
        + "\(diagram.learningRates.count) 种学习率下的训练损失。")
    return AlternativeText.fitting(
      Markup.spoken(head + title + language(".", zh: "。")), Markup.spoken(title + language(".", zh: "。")))
  }

  /// Mean and population deviation of each row.
  static func statisticsBySample(_ matrix: Matrix<Double>) -> (means: [Double], deviations: [Double]) {
    let turned = matrix.transposed
    return (turned.columnMeans, turned.columnDeviations)
  }

  /// The final losses, and how far from 0 and 1 the normalised means and variances are.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "units": Double(run.before.columns), "samples": Double(run.before.rows),
      "train_samples": Double(dataset.sampleCount), "epochs": Double(diagram.epochs),
      "learning_rates": Double(diagram.learningRates.count),
    ]
    for (index, rate) in diagram.learningRates.enumerated() { metrics["rate\(index + 1)"] = rate }
    for training in run.trainings {
      metrics["\(training.kind.rawValue) at \(training.rate).loss"] = training.lastLoss
    }
    let byLayer = Self.statisticsBySample(run.byLayer)
    let statistics = [
      ("batch", run.byBatch.columnMeans, run.byBatch.columnDeviations),
      ("layer", byLayer.means, byLayer.deviations),
    ]
    for (name, means, deviations) in statistics {
      metrics["\(name).greatest_mean"] = means.map(abs).max()
      metrics["\(name).least_deviation"] = deviations.min()
      metrics["\(name).greatest_deviation"] = deviations.max()
    }
    return metrics
  }
}
