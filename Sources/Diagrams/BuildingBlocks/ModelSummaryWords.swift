import Networks
import Plotting

/// The texts and numbers of a model's table; all follow from its layers.
struct ModelSummaryWords: FigureWords {
  let diagram: ModelSummaryDiagram
  let summary: ModelSummary
  let layers: [any Layer]
  let language: Language

  private func whole(_ number: Int) -> String { DecimalFormat.fixed(Double(number), decimals: 0) }

  // MARK: In the table

  var header: [String] {
    [
      language("Layer (type)", zh: "层（类型）"), language("Output shape", zh: "输出形状"),
      language("Parameters", zh: "参数"), language("Inputs × units + biases", zh: "输入 × 单元 + 偏置"),
    ]
  }

  /// A row for each layer and one for the total.
  var rows: [[String]] {
    zip(summary.rows, layers).map { row, layer in
      [
        Markup.escaped("\(row.name) (\(row.kind))"), "(None, \(whole(row.outputs)))", whole(row.parameters),
        arithmetic(layer, row),
      ]
    } + [[language("total", zh: "总计"), "", whole(summary.parameters), sum]]
  }

  private func arithmetic(_ layer: any Layer, _ row: ModelSummary.Row) -> String {
    if layer is Dense {
      return
        "\(whole(layer.inputs))·\(whole(layer.outputs)) + \(whole(layer.outputs)) = \(whole(row.parameters))"
    }
    guard row.parameters > 0 else { return language("nothing to learn", zh: "没有参数") }
    return "\(row.parameters / layer.outputs)·\(whole(layer.outputs)) = \(whole(row.parameters))"
  }

  /// The sum of the layers' parameters, as long as it fits.
  private var sum: String {
    let terms = summary.rows.map(\.parameters).filter { $0 > 0 }
    guard terms.count > 1, terms.count <= 5 else { return "" }
    return terms.map(whole).joined(separator: " + ") + " = \(whole(summary.parameters))"
  }

  // MARK: Around it

  private var fileName: String? {
    diagram.file.map { path in Markup.escaped(path.split(separator: "/").last.map(String.init) ?? path) }
  }

  private var sizes: String {
    ClassifierText.layers([layers[0].inputs] + layers.filter { $0 is Dense }.map(\.outputs))
  }

  var title: String {
    let count = whole(summary.parameters)
    guard let fileName else {
      return language("A \(sizes) network has \(count) parameters", zh: "\(sizes) 网络共有 \(count) 个参数")
    }
    return language(
      "\(fileName): a \(sizes) network with \(count) parameters", zh: "\(fileName)：\(sizes) 网络，共 \(count) 个参数"
    )
  }

  /// The rule, the totals that Keras prints, and the memory they take.
  var caption: String {
    let (trainable, fixed) = (whole(summary.trainable), whole(summary.nonTrainable))
    return language(
      "A dense layer has a weight for each input of each unit and a bias for each unit. Trainable: \(trainable), "
        + "others: \(fixed); \(memory) in single precision. None stands for any number of samples.",
      zh: "全连接层的每个单元对每个输入有一个权重，另有一个偏置。可训练参数 \(trainable) 个，其他 \(fixed) 个；"
        + "单精度下占 \(memory)。None 表示任意样本数。")
  }

  private var memory: String {
    let bytes = summary.parameters * summary.bytesPerNumber
    return bytes < 1024
      ? language("\(bytes) bytes", zh: "\(bytes) 字节")
      : DecimalFormat.significant(Double(bytes) / 1024, digits: 4) + " KiB"
  }

  var alternativeText: String {
    let counts = language.list(summary.rows.map { "\($0.parameters)" })
    let opening = language(
      "A table of \(layers.count) layers with \(summary.parameters) parameters",
      zh: "\(layers.count) 层共 \(summary.parameters) 个参数的表格")
    return AlternativeText.fitting(
      opening + language(": \(counts).", zh: "：\(counts)。"), opening + language(".", zh: "。"))
  }

  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "layers": Double(layers.count), "parameters": Double(summary.parameters),
      "trainable": Double(summary.trainable),
      "non_trainable": Double(summary.nonTrainable),
    ]
    for (index, row) in summary.rows.enumerated() {
      metrics["parameters\(index + 1)"] = Double(row.parameters)
    }
    return metrics
  }
}
