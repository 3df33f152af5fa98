import Networks
import Plotting

/// The texts and numbers of the figure of batch sizes; all follow from its runs.
struct BatchSizeWords: FigureWords {
  let task: BatchSizeDiagram.Task
  let runs: [BatchDescent]
  let bowl: QuadraticBowl
  let diagram: BatchSizeDiagram
  let language: Language

  private func count(_ number: Int) -> String { DecimalFormat.fixed(Double(number), decimals: 0) }
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }
  private func name(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !(diagram.data?.isFile ?? false))
  }
  private var samples: Int { task.samples.targets.count }

  var start: String { language("start", zh: "起点") }
  var end: String { language("end", zh: "终点") }
  var minimum: String { language("minimum", zh: "最小值") }
  var epochName: String { language("epoch", zh: "轮次") }
  var lossName: String { language("loss above its minimum", zh: "损失与最小值之差") }
  var lossTitle: String {
    language("The loss over all samples after each step", zh: "每一步之后全部样本上的损失")
  }

  /// Full batch, mini-batches or single samples.
  func name(_ run: BatchDescent) -> String {
    if run.batchSize == samples {
      return language("Full batch: \(count(samples))", zh: "全批量：\(count(samples))")
    }
    if run.batchSize == 1 { return language("Single samples", zh: "单样本") }
    return language("Mini-batches of \(count(run.batchSize))", zh: "小批量：\(count(run.batchSize))")
  }

  func stepCount(_ run: BatchDescent) -> String {
    language("\(count(run.steps)) steps", zh: "\(count(run.steps)) 步")
  }

  func meanName(_ run: BatchDescent) -> String {
    language("\(name(run)), mean of each epoch", zh: "\(name(run))，每轮均值")
  }

  func stepName(_ run: BatchDescent) -> String {
    language("\(name(run)), each step", zh: "\(name(run))，每一步")
  }
  var epochs: Int { diagram.epochs }

  /// The run that is nearest to the minimum in the last epoch, and that which is farthest from it.
  private var best: BatchDescent { runs.min { $0.lastEpochExcess < $1.lastEpochExcess } ?? runs[0] }
  private var worst: BatchDescent { runs.max { $0.lastEpochExcess < $1.lastEpochExcess } ?? runs[0] }

  private func sizePhrase(_ run: BatchDescent) -> String {
    if run.batchSize == samples { return language("the full batch", zh: "全批量") }
    if run.batchSize == 1 { return language("single samples", zh: "单样本") }
    return language("batches of \(count(run.batchSize))", zh: "每批 \(count(run.batchSize)) 个")
  }

  var title: String {
    let epochs = count(diagram.epochs)
    guard runs.count > 1 else {
      return language(
        "In epoch \(epochs) the mean loss with \(sizePhrase(best)) is \(number(best.lastEpochExcess)) above its minimum",
        zh: "第 \(epochs) 轮中，\(sizePhrase(best))的平均损失比最小值高 \(number(best.lastEpochExcess))")
    }
    return language(
      "Nearest to the minimum in epoch \(epochs): \(sizePhrase(best)); farthest: \(sizePhrase(worst))",
      zh: "第 \(epochs) 轮中，\(sizePhrase(best))离最小值最近，\(sizePhrase(worst))最远")
  }

  /// The task and what is left in the end.
  var caption: String {
    let features = language.list(task.featureNames.map(name))
    let target = task.targetName.map(name) ?? language("class 0 or 1", zh: "类别 0 或 1")
    let ends = runs.map { "\(sizePhrase($0)) \(number($0.lastEpochExcess))" }.joined(
      separator: language(", ", zh: "，"))
    let opening = language(
      "Squared error of a linear unit that predicts \(target) of \(name(task.name)) from \(features), "
        + "standardised; $\\eta$ = \(DecimalFormat.significant(diagram.learningRate, digits: 3)) for all.",
      zh: "“\(name(task.name))”：线性单元由标准化后的\(features)预测\(target)，损失为平方误差；学习率均为 "
        + "$\\eta$ = \(DecimalFormat.significant(diagram.learningRate, digits: 3))。")
    let outcome = language(
      "Every path sees each sample \(count(diagram.epochs)) times. Mean height above the minimum in the "
        + "last epoch: \(ends).",
      zh: "每条路径把每个样本各看 \(count(diagram.epochs)) 次。最后一轮平均高出最小值：\(ends)。")
    return [opening, outcome, hidden].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  /// How many steps come so near to the minimum that the axis does not reach them.
  private var hidden: String {
    guard let domain = BatchSizePanels.lossDomain(runs) else { return "" }
    let all = runs.flatMap(\.excesses)
    let below = all.filter { $0 < domain.lowerBound }.count
    guard below > 0 else { return "" }
    return language(
      "\(count(below)) of the \(count(all.count)) losses lie below the axis.",
      zh: "全部 \(count(all.count)) 个损失值中有 \(count(below)) 个低于坐标轴下限。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let ends = runs.map {
      language(
        "\(sizePhrase($0)): \(count($0.steps)) steps, \(number($0.lastEpochExcess)) above the minimum in the last epoch",
        zh: "\(sizePhrase($0))：\(count($0.steps)) 步，最后一轮高出最小值 \(number($0.lastEpochExcess))")
    }.joined(separator: language("; ", zh: "；"))
    let opening = language("Paths over the level lines of one loss: ", zh: "同一损失等高线上的下降路径：")
    let period = language(".", zh: "。")
    return AlternativeText.fitting(
      Markup.spoken(opening + ends + period),
      Markup.spoken(ends.prefix(1).uppercased() + ends.dropFirst() + period), Markup.spoken(title + period))
  }

  /// Steps and losses of each batch size, and the minimum.
  var metrics: [String: Double] {
    var metrics = [
      "samples": Double(samples), "epochs": Double(diagram.epochs), "w1": bowl.minimum.x,
      "w2": bowl.minimum.y,
      "least": bowl.least, "condition": bowl.conditionNumber,
    ]
    for run in runs {
      let prefix = "batch \(run.batchSize)"
      metrics["\(prefix).size"] = Double(run.batchSize)
      metrics["\(prefix).steps"] = Double(run.steps)
      metrics["\(prefix).excess"] = run.finalExcess
      metrics["\(prefix).last epoch"] = run.lastEpochExcess
    }
    return metrics
  }
}
