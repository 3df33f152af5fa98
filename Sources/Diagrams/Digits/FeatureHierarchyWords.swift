import Networks
import Plotting

/// The texts and numbers of what excites units; all follow from the trained network.
struct FeatureHierarchyWords: FigureWords {
  let run: FeatureHierarchyRun
  let diagram: FeatureHierarchyDiagram
  let language: Language

  private var net: DigitNetworkText {
    DigitNetworkText(classifier: run.classifier, parameters: diagram.model, language: language)
  }

  func name(of unit: FeatureHierarchyRun.Unit) -> String {
    language("unit \(unit.index + 1)", zh: "单元 \(unit.index + 1)")
  }

  func heading(_ layer: FeatureHierarchyRun.Layer) -> String {
    let (number, count) = (layer.index + 1, layer.unitCount)
    let kind =
      layer.isLast
      ? language("output", zh: "输出") : language("\(layer.activation) unit", zh: "\(layer.activation) 单元")
    return language(
      "Layer \(number): \(count) \(kind)\(count == 1 ? "" : "s")",
      zh: "第 \(number) 层：\(count) 个\(layer.isLast ? "" : " ")\(kind)")
  }

  func agreement(_ layer: FeatureHierarchyRun.Layer) -> String {
    let share = ClassifierText.percent(layer.agreement)
    return language(
      "top \(run.sampleCount) of a unit: \(share) one digit", zh: "单元的前 \(run.sampleCount) 个：\(share) 为同一数字")
  }

  private var shares: [String] { run.layers.map { ClassifierText.percent($0.agreement) } }
  private var isRising: Bool {
    zip(run.layers, run.layers.dropFirst()).allSatisfy { $0.agreement < $1.agreement && $0.index < $1.index }
  }

  /// How far the strongest digits of a unit are one digit, layer by layer.
  var title: String {
    let list = language.list(shares)
    if run.layers.count > 1, isRising {
      return language(
        "The deeper a unit, the more its strongest inputs are one digit: \(list)",
        zh: "越深的单元，最能激发它的输入越是同一个数字：\(list)")
    }
    return language(
      "A unit's \(run.sampleCount) strongest inputs are one digit to \(list)",
      zh: "最能激发单元的 \(run.sampleCount) 个输入中同一数字占 \(list)")
  }

  /// What the images are, and whether ascent found more than any digit.
  var caption: String {
    [images, excess, language("Net: \(net.layers), \(net.training)", zh: "网络：\(net.layers)，\(net.training)")]
      .joined(separator: language(" ", zh: ""))
  }

  private var images: String {
    let count = run.classifier.digits.train.count
    return language(
      "In each row the framed image is found by gradient ascent on a unit's weighted sum $z$ from the mean digit; beside "
        + "it, with their labels, those of \(count) training digits with the greatest $z$.",
      zh: "每行带框的图像由对单元加权和 $z$ 的梯度上升从平均数字出发得到；旁边是 \(count) 个训练数字中 $z$ 最大的几个及其标签。")
  }

  private var excess: String {
    let (exceeding, all) = (run.exceedingCount, run.shown.count)
    return language(
      "With no more ink (by its norm) than the strongest digit, the found image excites \(exceeding) of \(all) units more than any digit.",
      zh: "墨量（范数）不超过最强的数字时，\(all) 个单元中有 \(exceeding) 个被所得图像激发得比任何数字都强。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let all = run.shown.count
    let numbers = language.list(run.layers.map { "\($0.index + 1)" })
    let opening = language(
      "For \(all) units of layer \(numbers), an image found by ascent and the \(run.shown[0].strongest.count) strongest "
        + "training digits.",
      zh: "第 \(numbers) 层的 \(all) 个单元：梯度上升所得图像及最强的 \(run.shown[0].strongest.count) 个训练数字。")
    let shares = language(
      " A unit's top \(run.sampleCount) are one digit to \(language.list(shares)).",
      zh: "单元的前 \(run.sampleCount) 个中同一数字占 \(language.list(self.shares))。")
    return AlternativeText.fitting(opening + shares, opening, title)
  }

  /// Each shown unit's sums at the start, the found image and the strongest digit, and each layer's agreement.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "top": Double(run.sampleCount), "units": Double(run.shown.count),
      "exceeding": Double(run.exceedingCount),
      "images": Double(run.shown[0].strongest.count),
      "train_samples": Double(run.classifier.digits.train.count),
    ]
    for layer in run.layers {
      let name = "layer\(layer.index + 1)"
      metrics["\(name).number"] = Double(layer.index + 1)
      metrics["\(name).agreement"] = layer.agreement
      for unit in layer.units {
        metrics["\(name).unit\(unit.index + 1).start"] = unit.startValue
        metrics["\(name).unit\(unit.index + 1).found"] = unit.found.value
        metrics["\(name).unit\(unit.index + 1).strongest"] = unit.strongest.first?.value
      }
    }
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? { net.record }
}
