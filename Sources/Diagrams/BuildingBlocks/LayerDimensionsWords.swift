import Plotting

/// The texts and numbers of the figure of a layer's matrices.
struct LayerDimensionsWords: FigureWords {
  let diagram: LayerDimensionsDiagram
  let language: Language

  private var inputs: Int { diagram.inputs }
  private var outputs: Int { diagram.outputs }
  private var isColumns: Bool { diagram.convention == .columns }
  private var weights: String { diagram.convention.weights(inputs: inputs, outputs: outputs) }
  private var biases: String { diagram.convention.biases(outputs: outputs) }
  private func samples(_ units: Int) -> String { diagram.convention.activations(units: units, samples: "1") }
  private var product: String {
    isColumns ? "\(weights)·\(samples(inputs))" : "\(samples(inputs))·\(weights)"
  }

  var title: String {
    language(
      "One layer, \(inputs) → \(outputs): \(product) + \(biases) = \(samples(outputs))",
      zh: "一层的计算，\(inputs) → \(outputs)：\(product) + \(biases) = \(samples(outputs))")
  }

  /// Why the product exists, what one unit takes from it, and how many parameters that makes.
  var caption: String {
    let formula = isColumns ? "$z = W a + b$" : "$z = a W + b$"
    let (line, zhLine) = isColumns ? ("row", "行") : ("column", "列")
    let count = DecimalFormat.fixed(Double(inputs * outputs + outputs), decimals: 0)
    return language(
      "\(formula): the inner numbers of the product agree, \(inputs) and \(inputs); the outer ones are the result's "
        + "shape. Each \(line) of $W$ is one unit: \(unit). \(inputs)·\(outputs) + \(outputs) = \(count) parameters.",
      zh: "\(formula)：乘积的内侧维数相等（\(inputs) 与 \(inputs)），外侧维数是结果的形状。$W$ 的每一\(zhLine)是一个神经元："
        + "\(unit)。参数 \(inputs)·\(outputs) + \(outputs) = \(count) 个。")
  }

  /// What the first unit, whose cells are marked, computes.
  private var unit: String {
    let comma = max(inputs, outputs) > 9 ? "," : ""
    func term(_ input: Int) -> String {
      let place = isColumns ? "1\(comma)\(input)" : "\(input)\(comma)1"
      return isColumns ? "w_{\(place)} a_{\(input)}" : "a_{\(input)} w_{\(place)}"
    }
    let terms = inputs <= 3 ? (1...inputs).map(term) : [term(1), "\\ldots", term(inputs)]
    return "$z_1 = \(terms.joined(separator: " + ")) + b_1$"
  }

  var alternativeText: String {
    Markup.plain(
      language(
        "Matrices of cells to scale: W of shape \(weights), the input of shape \(samples(inputs)), the bias of shape "
          + "\(biases) and the result of shape \(samples(outputs)). The cells of the first unit are marked.",
        zh: "按比例绘制的矩阵：W 的形状为 \(weights)，输入为 \(samples(inputs))，偏置为 \(biases)，结果为 "
          + "\(samples(outputs))；第一个神经元的单元格已标出。"))
  }

  var metrics: [String: Double] {
    [
      "inputs": Double(inputs), "outputs": Double(outputs), "weights": Double(inputs * outputs),
      "parameters": Double(inputs * outputs + outputs),
    ]
  }
}
