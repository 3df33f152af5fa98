import Networks
import Plotting

/// The texts and numbers of the loss landscape; all follow from the run.
struct LandscapeWords: FigureWords {
  let training: LandscapeTraining
  let plane: LandscapePlane
  let diagram: LossLandscapeDiagram
  let language: Language

  var surfaceTitle: String { language("The loss above the plane", zh: "平面上方的损失曲面") }
  var contourTitle: String {
    guard !diagram.isFlat else { return language("Level lines of the loss", zh: "损失的等高线") }
    return language("The same from above: level lines", zh: "俯视图：损失的等高线")
  }
  var lossTitle: String { language("Loss per epoch", zh: "每轮的损失") }
  var lossName: String { language("loss", zh: "损失") }
  var epochName: String { language("epoch", zh: "轮次") }
  var networkName: String { language("the network itself", zh: "网络本身") }
  var shadowName: String { language("its projection", zh: "投影到平面后") }
  var startName: String { language("start", zh: "起点") }
  var lowestName: String { language("lowest place", zh: "最低点") }
  var pathName: String { language("training (projection)", zh: "训练路径（投影）") }
  var endName: String {
    plane.endsLowest
      ? language("trained network, lowest place", zh: "训练后的网络，最低点")
      : language("trained network", zh: "训练后的网络")
  }

  /// The names of the axes of the level lines.
  var axisNames: [String] {
    switch diagram.span {
    case nil: plane.names ?? ["", ""]
    case .pca?:
      [
        language("first principal direction", zh: "第一主方向"),
        language("second principal direction", zh: "第二主方向"),
      ]
    case .random?:
      [language("first random direction", zh: "第一个随机方向"), language("second random direction", zh: "第二个随机方向")]
    }
  }

  /// The names along the edges of space.
  var shortAxisNames: [String] {
    guard diagram.span != nil else { return axisNames }
    return [language("first direction", zh: "第一方向"), language("second direction", zh: "第二方向")]
  }

  private var dataName: String {
    DatasetWords.markup(training.dataset.name, language: language, isBuiltIn: !diagram.data.isFile)
  }

  private var layers: String { ClassifierText.layers(training.model.layerSizes) }
  private var endLoss: String { number(training.loss) }
  private var startLoss: String? { training.path.first.map { number($0.loss) } }

  /// The outcome of this run.
  var title: String {
    guard let startLoss, training.path[0].loss > training.loss else {
      return language(
        "The loss around a \(layers) network: \(endLoss) at its weights",
        zh: "\(layers) 网络周围的损失：在其权重处为 \(endLoss)")
    }
    return language(
      "Training walks down the loss of a \(layers) network: from \(startLoss) to \(endLoss)",
      zh: "训练沿 \(layers) 网络的损失曲面下降：从 \(startLoss) 到 \(endLoss)")
  }

