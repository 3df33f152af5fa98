import Networks
import Plotting

/// The texts and numbers of the figure of collapsing layers; all follow from the trainings.
struct LinearCollapseWords: FigureWords {
  let diagram: LinearCollapseDiagram
  let collapse: LinearCollapse
  let language: Language

  private func short(_ value: Double) -> String { ClassifierText.short(value) }
  private var layers: String { ClassifierText.layers(collapse.deep.layerSizes) }
  private var count: Int { collapse.deep.layers.count }
  private var activation: String { Markup.escaped(diagram.model.activation ?? "relu") }
  private func name(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: diagram.data?.isFile != true)
  }
  private var equation: String {
    let sign = collapse.intercept < 0 ? "−" : "+"
    // A level line has a slope of 0 but for rounding.
    let slope = abs(collapse.slope) < 1e-9 ? 0 : collapse.slope
    return "\(short(slope))·$x$ \(sign) \(short(abs(collapse.intercept)))"
  }
  private var product: String {
    count <= 4
      ? (1...count).reversed().map { "W_{\($0)}" }.joined(separator: " ") : "W_{\(count)} \\cdots W_{1}"
  }

  // MARK: In the panels

  var feature: String { diagram.data == nil ? "$x$" : name(collapse.dataset.featureNames[0]) }
  var target: String { "$y$" }
  var samples: String { language("samples", zh: "样本") }
  var deepTitle: String { language("\(layers), no activations", zh: "\(layers)，无激活函数") }
  var deepSubtitle: String {
    language("loss \(short(collapse.deepLoss))", zh: "损失 \(short(collapse.deepLoss))")
  }
  var deepLine: String { language("\(count) layers", zh: "\(count) 层") }
  var layerTitle: String { language("The one layer it equals", zh: "与之等价的一层") }
  var layerSubtitle: String { "$y$ = \(equation)" }
  var layerLine: String { language("1 layer", zh: "1 层") }
  var bentTitle: String { language("\(layers) with \(activation)", zh: "\(layers)，\(activation)") }
  var bentSubtitle: String {
    let switches =
      collapse.drawnKinks == nil ? "" : language("; dotted: a unit switches", zh: "；点线：单元在此切换")
    return language("loss \(short(collapse.bentLoss))", zh: "损失 \(short(collapse.bentLoss))") + switches
  }
  var bentLine: String { activation }

  // MARK: Around them

  var title: String {
    let line = language("\(count) layers without activations are one line", zh: "\(count) 层没有激活函数就只是一条直线")
    guard collapse.bends else {
      return line + language("; with \(activation) these do not bend either", zh: "；加上 \(activation) 后仍未弯曲")
    }
    return line + language("; with \(activation) they bend", zh: "；加上 \(activation) 才能弯曲")
  }

  var caption: String {
    let difference = short(collapse.difference)
    return language(
      "$W = \(product)$ and the biases carried along make one layer: $y$ = \(equation). On the whole range it differs "
        + "from the deep net by at most \(difference) (rounding). No line has a loss below \(short(collapse.bestLineLoss)); "
        + "with \(activation) the same \(collapse.deep.parameterCount) parameters reach \(short(collapse.bentLoss)).",
      zh: "$W = \(product)$，偏置随之相乘相加，合成一层：$y$ = \(equation)。在整个区间上与深层网络最多相差 \(difference)（舍入误差）。"
        + "任何直线的损失都不低于 \(short(collapse.bestLineLoss))；同样 \(collapse.deep.parameterCount) 个参数加上 "
        + "\(activation) 后达到 \(short(collapse.bentLoss))。")
  }

  var alternativeText: String {
    Markup.plain(
      language(
        "Three panels with the same samples. A \(layers) network without activations draws a line with loss "
          + "\(short(collapse.deepLoss)); one layer, y = \(equation), draws the same line; with \(activation) its "
          + "loss is \(short(collapse.bentLoss)).",
        zh: "三幅图使用相同样本。无激活函数的 \(layers) 网络是一条直线，损失 \(short(collapse.deepLoss))；单层 y = \(equation) "
          + "画出同一直线；使用 \(activation) 的网络损失为 \(short(collapse.bentLoss))。"))
  }

  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "slope": collapse.slope, "intercept": collapse.intercept, "difference": collapse.difference,
      "linear_loss": collapse.deepLoss, "loss": collapse.bentLoss, "best_line_loss": collapse.bestLineLoss,
      "parameters": Double(collapse.deep.parameterCount),
    ]
    metrics["kinks"] = collapse.kinks.map { Double($0.count) }
    return metrics
  }

  var model: JSONValue? {
    .object([
      "layers": .array(collapse.deep.layerSizes.map { .number(Double($0)) }),
      "activation": .string(diagram.model.activation ?? "relu"),
      "optimizer": .string(diagram.model.optimizer), "epochs": .number(Double(diagram.model.epochs)),
    ])
  }
}
