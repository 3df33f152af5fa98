import Networks
import Plotting

/// The texts and numbers of the figure of a neuron; all follow from its pass.
struct NeuronWords: FigureWords {
  let diagram: NeuronDiagram
  let pass: NeuronPass
  let language: Language

  /// A number to four significant digits.
  func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 4) }

  /// `name = value`, the name as a formula.
  func equation(_ name: String, _ value: Double) -> String { "$\(name)$ = \(number(value))" }

  var positive: String { language("weight above 0", zh: "正权重") }
  var negative: String { language("weight below 0", zh: "负权重") }
  var backward: String { language("derivative of the loss", zh: "损失的导数") }
  var activationName: String { Markup.escaped(pass.activation.name) }
  private var isProbability: Bool { NeuronPass.isProbability(pass.activation) }

  var lossName: String {
    isProbability
      ? language("binary cross-entropy", zh: "二元交叉熵") : language("squared error", zh: "平方误差")
  }

  var title: String {
    let (z, a) = (equation("z", pass.sum), equation("a", pass.output))
    guard let correction = pass.correction, let target = diagram.target else {
      return language(
        "A \(activationName) neuron turns \(z) into \(a)", zh: "\(activationName) 神经元把 \(z) 变为 \(a)")
    }
    return language(
      "A \(activationName) neuron: \(a), target \(number(target)), loss \(number(correction.loss))",
      zh: "\(activationName) 神经元：\(a)，目标 \(number(target))，损失 \(number(correction.loss))")
  }

  /// The computation step by step, and what the derivatives say.
  var caption: String {
    let forward =
      "$z$ = \(sum)" + language(", ", zh: "，") + "$a = f(z)$ = \(number(pass.output))"
      + language(".", zh: "。")
    guard let correction = pass.correction else { return forward }
    return forward + language(" ", zh: "") + backwardCaption(correction)
  }

  /// w₁·x₁ + w₂·x₂ + b with the numbers; of many inputs only the formula.
  private var sum: String {
    let result = number(pass.sum)
    guard diagram.inputs.count <= 4 else { return "$\\sum w_i x_i + b$ = \(result)" }
    let products = zip(diagram.weights, diagram.inputs).map { weight, input in
      "\(number(weight))·\(input < 0 ? "(\(number(input)))" : number(input))"
    }
    let bias = (diagram.bias < 0 ? " − " : " + ") + number(abs(diagram.bias))
    return products.joined(separator: " + ") + bias + " = \(result)"
  }

  private func backwardCaption(_ correction: NeuronPass.Correction) -> String {
    let formula =
      isProbability ? "$L = -(y \\,\\mathrm{ln}\\, a + (1 - y) \\,\\mathrm{ln}(1 - a))$" : "$L = (a - y)^2$"
    let delta =
      isProbability
      ? "$\\delta = ∂L/∂z = a - y$"
      : "$\\delta = ∂L/∂z = 2(a - y) f\\,′(z)$"
    let chain = "$∂L/∂w_i = \\delta\\,x_i$"
    let change = "$∂L/∂b = \\delta$"
    return language(
      "Loss: \(lossName), \(formula). \(delta), \(chain), \(change).",
      zh: "损失：\(lossName)，\(formula)。\(delta)，\(chain)，\(change)。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    func all(_ values: [Double]) -> String { language.list(values.map(number)) }
    let (inputs, weights) = (all(diagram.inputs), all(diagram.weights))
    let opening = language(
      "A neuron with inputs \(inputs), weights \(weights) and bias \(number(diagram.bias)): the sum z is "
        + "\(number(pass.sum)), the \(activationName) output a is \(number(pass.output)).",
      zh: "一个神经元：输入 \(inputs)，权重 \(weights)，偏置 \(number(diagram.bias))；加权和 z 为 \(number(pass.sum))，"
        + "\(activationName) 输出 a 为 \(number(pass.output))。")
    let short = language(
      "A neuron with \(diagram.inputs.count) inputs: the sum z is \(number(pass.sum)), the \(activationName) output a is "
        + "\(number(pass.output)).",
      zh: "一个有 \(diagram.inputs.count) 个输入的神经元：加权和 z 为 \(number(pass.sum))，"
        + "\(activationName) 输出 a 为 \(number(pass.output))。")
    guard let correction = pass.correction, let target = diagram.target else {
      return AlternativeText.fitting(Markup.spoken(opening), Markup.spoken(short))
    }
    let loss = language(
      " With target \(number(target)) the \(lossName) is \(number(correction.loss))",
      zh: "目标为 \(number(target)) 时，\(lossName)为 \(number(correction.loss))")
    let gradients = language(
      "; derivatives: \(number(correction.delta)) by z, \(all(correction.weights)) by the weights, "
        + "\(number(correction.bias)) by the bias.",
      zh: "；对 z 的导数为 \(number(correction.delta))，对权重的导数为 \(all(correction.weights))，"
        + "对偏置的导数为 \(number(correction.bias))。")
    let stop = language(".", zh: "。")
    return AlternativeText.fitting(
      Markup.spoken(opening + loss + gradients), Markup.spoken(short + loss + gradients),
      Markup.spoken(short + loss + stop))
  }

  /// The numbers of the pass.
  var metrics: [String: Double] {
    var metrics = ["z": pass.sum, "a": pass.output]
    guard let correction = pass.correction else { return metrics }
    metrics["loss"] = correction.loss
    metrics["delta"] = correction.delta
    metrics["db"] = correction.bias
    for (index, value) in correction.weights.enumerated() { metrics["dw\(index + 1)"] = value }
    return metrics
  }

  /// The neuron, for readers of the data.
  var model: JSONValue? {
    func list(_ values: [Double]) -> JSONValue { .array(values.map { .number($0) }) }
    var record: [String: JSONValue] = [
      "inputs": list(diagram.inputs), "weights": list(diagram.weights), "bias": .number(diagram.bias),
      "activation": .string(pass.activation.name),
    ]
    if let target = diagram.target {
      record["target"] = .number(target)
      record["loss"] = .string(isProbability ? BinaryCrossEntropy().name : MeanSquaredError().name)
    }
    return .object(record)
  }
}
