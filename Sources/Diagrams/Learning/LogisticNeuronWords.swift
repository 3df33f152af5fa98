import Networks
import Plotting

/// The texts and numbers of the logistic neuron's figure; all follow from the training.
struct LogisticNeuronWords: FigureWords {
  let training: LineTraining
  let rate: Double
  let isBuiltIn: Bool
  let featureName: String
  let rawClassNames: [String]
  let language: Language

  var curveTitle: String { language("The neuron's probability", zh: "神经元的概率") }
  var lossTitle: String { language("Loss per step", zh: "每一步的损失") }
  var stepName: String { language("step", zh: "步数") }
  var lossName: String { language("cross-entropy", zh: "交叉熵") }
  var maskName: String { "Y == 1" }
  var xName: String { featureName == "x" ? "$x$" : Markup.escaped(featureName) }
  var classNames: [String] { rawClassNames.map(name(ofClass:)) }
  var probabilityName: String {
    language("probability of \(classNames[1])", zh: "“\(classNames[1])”的概率")
  }
  var crossingName: String { "$p$ = 0.5, $x$ = \(boundary.map(number) ?? "")" }

  private func name(ofClass name: String) -> String {
    if isBuiltIn, name == "y = 0" || name == "y = 1" { return "$y$" + name.dropFirst() }
    return DatasetWords.markup(name, language: language, isBuiltIn: isBuiltIn)
  }

  /// Where the trained neuron's probability is one half; nil for a neuron that ignores its input.
  var boundary: Double? {
    let place = -training.final.bias / training.final.weight
    return place.isFinite ? place : nil
  }

  /// How many samples the trained neuron gets right.
  private var rightCount: Int {
    zip(training.x, training.y).filter { (training.final.value(at: $0) > 0) == ($1 == 1) }.count
  }

  /// Whether a threshold has all samples of one class on one side and all others on the other.
  private var isSeparable: Bool {
    let parts = [0.0, 1].map { kind in zip(training.x, training.y).filter { $0.1 == kind }.map(\.0) }
    guard let (low0, high0) = Self.ends(parts[0]), let (low1, high1) = Self.ends(parts[1]) else {
      return true
    }
    return high0 < low1 || high1 < low0
  }

  private static func ends(_ values: [Double]) -> (Double, Double)? {
    guard let low = values.min(), let high = values.max() else { return nil }
    return (low, high)
  }

  /// The step with the curve's formula.
  func name(of line: LineTraining.Line) -> String {
    let step =
      line.step == 0
      ? language("untrained", zh: "未训练") : language("step \(line.step)", zh: "第 \(line.step) 步")
    return step + language(": ", zh: "：") + formula(line)
  }

  private func formula(_ line: LineTraining.Line) -> String {
    // What rounding leaves of 0 is not written.
    let least = 1e-9 * max(abs(line.weight), abs(line.bias))
    if abs(line.weight) <= least { return "σ(\(number(line.bias)))" }
    if abs(line.bias) <= least { return "σ(\(number(line.weight))$x$)" }
    let sign = line.bias < 0 ? "−" : "+"
    return "σ(\(number(line.weight))$x$ \(sign) \(number(abs(line.bias))))"
  }

  var title: String {
    guard let boundary else {
      return language("A neuron that ignores its input", zh: "忽略输入的神经元")
    }
    return language(
      "After \(training.final.step) steps the answer changes at $x$ = \(number(boundary))",
      zh: "训练 \(training.final.step) 步后，决策边界位于 $x$ = \(number(boundary))")
  }

  /// The numbers of this run.
  var caption: String {
    let (first, last) = (number(training.lines[0].loss), number(training.final.loss))
    let opening = language(
      "Learning rate $\\eta$ = \(number(rate)), all \(training.x.count) samples in each step; "
        + "\(right). The cross-entropy goes from \(first) to \(last).",
      zh: "学习率 $\\eta$ = \(number(rate))，每一步使用全部 \(training.x.count) 个样本，其中 \(rightCount) 个最终分类正确。"
        + "交叉熵由 \(first) 变为 \(last)。")
    guard isSeparable else { return opening }
    return opening
      + language(
        " A threshold parts these classes, so the curve would grow ever steeper and the loss would go on falling.",
        zh: "这些类别可用一个阈值分开，因此继续训练时曲线会越来越陡，损失会一直下降。")
  }

  private var right: String {
    let count = training.x.count
    return rightCount == count
      ? "in the end all are classified correctly" : "in the end \(rightCount) are classified correctly"
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let (first, last) = (number(training.lines[0].loss), number(training.final.loss))
    let samples = language(
      "\(training.x.count) samples of two classes with the neuron's probability before, during and after training. ",
      zh: "\(training.x.count) 个两类样本，以及神经元在训练前、训练中和训练后的概率曲线。")
    let outcome = language(
      "\(title). \(rightCount) samples are right; the loss goes from \(first) to \(last).",
      zh: "\(title)；\(rightCount) 个样本分类正确，损失由 \(first) 变为 \(last)。")
    return AlternativeText.fitting(Markup.spoken(samples + outcome), Markup.spoken(outcome))
  }

  /// Each curve with its loss, the boundary and what is right.
  var metrics: [String: Double] {
    var metrics = training.metrics
    metrics["steps"] = Double(training.final.step)
    metrics["samples"] = Double(training.x.count)
    metrics["right"] = Double(rightCount)
    metrics["boundary"] = boundary
    return metrics
  }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