  /// How the network was trained, what the plane is, and how much of the way lies in it.
  var caption: String {
    [setup, planeText, shareText, lowestText].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var activation: String { training.model.activation(ofLayer: 0).name }

  private var setup: String {
    let count = training.samples.count
    let kind = training.model.layerSizes.count > 2 ? language(", \(activation)", zh: "，\(activation)") : ""
    if let file = diagram.model.file {
      let name = Markup.escaped(file.split(separator: "/").last.map(String.init) ?? file)
      return language(
        "\(dataName), \(count) samples\(kind), weights from \(name).",
        zh: "\(dataName)，\(count) 个样本\(kind)，权重来自 \(name)。")
    }
    let optimizer = diagram.model.optimizer
    let epochs = diagram.model.epochs
    return language(
      "\(dataName), \(count) samples\(kind), \(optimizer) at rate \(number(rate)), \(epochs) epochs.",
      zh: "\(dataName)，\(count) 个样本\(kind)，\(optimizer)，学习率 \(number(rate))，\(epochs) 轮。")
  }

  private var rate: Double {
    diagram.model.learningRate ?? LossLandscapeDiagram.learningRate(of: diagram.model.optimizer)
  }

  private var planeText: String {
    switch diagram.span {
    case nil:
      let others = training.model.parameterCount - 2
      guard others > 0 else {
        return language("The network has no other parameters.", zh: "网络没有其他参数。")
      }
      return language(
        "The other \(others) parameters stay as trained.", zh: "其余 \(others) 个参数保持训练后的值。")
    case .pca?:
      return language(
        "The plane goes through the trained network, at (0, 0), along the two directions in which its "
          + "\(training.model.parameterCount) parameters moved most.",
        zh: "平面过训练后的网络（原点），沿其 \(training.model.parameterCount) 个参数变化最大的两个方向。")
    case .random?:
      let norm =
        switch diagram.normalization ?? .filter {
        case .filter: language(", scaled unit by unit to its weights", zh: "，按单元缩放到权重的范数")
        case .layer: language(", scaled layer by layer to its weights", zh: "，按层缩放到权重的范数")
        case .none: language(", not scaled", zh: "，未缩放")
        }
      return language(
        "The plane goes through the network, at (0, 0), along two random directions\(norm).",
        zh: "平面过该网络（原点），沿两个随机方向\(norm)。")
    }
  }

  /// How well the plane shows the way.
  private var shareText: String {
    guard let share = plane.share, share < 0.9995 else { return "" }
    return language(
      "Of the way's squared distances from its end, \(ClassifierText.percent(share)) lie in the plane.",
      zh: "路径到终点的距离平方中 \(ClassifierText.percent(share)) 落在该平面内。")
  }

  private var lowestText: String {
    let lowest = plane.lowest
    guard !plane.endsLowest else { return "" }
    return language(
      "Lowest place shown: \(number(lowest.loss)) at (\(number(lowest.place.x)), \(number(lowest.place.y))).",
      zh: "图中最低处：\(number(lowest.loss))，位于 (\(number(lowest.place.x)), \(number(lowest.place.y)))。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let data = Markup.spoken(dataName)
    let names = axisNames.map { Markup.spoken($0) }
    let plane = language(
      "over \(names[0]) and \(names[1]), as \(diagram.isFlat ? "" : "a surface and ")level lines",
      zh: "在\(names[0])与\(names[1])平面上的\(diagram.isFlat ? "" : "曲面与")等高线")
    let opening = language(
      "The loss of a \(layers) network on \(data) \(plane). ", zh: "\(layers) 网络在“\(data)”上的损失\(plane)。")
    let outcome =
      startLoss.map {
        language(
          "Training leads from \($0) to \(endLoss). ", zh: "训练使损失从 \($0) 变为 \(endLoss)。")
      } ?? language("It is \(endLoss) at the network's weights. ", zh: "在网络的权重处为 \(endLoss)。")
    let highest = language(
      "The highest loss shown is \(number(self.plane.losses.values.max() ?? 0)).",
      zh: "图中最高损失为 \(number(self.plane.losses.values.max() ?? 0))。")
    return AlternativeText.fitting(opening + outcome + highest, opening + outcome, outcome)
  }

  /// Each number of the figure's claim.
  var metrics: [String: Double] {
    var metrics = [
      "loss": training.loss, "lowest": plane.lowest.loss, "lowest.x": plane.lowest.place.x,
      "lowest.y": plane.lowest.place.y, "highest": plane.losses.values.max() ?? 0,
      "center.x": plane.center.x, "center.y": plane.center.y, "samples": Double(training.samples.count),
    ]
    metrics["start_loss"] = training.path.first?.loss
    metrics["share"] = plane.share
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? {
    var record: [String: JSONValue] = [
      "layers": .array(training.model.layerSizes.map { .number(Double($0)) }),
      "activation": .string(activation), "parameters": .number(Double(training.model.parameterCount)),
    ]
    guard diagram.model.file == nil else { return .object(record) }
    record["optimizer"] = .string(diagram.model.optimizer)
    record["learning_rate"] = .number(rate)
    record["epochs"] = .number(Double(diagram.model.epochs))
    return .object(record)
  }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String {
    DecimalFormat.significant(abs(value) < 1e-12 ? 0 : value, digits: 3)
  }
}
