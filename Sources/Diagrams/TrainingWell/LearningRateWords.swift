import Networks
import Plotting

/// The texts and numbers of the figure of learning rates; all follow from the trainings.
struct LearningRateWords: FigureWords {
  let diagram: LearningRateDiagram
  let runs: [ScheduledRun]
  let layerSizes: [Int]
  let dataset: Dataset
  let language: Language

  var epoch: String { language("epoch", zh: "轮次") }
  var loss: String { language("training loss", zh: "训练损失") }
  var lossTitle: String { language("Training loss of each epoch", zh: "每一轮的训练损失") }
  var endsTitle: String { language("Final loss", zh: "最终损失") }
  var endsSubtitle: String { language("training loss of the last epoch", zh: "最后一轮的训练损失") }

  private var base: Double { diagram.model.learningRate ?? diagram.standardLearningRate }
  private var epochs: Int { runs[0].losses.count }
  private var best: ScheduledRun { runs.min { $0.lastLoss < $1.lastLoss } ?? runs[0] }
  private var worst: ScheduledRun { runs.max { $0.lastLoss < $1.lastLoss } ?? runs[0] }

  func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  private func words(_ run: ScheduledRun) -> ScheduleWords {
    ScheduleWords(schedule: run.schedule, base: base, language: language)
  }

  /// What the rate does under a schedule.
  func rule(of run: ScheduledRun) -> String { words(run).rule }

  /// The schedule's name for readers; with its parameters if another one has the same name.
  func name(of run: ScheduledRun) -> String {
    let isAlone = runs.count { $0.schedule.name == run.schedule.name } == 1
    return isAlone ? words(run).name : Markup.escaped(run.text)
  }

  /// Which schedules end lowest and highest, as it turned out.
  var title: String {
    guard number(best.lastLoss) != number(worst.lastLoss) else {
      return language(
        "Learning rates, and a final loss of \(number(best.lastLoss))",
        zh: "学习率与最终损失 \(number(best.lastLoss))")
    }
    let (low, high) = (number(best.lastLoss), number(worst.lastLoss))
    return language(
      "Of \(runs.count) schedules, \(name(of: best)) ends lowest, at \(low), \(name(of: worst)) highest, at \(high)",
      zh: "\(runs.count) 种学习率调度：\(name(of: best))的最终损失最低，\(low)；\(name(of: worst))最高，\(high)")
  }

  /// What is trained, and what the losses are.
  var caption: String {
    let layers = ClassifierText.layers(layerSizes)
    let data = DatasetWords.markup(dataset.name, language: language, isBuiltIn: !diagram.data.isFile)
    let optimizer = Markup.escaped(diagram.model.optimizer)
    let steps = "\(runs[0].stepsPerEpoch)"
    return language(
      "The same \(layers) network from the same start, \(dataset.sampleCount) samples of \(data), \(optimizer): "
        + "\(epochs) epochs of \(steps) steps from $\\eta$ = \(number(base)). An epoch's loss is the mean over its "
        + "batches, each measured before its step.",
      zh: "同一个 \(layers) 网络，初始权重相同，\(data) \(dataset.sampleCount) 个样本，\(optimizer)；\(epochs) 轮，每轮 "
        + "\(steps) 步，基础学习率 $\\eta$ = \(number(base))。每轮损失是各批次更新前损失的平均值。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let all = runs.map { "\(name(of: $0)) \(number($0.lastLoss))" }.joined(separator: ", ")
    let head = language(
      "Learning rates over \(epochs) epochs under \(runs.count) schedules, and the training losses. ",
      zh: "\(runs.count) 种调度在 \(epochs) 轮中的学习率和训练损失。")
    let ends = language("Final loss: \(all).", zh: "最终损失：\(all)。")
    return AlternativeText.fitting(
      Markup.spoken(head + ends), Markup.spoken(head + title + language(".", zh: "。")), Markup.spoken(head))
  }

  /// The final loss and the last rate of each schedule.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "schedules": Double(runs.count), "epochs": Double(epochs),
      "steps_per_epoch": Double(runs[0].stepsPerEpoch),
    ]
    for run in runs {
      metrics["\(run.text).loss"] = run.lastLoss
      metrics["\(run.text).last_rate"] = run.rates[run.rates.count - 1]
    }
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? {
    var model = diagram.model.json(layerSizes: layerSizes, learningRate: diagram.standardLearningRate)
    model["schedules"] = .array(runs.map { .string($0.text) })
    return .object(model)
  }
}
