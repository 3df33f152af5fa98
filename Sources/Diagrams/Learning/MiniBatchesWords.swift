import Networks
import Plotting

/// The texts and numbers of the figure of mini-batches; all follow from its run.
struct MiniBatchesWords: FigureWords {
  let run: MiniBatchRun
  let diagram: MiniBatchesDiagram
  let language: Language

  /// How many steps are shown one by one.
  var shownSteps: Int { min(100, run.stepLosses.count) }

  func count(_ number: Int) -> String { DecimalFormat.fixed(Double(number), decimals: 0) }
  private func loss(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
  private var name: String {
    DatasetWords.markup(run.name, language: language, isBuiltIn: !diagram.data.isFile)
  }

  var allSamples: String {
    language("\(count(run.samples)) samples", zh: "\(count(run.samples)) 个样本")
  }
  var shuffled: String { language("shuffled, then cut", zh: "打乱后切分") }
  func step(_ number: Int) -> String {
    language("step \(count(number))", zh: "第 \(count(number)) 步")
  }
  var cutTitle: String { language("One epoch", zh: "一个轮次") }
  var arithmeticTitle: String {
    language("Steps = samples ÷ batch size, rounded up", zh: "步数 = 样本数 ÷ 批次大小，向上取整")
  }
  var stepsTitle: String {
    language("The first \(count(shownSteps)) steps", zh: "前 \(count(shownSteps)) 步")
  }
  var epochsTitle: String {
    language("All \(count(run.stepLosses.count)) steps", zh: "全部 \(count(run.stepLosses.count)) 步")
  }
  var stepName: String { language("step", zh: "步数") }
  var epochName: String { language("epoch", zh: "轮次") }
  var lossName: String {
    run.isClassification
      ? language("cross-entropy of the batch", zh: "批次的交叉熵")
      : language("squared error of the batch", zh: "批次的平方误差")
  }
  var rangeName: String {
    language("range of \(count(run.groupSize)) steps", zh: "\(count(run.groupSize)) 步的范围")
  }
  var groupName: String {
    run.groupSize == 1
      ? language("each step", zh: "每一步") : language("their mean", zh: "它们的均值")
  }
  var epochMeanName: String { language("mean of the epoch", zh: "轮次均值") }

  var tableHeader: [String] {
    [
      language("samples", zh: "样本数"), language("batch", zh: "批次大小"), language("quotient", zh: "商"),
      language("steps", zh: "步数"), language("last batch", zh: "最后一批"),
    ]
  }
  var tableAlignments: [Typesetter.Alignment] { Array(repeating: .trailing, count: 5) }

  /// This run first, then the tutorials' examples and one with a short last batch.
  var tableRows: [[String]] {
    var examples = [(run.samples, run.batchSize)]
    for example in [(200_000, 32), (10_000, 100), (1000, 64)] where example != examples[0] {
      examples.append(example)
    }
    return examples.map { samples, size in
      let steps = (samples + size - 1) / size
      let quotient = Double(samples) / Double(size)
      let isWhole = samples.isMultiple(of: size)
      return [
        count(samples), count(size),
        isWhole ? count(samples / size) : DecimalFormat.fixed(quotient, decimals: 3),
        count(steps), count(samples - (steps - 1) * size),
      ]
    }
  }

  var title: String {
    if run.stepsPerEpoch == 1 {
      return language(
        "One batch of all \(count(run.samples)) samples: an epoch is one step",
        zh: "一个批次包含全部 \(count(run.samples)) 个样本：一个轮次只有一步")
    }
    return language(
      "\(count(run.samples)) samples in batches of \(count(run.batchSize)): "
        + "an epoch is \(count(run.stepsPerEpoch)) steps",
      zh: "\(count(run.samples)) 个样本，每批 \(count(run.batchSize)) 个：一个轮次有 \(count(run.stepsPerEpoch)) 步")
  }

  private var lastBatchText: String {
    run.lastBatch == run.batchSize
      ? language("The last batch is full.", zh: "最后一批是满的。")
      : language(
        "The last batch has the \(count(run.lastBatch)) samples that are left; it is used, not dropped.",
        zh: "最后一批只有剩下的 \(count(run.lastBatch)) 个样本，照样使用，不会丢弃。")
  }

  /// The data, the network, what the losses are.
  var caption: String {
    let tiles =
      diagram.tiles > 1
      ? language(", repeated \(count(diagram.tiles)) times", zh: "，重复 \(count(diagram.tiles)) 次") : ""
    let network = ClassifierText.layers(run.layerSizes)
    let (first, last) = (loss(run.epochLosses[0]), loss(run.epochLosses[run.epochLosses.count - 1]))
    return language(
      "Data: \(name)\(tiles); a \(network) network, features standardised. \(lastBatchText) "
        + "Each step measures its own batch before it changes the weights; an epoch's loss is their mean: "
        + "\(first) in the first, \(last) in the last.",
      zh: "数据：\(name)\(tiles)；\(network) 网络，特征已标准化。\(lastBatchText)"
        + "每一步先在自己的批次上计算损失，再更新权重；轮次的损失是各步损失的均值：第一轮 \(first)，最后一轮 \(last)。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let (first, last) = (loss(run.epochLosses[0]), loss(run.epochLosses[run.epochLosses.count - 1]))
    let outcome = language(
      "\(title). The loss of single batches scatters; the epochs' mean goes from \(first) to \(last).",
      zh: "\(title)。单个批次的损失起伏不定；轮次均值由 \(first) 变为 \(last)。")
    return AlternativeText.fitting(
      Markup.spoken(outcome + language(" ", zh: "") + lastBatchText), Markup.spoken(outcome))
  }

  /// Counts and the epochs' losses.
  var metrics: [String: Double] {
    var metrics = [
      "samples": Double(run.samples), "batch size": Double(run.batchSize),
      "steps per epoch": Double(run.stepsPerEpoch), "last batch": Double(run.lastBatch),
      "steps": Double(run.stepLosses.count),
    ]
    for (index, loss) in run.epochLosses.enumerated() { metrics["epoch \(index + 1).loss"] = loss }
    return metrics
  }
}
