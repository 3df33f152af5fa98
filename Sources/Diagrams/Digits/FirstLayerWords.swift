import Networks
import Plotting

/// The texts and numbers of a first layer; all follow from the trained network.
struct FirstLayerWords: FigureWords {
  let classifier: DigitClassifier
  let images: WeightImages
  let diagram: FirstLayerDiagram
  let language: Language

  private var net: DigitNetworkText {
    DigitNetworkText(classifier: classifier, parameters: diagram.model, language: language)
  }
  private var layers: String { net.layers }

  /// Each unit's number, from 1; alone where many images leave no room for words.
  var names: [String] {
    guard images.units.count <= 100 else { return images.units.map { "\($0.index + 1)" } }
    return images.units.map { language("unit \($0.index + 1)", zh: "单元 \($0.index + 1)") }
  }

  /// What the colours measure.
  var scaleLabel: String {
    diagram.showsChange
      ? language("change of the weight since the start", zh: "权重自初始以来的变化") : language("weight", zh: "权重")
  }

  /// What is shown and what the network achieves on images it has not seen.
  var title: String {
    let what =
      diagram.showsChange
      ? language("What training changed in the first layer", zh: "训练对第一层的改变")
      : language("What the first layer looks for", zh: "第一层在寻找什么")
    guard classifier.readsDigits else {
      return what + language(": \(layers) net of \(net.fileName)", zh: "：\(net.fileName) 的 \(layers) 网络")
    }
    let share = ClassifierText.percent(classifier.accuracy(on: classifier.digits.test))
    let count = classifier.digits.test.count
    let areDigits = classifier.digits.areDigits
    let kind =
      net.isTrained
      ? language("unseen ", zh: "未见过的") : areDigits ? language("test ", zh: "测试") : ""
    let noun = classifier.digits.noun(language)
    return what
      + language(
        ": \(layers) net reads \(share) of \(count) \(kind)\(noun) right",
        zh: "：\(layers) 网络正确识别 \(count) 个\(kind)\(noun)中的 \(share)")
  }

  /// How to read the images, and how the network was trained.
  var caption: String {
    [colours, order, blank, net.training].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var colours: String {
    guard images.shape.channels == 1 else {
      let end = ClassifierText.short(images.greatest)
      return language(
        "Red, green and blue are the weights of a pixel's colours, middle grey is 0, full colour \(end).",
        zh: "红、绿、蓝是像素各颜色的权重，中灰为 0，最亮为 \(end)。")
    }
    guard classifier.digits.areDigits || diagram.showsChange else {
      return language(
        "Large numbers on positive weights raise a unit's input, on negative ones they lower it.",
        zh: "正权重处的大数值提高单元的输入，负权重处的大数值降低它。")
    }
    return diagram.showsChange
      ? language("Positive where a weight grew, negative where it fell.", zh: "正值处权重增大，负值处权重减小。")
      : language(
        "Ink on positive weights raises a unit's input, ink on negative ones lowers it.",
        zh: "正权重处的笔迹提高单元的输入，负权重处的笔迹降低它。")
  }

  private var order: String {
    guard let first = images.units.first, let last = images.units.last, images.units.count > 1 else {
      return ""
    }
    let (high, low) = (ClassifierText.short(first.norm), ClassifierText.short(last.norm))
    let shown = images.units.count
    let some =
      shown < images.unitCount
      ? language(" The first \(shown) of \(images.unitCount).", zh: "显示 \(images.unitCount) 个中的前 \(shown) 个。")
      : ""
    return language("Sorted by norm, \(high) to \(low).", zh: "按范数排序，从 \(high) 到 \(low)。") + some
  }

  /// Why some images are empty.
  private var blank: String {
    let count = images.blankCount
    guard count > 0, count < images.units.count else { return "" }
    return language(
      "Blank: \(count) unit\(count == 1 ? "" : "s") of almost no weight.", zh: "空白：\(count) 个单元的权重几乎为零。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let size = "\(images.shape.rows) × \(images.shape.columns)"
    let what =
      diagram.showsChange ? language("change of the weights", zh: "权重变化") : language("weights", zh: "权重")
    let opening = language(
      "The \(what) of \(images.units.count) first-layer units of a \(layers) network as images of \(size) pixels, "
        + "on one scale from −\(ClassifierText.short(images.greatest)) to \(ClassifierText.short(images.greatest)).",
      zh: "\(layers) 网络第一层 \(images.units.count) 个单元的\(what)，以 \(size) 像素的图像表示，"
        + "共用从 −\(ClassifierText.short(images.greatest)) 到 \(ClassifierText.short(images.greatest)) 的标度。")
    return AlternativeText.fitting(opening + language(" ", zh: "") + Markup.spoken(order), opening)
  }

  /// The accuracies, the last epoch's loss and the scale.
  var metrics: [String: Double] {
    var metrics = ["units": Double(images.unitCount), "weight_greatest": images.greatest]
    metrics["norm_greatest"] = images.units.first?.norm
    metrics["norm_least"] = images.units.last?.norm
    metrics["loss"] = classifier.history?.loss.last
    guard classifier.readsDigits else { return metrics }
    metrics["test_accuracy"] = classifier.accuracy(on: classifier.digits.test)
    metrics["test_samples"] = Double(classifier.digits.test.count)
    guard net.isTrained else { return metrics }
    metrics["train_accuracy"] = classifier.accuracy(on: classifier.digits.train)
    metrics["train_samples"] = Double(classifier.digits.train.count)
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? { net.record }
}
