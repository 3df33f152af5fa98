import Networks
import Plotting

/// The texts and numbers of hidden spaces; all follow from the trained network.
struct HiddenSpaceWords: FigureWords {
  let run: HiddenSpaces
  let diagram: HiddenSpaceDiagram
  let language: Language

  private var dataset: Dataset { run.classifier.dataset }
  private func name(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !diagram.data.isFile)
  }
  private func percent(_ share: Double) -> String { ClassifierText.percent(share) }
  private var network: ClassifierWords {
    ClassifierWords(
      classifier: run.classifier, parameters: diagram.model,
      standardLearningRate: HiddenSpaceDiagram.standardLearningRate, language: language)
  }
  private var layers: String { network.layers }
  private var hidden: Int { run.spaces.count - 1 }
  private var room: String {
    dataset.featureCount == 2 ? language("the plane", zh: "平面") : language("the space", zh: "空间")
  }
  private var before: Double { run.spaces[0].linearAccuracy }

  // MARK: In the panels

  func title(of space: HiddenSpaces.Space) -> String {
    space.layer == 0
      ? language("Input", zh: "输入") : language("After layer \(space.layer)", zh: "第 \(space.layer) 层之后")
  }

  /// What a linear layer on these units gets right.
  func subtitle(of space: HiddenSpaces.Space, isLast: Bool) -> String {
    let share = percent(space.linearAccuracy)
    guard !isLast else {
      return language("the net's own \(cut): \(share) right", zh: "网络自己的\(cut)：\(share) 正确")
    }
    let kind = space.layer == 0 ? language("features", zh: "特征") : language("units", zh: "单元")
    let units = space.units > 2 ? language("\(space.units) \(kind), ", zh: "\(space.units) 个\(kind)，") : ""
    return language("\(units)linear probe: \(share) right", zh: "\(units)线性探针：\(share) 正确")
  }

  func axis(_ number: Int, of space: HiddenSpaces.Space) -> String {
    if !space.isOwn { return language("component \(number + 1)", zh: "主成分 \(number + 1)") }
    if space.units <= number { return "" }
    return space.layer == 0
      ? name(dataset.featureNames[number == 0 ? run.plane?.x ?? 0 : run.plane?.y ?? 1])
      : language("unit \(number + 1)", zh: "单元 \(number + 1)")
  }

  var classNames: [String] { run.classifier.classNames.map(name) }
  var boundary: String { language("boundary", zh: "决策边界") }
  var wrong: String { language("wrong", zh: "分错") }

  // MARK: Around them

  /// What parts two classes in the last space.
  private var cut: String {
    run.line != nil
      ? language("line", zh: "直线") : language("linear layer", zh: "线性层")
  }

  /// With the measure word that Chinese needs.
  private var oneCut: String { run.line != nil ? "一条直线" : "一个线性层" }

  /// How far the layers come, as it turned out.
  var title: String {
    let share = percent(run.accuracy)
    guard hidden > 0 else {
      return language(
        "No hidden layer bends \(room): one \(cut) gets \(share) right", zh: "没有隐藏层：\(oneCut)的正确率为 \(share)")
    }
    // Linear layers stretch and turn, but nothing bends.
    let verb = run.classifier.model.hiddenActivation is Linear ? "map" : "bend"
    let count = language(
      "\(hidden) layer\(hidden == 1 ? " \(verb)s" : "s \(verb)")",
      zh: "\(hidden) 个隐藏层\(verb == "map" ? "变换" : "弯曲")")
    guard run.accuracy == 1, before < 1 else {
      return language(
        "\(count) \(room): one \(cut) gets \(percent(before)) right before, \(share) after",
        zh: "\(count)\(room)：\(oneCut)的正确率从 \(percent(before)) 变为 \(share)")
    }
    return language(
      "\(count) \(room) until one \(cut) parts all samples: \(percent(before)) right before, \(share) after",
      zh: "\(count)\(room)，直到\(oneCut)就能分开所有样本：正确率从 \(percent(before)) 到 \(share)")
  }

  var caption: String {
    [training, drawn, probe].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var training: String {
    let parameters = diagram.model
    let name = name(dataset.name)
    let activation = Markup.escaped(network.activation)
    if let file = parameters.file {
      let file = Markup.escaped(file.split(separator: "/").last.map(String.init) ?? file)
      return language(
        "\(layers) net from \(file), \(activation), on \(dataset.sampleCount) samples of \(name).",
        zh: "\(layers) 网络来自 \(file)，\(activation)，\(name) \(dataset.sampleCount) 个样本。")
    }
    let rate = DecimalFormat.significant(
      parameters.learningRate ?? HiddenSpaceDiagram.standardLearningRate, digits: 3)
    let outcome =
      run.accuracy == 1
      ? language("all right at start \(run.starts)", zh: "第 \(run.starts) 次初始化后全部正确")
      : language(
        "the best of \(run.starts) start\(run.starts == 1 ? "" : "s")", zh: "取 \(run.starts) 次初始化中最好的一次")
    return language(
      "\(layers) net, \(activation), \(parameters.optimizer) at rate \(rate), \(parameters.epochs) epochs on "
        + "\(dataset.sampleCount) samples of \(name), \(outcome).",
      zh: "\(layers) 网络，\(activation)，\(parameters.optimizer)，学习率 \(rate)，\(parameters.epochs) 轮，\(name) "
        + "\(dataset.sampleCount) 个样本，\(outcome)。")
  }

  /// What the lines are, and where units are more than a plane has axes.
  private var drawn: String {
    let components =
      run.spaces.contains { !$0.isOwn }
      ? language(
        "Of more than two units the first two principal components are drawn.", zh: "超过两个单元时画前两个主成分。") : ""
    guard run.spaces[0].grid != nil else { return components }
    let lines = language(
      "Each layer carries the grid of the input and the boundary along.", zh: "网格线和决策边界随各层一起变形。")
    let held = run.plane?.held(language, name: name) ?? ""
    return [lines, held, components].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var probe: String {
    guard hidden > 0 else { return "" }
    return language(
      "Linear probe: a logistic regression on what the layer gives.", zh: "线性探针：在该层输出上做的逻辑回归。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let shares = run.spaces.map { percent($0.linearAccuracy) }
    let opening = language(
      "\(dataset.sampleCount) samples of \(name(dataset.name)) at the input and after each "
        + "of \(hidden) hidden layers. ",
      zh: "\(name(dataset.name))的 \(dataset.sampleCount) 个样本，依次为输入和 \(hidden) 个隐藏层之后。")
    let all = language(
      "A linear layer gets \(language.list(shares)) right.", zh: "线性层的正确率依次为 \(language.list(shares))。")
    let ends = language(
      "A linear layer gets \(shares[0]) right at first, \(shares[shares.count - 1]) in the end.",
      zh: "线性层的正确率从 \(shares[0]) 到 \(shares[shares.count - 1])。")
    return Markup.spoken(AlternativeText.fitting(opening + all, all, opening + ends, ends))
  }

  /// The shares that are right, in percent, the starts and the samples.
  var metrics: [String: Double] {
    var metrics = [
      "samples": Double(dataset.sampleCount), "hidden_layers": Double(hidden), "starts": Double(run.starts),
      "accuracy": run.accuracy,
    ]
    for space in run.spaces {
      metrics["layer \(space.layer).linear_accuracy"] = space.linearAccuracy
      metrics["layer \(space.layer).linear_accuracy_percent"] = 100 * space.linearAccuracy
    }
    return metrics
  }

  /// The network, for readers of the data.
  var model: JSONValue? {
    guard case .object(var entries) = network.record else { return nil }
    if let line = run.line {
      entries["line"] = .array([line.weights.x, line.weights.y, line.bias].map { .number($0) })
    }
    return .object(entries)
  }
}
