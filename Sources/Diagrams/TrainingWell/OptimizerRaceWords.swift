import Networks
import Plotting

/// The texts and numbers of the race; all follow from the trainings.
struct OptimizerRaceWords: FigureWords {
  let diagram: OptimizerRaceDiagram
  let runs: [RacingOptimizer]
  let layerSizes: [Int]
  let language: Language

  var loss: String { language("training loss", zh: "训练损失") }
  var accuracy: String { language("test accuracy", zh: "测试准确率") }
  var lossTitle: String { language("Training loss of each epoch", zh: "每一轮的训练损失") }
  var lossSubtitle: String { language("with learning rates", zh: "及学习率") }
  var accuracyTitle: String { language("Test accuracy after each epoch", zh: "每一轮之后的测试准确率") }
  var accuracySubtitle: String {
    language("on \(OptimizerRaceDiagram.tests) other digits", zh: "在另外 \(OptimizerRaceDiagram.tests) 个数字上")
  }

  func lossLegend(_ run: RacingOptimizer) -> String { "\(run.name), $\\eta$ = \(number(run.rate))" }
  func accuracyLegend(_ run: RacingOptimizer) -> String {
    "\(run.name) \(ClassifierText.percent(run.lastAccuracy))"
  }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  /// The runs with the lowest final losses first.
  private var ranking: [RacingOptimizer] { runs.sorted { $0.lastLoss < $1.lastLoss } }

  /// The three that are fastest, as it turned out.
  var title: String {
    let names = language.list(ranking.prefix(3).map(\.name))
    return language(
      "After \(diagram.epochs) epochs the losses of \(names) are lowest",
      zh: "\(diagram.epochs) 轮之后损失最低的是 \(names)")
  }

  /// What is trained.
  var caption: String {
    let layers = ClassifierText.layers(layerSizes)
    let ends = ranking.map { "\($0.name) \(number($0.lastLoss))" }.joined(separator: ", ")
    return language(
      "The same \(layers) ReLU network from the same start on \(diagram.samples) digits of MNIST in batches of "
        + "\(diagram.batchSize), each optimizer at one learning rate of its own. Final losses: \(ends).",
      zh: "同一个 \(layers) ReLU 网络，初始权重相同，MNIST 的 \(diagram.samples) 个数字，每批 \(diagram.batchSize) 个，"
        + "每种优化器各用一个学习率。最终损失：\(ends)。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let ends = ranking.map { "\($0.name) \(number($0.lastLoss))" }.joined(separator: ", ")
    let head = language(
      "Training loss and test accuracy of \(runs.count) optimizers over \(diagram.epochs) epochs. ",
      zh: "\(runs.count) 种优化器在 \(diagram.epochs) 轮中的训练损失与测试准确率。")
    return AlternativeText.fitting(
      Markup.spoken(head + language("Final losses: \(ends).", zh: "最终损失：\(ends)。")), Markup.spoken(head))
  }

  /// The final loss, accuracy, rate and place of each optimizer.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "optimizers": Double(runs.count), "epochs": Double(diagram.epochs),
      "train_samples": Double(diagram.samples), "test_samples": Double(OptimizerRaceDiagram.tests),
    ]
    for (place, run) in ranking.enumerated() {
      metrics["\(run.name).loss"] = run.lastLoss
      metrics["\(run.name).test_accuracy"] = run.lastAccuracy
      metrics["\(run.name).rate"] = run.rate
      metrics["\(run.name).place"] = Double(place + 1)
    }
    return metrics
  }
}
