import Plotting

/// The texts and numbers of the figure of a batch's shapes.
struct BatchDimensionsWords: FigureWords {
  let diagram: BatchDimensionsDiagram
  let language: Language

  private var layers: [Int] { diagram.layers }
  private var last: Int { layers.count - 1 }
  private var convention: ShapeConvention { diagram.convention }
  private var isColumns: Bool { convention == .columns }
  private var samples: String { diagram.batchSize.map(String.init) ?? "m" }
  private var samplesMarkup: String { diagram.batchSize.map(String.init) ?? "$m$" }
  private func whole(_ number: Int) -> String { DecimalFormat.fixed(Double(number), decimals: 0) }

  /// The weights and biases of all layers.
  private var parameters: Int { zip(layers, layers.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 } }

  // MARK: In the drawing

  func name(_ layer: Int) -> String { layer == 0 ? "$X$" : layer == last ? "$Ŷ$" : "$A^{[\(layer)]}$" }
  func shape(_ layer: Int) -> String {
    convention.activations(units: layers[layer], samples: samplesMarkup)
  }
  func layerName(_ layer: Int) -> String {
    switch layer {
    case 0: language("input", zh: "输入层")
    case last: language("output", zh: "输出层")
    default: last == 2 ? language("hidden", zh: "隐藏层") : language("hidden \(layer)", zh: "隐藏层 \(layer)")
    }
  }
  func weights(_ layer: Int) -> String {
    "$W^{[\(layer)]}$ " + convention.weights(inputs: layers[layer - 1], outputs: layers[layer])
  }
  func biases(_ layer: Int) -> String {
    "$b^{[\(layer)]}$ " + convention.biases(outputs: layers[layer])
  }

  // MARK: Around it

  var title: String {
    let flow = layers.indices.map(shape).joined(separator: " → ")
    return language("A batch on its way: \(flow)", zh: "一个批次的形状变化：\(flow)")
  }

  /// The rule, what the bias does, and that parameters do not depend on the batch.
  var caption: String {
    let formula =
      isColumns
      ? "$A^{[l]} = f(W^{[l]} A^{[l-1]} + b^{[l]})$" : "$A^{[l]} = f(A^{[l-1]} W^{[l]} + b^{[l]})$"
    let (line, zhLine) = isColumns ? ("column", "列") : ("row", "行")
    return language(
      "\(formula): each \(line) is a sample (one is marked), and $b$ is added to every \(line). Only the number of "
        + "units changes; \(samplesMarkup) stays. \(whole(parameters)) parameters, whatever the batch. Units to scale.",
      zh: "\(formula)：每一\(zhLine)是一个样本（标出其中一个），$b$ 加到每一\(zhLine)。只有单元数改变，\(samplesMarkup) 不变；"
        + "参数共 \(whole(parameters)) 个，与批量大小无关。单元数按比例绘制。")
  }

  var alternativeText: String {
    let shapes = language.list(layers.indices.map(shape))
    let steps = language.list((1...last).map { "\(weights($0)), \(biases($0))" })
    return Markup.plain(
      language(
        "The shapes of a batch of \(samples) samples, layer by layer: \(shapes). Between them: \(steps). "
          + "\(parameters) parameters.",
        zh: "\(samples) 个样本的批次逐层的形状：\(shapes)。层间：\(steps)。共 \(parameters) 个参数。"))
  }

  var metrics: [String: Double] {
    var metrics = ["parameters": Double(parameters)]
    for layer in 1...last { metrics["parameters\(layer)"] = Double((layers[layer - 1] + 1) * layers[layer]) }
    guard let size = diagram.batchSize else { return metrics }
    metrics["batch_size"] = Double(size)
    metrics["activations"] = Double(layers.reduce(0, +) * size)
    return metrics
  }
}
