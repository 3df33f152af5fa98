import Networks
import Plotting

/// The texts and numbers of the figure of dropout; all follow from the trainings.
struct DropoutWords: FigureWords {
  let diagram: DropoutDiagram
  let without: History
  let with: History
  let layerSizes: [Int]
  let dataset: Dataset
  let samples: (train: Int, validation: Int)
  let thinned: [ThinnedNetwork]
  let language: Language

  var fullNetwork: String { language("Full net", zh: "完整网络") }
  var inference: String { language("inference: nothing dropped", zh: "推理：不失活") }
  func step(_ number: Int) -> String { language("training step \(number)", zh: "训练步 \(number)") }
  func thinnedNetwork(dropped: Int) -> String {
    let units = diagram.drawnLayers.dropFirst().dropLast().reduce(0, +)
    return language("\(dropped) of \(units) dropped", zh: "\(units) 个单元中失活 \(dropped) 个")
  }

  var losses: String {
    language("One net trained twice: without dropout and with it", zh: "同一网络训练两次：不用与使用随机失活")
  }
  var minimum: String { language("minimum without dropout", zh: "不用失活时的最小值") }
  var trainingWithout: String { language("training loss, no dropout", zh: "训练损失，无失活") }
  var validationWithout: String { language("validation loss, no dropout", zh: "验证损失，无失活") }
  var trainingWith: String { language("training loss, dropout", zh: "训练损失，随机失活") }
  var validationWith: String { language("validation loss, dropout", zh: "验证损失，随机失活") }

  private func short(_ value: Double) -> String { ClassifierText.short(value) }

  /// Which training ends better, as it turned out.
  var title: String {
    let (a, b) = (short(with.lastValidationLoss), short(without.lastValidationLoss))
    let relation =
      a == b
      ? language("ends the same", zh: "相同")
      : with.lastValidationLoss < without.lastValidationLoss
        ? language("ends lower", zh: "更低") : language("ends higher", zh: "更高")
    return language(
      "With dropout the validation loss \(relation): \(a), without it \(b)",
      zh: "使用随机失活（dropout）时最终验证损失\(relation)：\(a)，不使用时为 \(b)")
  }

  /// How outputs are scaled, in both forms, and what was trained.
  var caption: String { scaling + language(" ", zh: "") + training }

  private var scaling: String {
    let p = short(diagram.model.dropout)
    return language(
      "Each hidden output $a$ is dropped with probability $p = \(p)$. Inverted dropout: $a \\odot m/(1-p)$ in "
        + "training, $a$ at inference; the original: $a \\odot m$ in training, $(1-p)a$ at inference, where each "
        + "$m$ is 1 with probability $1-p$, else 0. As $E[m] = 1-p$, both train on average with what they infer with.",
      zh: "每个隐藏输出 $a$ 以概率 $p = \(p)$ 失活。反向形式：训练时 $a \\odot m/(1-p)$，推理时 $a$；原始形式：训练时 "
        + "$a \\odot m$，推理时 $(1-p)a$，其中 $m$ 以概率 $1-p$ 为 1，否则为 0。因 $E[m] = 1-p$，两种形式在训练时的期望都等于推理时的输出。")
  }

  private var training: String {
    let name = DatasetWords.markup(dataset.name, language: language, isBuiltIn: !diagram.data.isFile)
    let layers = ClassifierText.layers(layerSizes)
    return language(
      "Trained: \(layers) on \(samples.train) samples of \(name), \(samples.validation) held out; "
        + "all losses are measured with the full net.",
      zh: "训练：\(layers) 网络，\(name) \(samples.train) 个训练样本、\(samples.validation) 个验证样本；损失均用完整网络计算。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let counts = language.list(thinned.map { "\($0.dropped.count)" })
    let drawn = ClassifierText.layers(diagram.drawnLayers)
    let best = without.best
    let losses = language(
      "Without it the validation loss is least, \(short(best.value)), in epoch \(best.epoch) of "
        + "\(without.epochs) and ends at \(short(without.lastValidationLoss)), the training loss at "
        + "\(short(without.lastLoss)); with it they end at \(short(with.lastValidationLoss)) and "
        + "\(short(with.lastLoss)).",
      zh: "无失活时验证损失最小为 \(short(best.value))（第 \(best.epoch) 轮，共 \(without.epochs) 轮），最终为 "
        + "\(short(without.lastValidationLoss))，训练损失为 \(short(without.lastLoss))；使用失活时分别为 \(short(with.lastValidationLoss)) 和 "
        + "\(short(with.lastLoss))。")
    let units = language(
      "A \(drawn) network and \(thinned.count) thinned by dropout, without \(counts) of its hidden units. ",
      zh: "\(drawn) 网络及随机失活得到的 \(thinned.count) 个稀疏网络，分别失活 \(counts) 个隐藏单元。")
    let networks = language(
      "A \(drawn) network and \(thinned.count) thinned by dropout. ",
      zh: "\(drawn) 网络及随机失活得到的 \(thinned.count) 个稀疏网络。")
    return AlternativeText.fitting(
      Markup.spoken(units + losses), Markup.spoken(networks + losses), Markup.spoken(losses))
  }

  /// The final losses, the least validation losses and what was dropped.
  var metrics: [String: Double] {
    let hidden = diagram.drawnLayers.dropFirst().dropLast().reduce(0, +)
    var metrics: [String: Double] = [
      "dropout": diagram.model.dropout, "hidden_units": Double(hidden),
      "train_samples": Double(samples.train), "validation_samples": Double(samples.validation),
    ]
    for (index, network) in thinned.enumerated() {
      metrics["thinned\(index + 1).dropped"] = Double(network.dropped.count)
    }
    for (name, run) in [("without", without), ("with", with)] {
      metrics["\(name).train_loss"] = run.lastLoss
      metrics["\(name).validation_loss"] = run.lastValidationLoss
      metrics["\(name).least_validation_loss"] = run.best.value
      metrics["\(name).least_validation_epoch"] = Double(run.best.epoch)
    }
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? {
    var model = diagram.model.json(
      layerSizes: layerSizes, learningRate: diagram.standardLearningRate)
    model["dropout"] = .number(diagram.model.dropout)
    return .object(model)
  }
}
