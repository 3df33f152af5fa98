import Networks
import Plotting

/// The texts and numbers of accuracy against loss; all follow from the sweep.
struct AccuracyVsLossWords: FigureWords {
  let sweep: WeightSweep
  let classifier: Classifier
  let place: AccuracyVsLossDiagram.Place
  let isFile: Bool
  let language: Language

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
  private var jumpCount: Int { zip(sweep.accuracies, sweep.accuracies.dropFirst()).filter { $0 != $1 }.count }

  private var jumps: String {
    jumpCount == 0 ? "no jump" : jumpCount == 1 ? "1 jump" : "\(jumpCount) jumps"
  }

  var accuracyName: String { language("accuracy", zh: "准确率") }
  var lossName: String { language("cross-entropy", zh: "交叉熵") }
  var accuracyTitle: String {
    language("Accuracy: level, with \(jumps)", zh: "准确率：处处水平，只有 \(jumpCount) 次跳变")
  }
  var lossTitle: String { language("Loss: its slope tells which way it falls", zh: "损失：斜率指明下降的方向") }
  var trainedName: String { language("as trained", zh: "训练所得") }
  var bestName: String { language("least loss", zh: "最小损失") }
  var stretchName: String { language("accuracy stands still", zh: "准确率不变") }
  /// The weight by its layer, unit and input.
  var weightName: String {
    let symbol =
      "$w_{\(place.unit)\(place.unit > 9 || place.input > 9 ? "," : "")\(place.input)}^{[\(place.layer)]}$"
    return language("weight \(symbol)", zh: "权重 \(symbol)")
  }

  private var plateau: WeightSweep.Plateau { sweep.widestPlateau }

  private var stretch: String {
    let (low, high) = (number(plateau.range.lowerBound), number(plateau.range.upperBound))
    let accuracy = ClassifierText.percent(plateau.accuracy)
    let (first, last) = (number(plateau.losses.first), number(plateau.losses.last))
    return language(
      "from \(low) to \(high) the accuracy stays at \(accuracy) while the loss goes from \(first) to \(last)",
      zh: "权重从 \(low) 到 \(high)，准确率始终是 \(accuracy)，损失却由 \(first) 变为 \(last)")
  }

  var title: String {
    language(
      "The accuracy has \(jumps) and no slope; the loss has a slope",
      zh: "准确率只有 \(jumpCount) 次跳变，没有斜率；损失才有斜率")
  }

  /// The network, what is moved, and the stretch that is shaded.
  var caption: String {
    let name = DatasetWords.markup(classifier.dataset.name, language: language, isBuiltIn: !isFile)
    let layers = ClassifierText.layers(classifier.model.layerSizes)
    let count = classifier.dataset.sampleCount
    let sentence = stretch.prefix(1).uppercased() + stretch.dropFirst()
    return language(
      "One weight of a trained \(layers) network moves, all others stay; \(count) samples of \(name). "
        + "\(sentence). One sample is \(ClassifierText.percent(1 / Double(count))).",
      zh: "一个训练好的 \(layers) 网络只改动一个权重，其余不变；“\(name)”共 \(count) 个样本，一个样本占 "
        + "\(ClassifierText.percent(1 / Double(count)))。\(sentence)。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let sentence = stretch.prefix(1).uppercased() + stretch.dropFirst()
    let full = language("\(title). \(sentence).", zh: "\(title)。\(sentence)。")
    let short = language("\(title).", zh: "\(title)。")
    return AlternativeText.fitting(Markup.spoken(full), Markup.spoken(short))
  }

  /// The trained weight, the jumps, and the stretch that is shaded.
  var metrics: [String: Double] {
    [
      "samples": Double(classifier.dataset.sampleCount), "jumps": Double(jumpCount),
      "trained.weight": sweep.trained.weight, "trained.loss": sweep.trained.loss,
      "trained.accuracy": sweep.trained.accuracy, "best.weight": sweep.best.weight,
      "best.loss": sweep.best.loss, "level.from": plateau.range.lowerBound,
      "level.to": plateau.range.upperBound, "level.accuracy": plateau.accuracy,
      "level.percent": plateau.accuracy * 100, "level.first loss": plateau.losses.first,
      "level.last loss": plateau.losses.last,
    ]
  }
}
