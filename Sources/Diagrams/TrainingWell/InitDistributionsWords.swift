import Networks
import Plotting

/// The texts and numbers of the figure of first weights; all follow from the passes.
struct InitDistributionsWords: FigureWords {
  let diagram: InitDistributionsDiagram
  let runs: [InitializationRun]
  let language: Language

  var weight: String { language("weight", zh: "权重") }
  var density: String { language("density", zh: "概率密度") }
  var count: String { language("weights", zh: "权重个数") }
  var layer: String { language("layer", zh: "层") }
  var share: String { language("share", zh: "比例") }
  var deviationName: String { language("standard deviation", zh: "标准差") }
  var activationsTitle: String { language("Spread of activations", zh: "激活值的分散程度") }
  var activationsSubtitle: String { language("over units and samples", zh: "对所有单元和样本") }
  var gradientsTitle: String { language("Spread of gradients", zh: "梯度的分散程度") }
  var gradientsSubtitle: String {
    language("$\\partial L/\\partial a$ of each layer's outputs", zh: "各层输出的 $\\partial L/\\partial a$")
  }
  var deadTitle: String { language("Dead units", zh: "死亡单元") }
  var deadSubtitle: String { language("same output for every sample", zh: "对所有样本输出相同") }
  var flatTitle: String { language("Flat outputs", zh: "斜率接近零的输出") }
  var flatSubtitle: String { language("slope < 1 % of the greatest", zh: "斜率低于最大值的 1%") }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
  private func short(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }

  /// The name that the literature gives an initializer.
  func name(of run: InitializationRun) -> String {
    let uniform = language(", uniform", zh: "（均匀）")
    switch run.initializer.name {
    case "zeros": return language("Zero", zh: "全零")
    case "glorot_normal": return "Xavier"
    case "glorot_uniform": return "Xavier" + uniform
    case "he_normal": return "He"
    case "he_uniform": return "He" + uniform
    case "lecun_normal": return "LeCun"
    case "lecun_uniform": return "LeCun" + uniform
    case let name where name.hasPrefix("normal:"):
      return language("Normal, ", zh: "正态，") + "$\\sigma$ = \(name.dropFirst("normal:".count))"
    case let name: return Markup.escaped(name)
    }
  }

  /// The standard deviation with its rule.
  func deviation(of run: InitializationRun) -> String {
    let (inputs, outputs) = (diagram.inputs, diagram.units)
    let value = number(run.initializer.deviation(inputs: inputs, outputs: outputs))
    switch run.initializer.scale {
    case .inputs(let gain): return "$\\sigma$ = √(\(number(gain))/\(inputs)) = \(value)"
    case .average(let gain):
      return "$\\sigma$ = √(\(number(2 * gain))/(\(inputs) + \(outputs))) = \(value)"
    case .fixed, .larger: return "$\\sigma$ = \(value)"
    }
  }

  func zero(_ names: [String]) -> String {
    language(
      "\(names.joined(separator: ", ")): 0 in every layer", zh: "\(names.joined(separator: "、"))：各层均为 0")
  }

  /// The run whose spreads of activations and gradients change least.
  private var steadiest: (run: InitializationRun, range: Double)? {
    runs.compactMap { run in
      guard let forward = run.activationRange, let backward = run.gradientRange else { return nil }
      return (run, max(forward, backward))
    }.min { $0.1 < $1.1 }
  }

  /// What keeps both spreads best, as it turned out.
  var title: String {
    let activation = Markup.escaped(diagram.activation)
    guard diagram.depth > 1, let (run, range) = steadiest else {
      return language("First weights and one pass through \(activation)", zh: "初始权重与一次传播（\(activation)）")
    }
    return language(
      "Through \(diagram.depth) \(activation) layers, \(name(of: run)) keeps activations and gradients best: within a factor "
        + "of \(short(range))",
      zh: "\(diagram.depth) 层 \(activation)：\(name(of: run)) 最能保持激活值与梯度的标准差，变化不超过 \(short(range)) 倍")
  }

  /// What is measured, and how the spread grows with each method.
  var caption: String {
    let growths = runs.compactMap { run in
      run.growth.map { "\(short($0)) (\(name(of: run)))" }
    }
    let outcome =
      diagram.depth > 1 && !growths.isEmpty
      ? language(
        " From layer 1 to layer \(diagram.depth) the spread of activations is multiplied by \(language.list(growths)).",
        zh: "从第 1 层到第 \(diagram.depth) 层，激活值标准差变为原来的 \(growths.joined(separator: "、")) 倍。") : ""
    return language(
      "Before any training: \(InitializationRun.samples) samples of \(diagram.inputs) standard normal features, "
        + "\(diagram.depth) layers of \(diagram.units) units, cross-entropy of \(InitializationRun.classes) random "
        + "classes; biases 0. Histograms: the first layer, each on its own scale.",
      zh: "训练之前：\(InitializationRun.samples) 个样本，\(diagram.inputs) 个标准正态特征，\(diagram.depth) 层、每层 "
        + "\(diagram.units) 个单元，\(InitializationRun.classes) 个随机类别的交叉熵，偏置为 0。直方图为第一层，各用自己的刻度。")
      + outcome
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let ends = runs.map { run in
      "\(name(of: run)) \(short(run.activations[run.activations.count - 1]))"
    }.joined(separator: ", ")
    let head = language(
      "Histograms of first weights, and the spread of activations and gradients through \(diagram.depth) "
        + "\(diagram.activation) layers. ",
      zh: "初始权重的直方图，以及激活值与梯度在 \(diagram.depth) 层 \(diagram.activation) 中的标准差。")
    let last = language("In the last layer activations spread by \(ends).", zh: "最后一层激活值的标准差：\(ends)。")
    return AlternativeText.fitting(Markup.spoken(head + last), Markup.spoken(head))
  }

  /// The spread of weights, activations and gradients of each method.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "depth": Double(diagram.depth), "inputs": Double(diagram.inputs), "units": Double(diagram.units),
      "samples": Double(InitializationRun.samples),
    ]
    for run in runs {
      let (name, last) = (run.initializer.name, run.activations.count - 1)
      metrics["\(name).weight_deviation"] = run.weightDeviation
      metrics["\(name).rule"] = run.initializer.deviation(inputs: diagram.inputs, outputs: diagram.units)
      metrics["\(name).first_activation_deviation"] = run.activations[0]
      metrics["\(name).last_activation_deviation"] = run.activations[last]
      metrics["\(name).activation_range"] = run.activationRange
      metrics["\(name).gradient_range"] = run.gradientRange
      metrics["\(name).first_gradient_deviation"] = run.gradients[0]
      metrics["\(name).last_gradient_deviation"] = run.gradients[last]
      metrics["\(name).dead"] = run.dead[last]
      metrics["\(name).flat"] = run.flat[last]
    }
    return metrics
  }
}
