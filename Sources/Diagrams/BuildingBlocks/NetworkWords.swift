import Networks
import Plotting

/// The texts and numbers of the figure of a network; all follow from its layers and its pass.
struct NetworkWords: FigureWords {
  let diagram: NetworkDiagram
  let network: DrawnNetwork
  let pass: NetworkPass?
  let seed: UInt32
  let language: Language

  private var sizes: [Int] { network.sizes }
  private var last: Int { sizes.count - 1 }
  private var layers: String { ClassifierText.layers(sizes) }
  private var count: String { DecimalFormat.fixed(Double(network.parameterCount), decimals: 0) }
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 4) }

  /// A number of at most six characters, so that it fits into a circle.
  func short(_ value: Double) -> String {
    if abs(value) < 1, value != 0 {
      return abs(value) < 0.0005
        ? DecimalFormat.significant(value, digits: 1) : DecimalFormat.fixed(value, decimals: 3)
    }
    return DecimalFormat.significant(value, digits: 3)
  }

  // MARK: In the drawing

  func layerName(_ layer: Int) -> String {
    switch layer {
    case 0: language("input", zh: "输入层")
    case last + 1: "softmax"
    case last: language("output", zh: "输出层")
    default: last == 2 ? language("hidden", zh: "隐藏层") : language("hidden \(layer)", zh: "隐藏层 \(layer)")
    }
  }

  func unitCount(_ layer: Int) -> String {
    guard layer <= last else { return "$\\Sigma p$ = 1" }
    return "$n^{[\(layer)]}$ = \(DecimalFormat.fixed(Double(sizes[layer]), decimals: 0))"
  }

  func activationName(_ layer: Int) -> String { Markup.escaped(network.activations[layer - 1].name) }

  func weightShape(_ layer: Int) -> String {
    "$W^{[\(layer)]}$: " + diagram.convention.weights(inputs: sizes[layer - 1], outputs: sizes[layer])
  }

  func biasShape(_ layer: Int) -> String {
    "$b^{[\(layer)]}$: " + diagram.convention.biases(outputs: sizes[layer])
  }

  /// What the colours of the edges measure.
  var edgeScale: String {
    pass?.correction == nil ? language("weight", zh: "权重") : language("derivative ∂L/∂W", zh: "导数 ∂L/∂W")
  }

  // MARK: Around it

  private var isUntrained: Bool { diagram.file == nil && network.parameters != nil }

  private var fileName: String {
    let path = diagram.file ?? ""
    return Markup.escaped(path.split(separator: "/").last.map(String.init) ?? path)
  }

  private var outputs: [Double] { pass?.values.last ?? [] }
  private var answer: String {
    let shown = outputs.prefix(4).map(number) + (outputs.count > 4 ? ["…"] : [])
    return shown.count == 1 ? shown[0] : "(\(shown.joined(separator: ", ")))"
  }

  var title: String {
    guard pass != nil else {
      return language(
        "A \(layers) network has \(count) weights and biases", zh: "\(layers) 网络共有 \(count) 个权重和偏置")
    }
    guard let correction = pass?.correction else {
      return language(
        "One sample through a \(layers) network: $ŷ$ = \(answer)", zh: "一个样本通过 \(layers) 网络：$ŷ$ = \(answer)")
    }
    return language(
      "Forwards $ŷ$ = \(answer), loss \(number(correction.loss)); backwards a derivative for every weight",
      zh: "前向：$ŷ$ = \(answer)，损失 \(number(correction.loss))；反向：每个权重都得到导数")
  }

  var caption: String {
    [rule, arithmetic, origin, reading].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  /// The formula of a layer, in the convention of the shapes.
  private var rule: String {
    let formula =
      diagram.convention == .columns
      ? "$a^{[l]} = f(W^{[l]} a^{[l-1]} + b^{[l]})$" : "$a^{[l]} = f(a^{[l-1]} W^{[l]} + b^{[l]})$"
    return diagram.convention == .columns
      ? language("Each layer: \(formula), samples are columns.", zh: "每一层：\(formula)，样本为列。")
      : language("Each layer: \(formula), samples are rows.", zh: "每一层：\(formula)，样本为行。")
  }

  /// How many parameters each layer has, while the sum is short.
  private var arithmetic: String {
    guard pass == nil, sizes.count <= 5 else { return "" }
    let terms = zip(sizes, sizes.dropFirst()).map { "(\($0)·\($1) + \($1))" }
    return language("Parameters: ", zh: "参数：") + terms.joined(separator: " + ") + " = \(count)"
      + language(".", zh: "。")
  }

  private var origin: String {
    if diagram.file != nil {
      let weights = language("Weights from \(fileName).", zh: "权重来自 \(fileName)。")
      return [weights, normalisations].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
    }
    guard isUntrained else { return "" }
    return language("Untrained: random first weights, seed \(seed).", zh: "未训练：随机初始权重，种子 \(seed)。")
  }

  /// What became of the file's normalisations.
  private var normalisations: String {
    [
      network.hasBatchNorm
        ? language("Batch normalisation is part of the weights.", zh: "批归一化已并入权重。") : "",
      network.hasLayerNorm
        ? language("Layer normalisation is not drawn.", zh: "层归一化未画出。") : "",
    ].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var reading: String {
    guard network.parameters != nil else { return "" }
    let what = pass?.correction == nil ? language("weights", zh: "权重") : "∂L/∂W"
    let scaled =
      network.normalization != nil && pass != nil
      ? language(" The input is standardised first.", zh: "输入先经过标准化。") : ""
    return loss
      + language("Thick edges: large \(what), dashed: negative.", zh: "粗线：\(what)的绝对值大；虚线：负值。") + scaled
  }

  private var loss: String {
    guard pass?.correction != nil else { return "" }
    return language("Loss: \(lossName); $\\delta = ∂L/∂z$. ", zh: "损失：\(lossName)；$\\delta = ∂L/∂z$。")
  }

  private var lossName: String {
    if network.hasSoftmax { return language("cross-entropy", zh: "交叉熵") }
    return network.activations.last is Sigmoid
      ? language("binary cross-entropy", zh: "二元交叉熵") : language("squared error", zh: "平方误差")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let functions = language.list(network.activations.map(\.name))
    let softmax = network.hasSoftmax ? language(", then softmax", zh: "，再经 softmax") : ""
    let opening = language(
      "A network of dense layers with \(language.list(sizes.map(String.init))) units, \(count) parameters, "
        + "activations \(functions)\(softmax).",
      zh: "全连接网络，各层单元数为 \(language.list(sizes.map(String.init)))，共 \(count) 个参数，"
        + "激活函数依次为 \(functions)\(softmax)。")
    guard let pass, let input = diagram.input else { return opening }
    let inputs = language.list(input.prefix(8).map(number)) + (input.count > 8 ? " …" : "")
    let forward = language(
      " For the input \(inputs) it answers \(answer).", zh: "输入 \(inputs) 时输出 \(answer)。")
    guard let correction = pass.correction else { return Markup.plain(opening + forward) }
    return Markup.plain(
      opening + forward
        + language(
          " The \(lossName) is \(number(correction.loss)).", zh: "\(lossName)为 \(number(correction.loss))。"))
  }

  /// The parameters' number and, with a sample, what every unit of a small network computes.
  var metrics: [String: Double] {
    var metrics = ["parameters": Double(network.parameterCount)]
    guard let pass else { return metrics }
    for (index, value) in outputs.enumerated() { metrics["output\(index + 1)"] = value }
    metrics["loss"] = pass.correction?.loss
    guard sizes.allSatisfy({ $0 <= 16 }) else { return metrics }
    for (layer, values) in pass.values.enumerated() where layer <= last {
      for (index, value) in values.enumerated() { metrics["a\(layer).\(index + 1)"] = value }
    }
    for (layer, values) in (pass.correction?.deltas ?? []).enumerated() {
      for (index, value) in values.enumerated() { metrics["delta\(layer + 1).\(index + 1)"] = value }
    }
    return metrics
  }

  /// The network, for readers of the data.
  var model: JSONValue? {
    .object([
      "layers": .array(sizes.map { .number(Double($0)) }),
      "activations": .array(
        network.activations.map { .string($0.name) }
          + (network.hasSoftmax ? [.string(DrawnNetwork.softmax)] : [])),
      "parameters": .number(Double(network.parameterCount)),
      "convention": .string(diagram.convention.rawValue),
    ])
  }
}
