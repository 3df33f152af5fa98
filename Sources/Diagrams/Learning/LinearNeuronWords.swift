import Plotting

/// The texts and numbers of the linear neuron's figure; all follow from the training.
struct LinearNeuronWords: FigureWords {
  let training: LineTraining
  let rate: Double
  let isBuiltIn: Bool
  let featureName: String
  let valueName: String
  let language: Language

  var linesTitle: String { language("The neuron's line", zh: "神经元的直线") }
  var lossTitle: String { language("Loss per step", zh: "每一步的损失") }
  var stepName: String { language("step", zh: "步数") }
  var lossName: String { language("mean squared error", zh: "均方误差") }
  var sampleName: String {
    isBuiltIn ? language("houses", zh: "房屋") : language("samples", zh: "样本")
  }
  var xName: String {
    isBuiltIn ? language("size (1000 sqft)", zh: "面积（1000 平方英尺）") : Markup.escaped(featureName)
  }
  var yName: String {
    isBuiltIn ? language("price (1000 dollars)", zh: "价格（1000 美元）") : Markup.escaped(valueName)
  }

  /// The step with the line's formula.
  func name(of line: LineTraining.Line) -> String {
    let step =
      line.step == 0
      ? language("untrained", zh: "未训练") : language("step \(line.step)", zh: "第 \(line.step) 步")
    return step + language(": ", zh: "：") + formula(line)
  }

  private func formula(_ line: LineTraining.Line) -> String {
    if line.bias == 0 { return "\(number(line.weight))$x$" }
    let sign = line.bias < 0 ? "−" : "+"
    return "\(number(line.weight))$x$ \(sign) \(number(abs(line.bias)))"
  }

  var title: String {
    language(
      "Gradient descent finds \(formula(training.final)) in \(training.final.step) steps",
      zh: "梯度下降用 \(training.final.step) 步得到 \(formula(training.final))")
  }

  private var all: String {
    training.x.count == 1
      ? "one sample" : training.x.count == 2 ? "both samples" : "all \(training.x.count) samples"
  }

  /// The numbers of this run.
  var caption: String {
    let (first, last) = (number(training.lines[0].loss), number(training.final.loss))
    return language(
      "Learning rate $\\eta$ = \(number(rate)), \(all) in each step. The mean squared "
        + "error falls from \(first) to \(last).",
      zh: "学习率 $\\eta$ = \(number(rate))，每一步使用全部 \(training.x.count) 个样本。均方误差由 \(first) 降到 \(last)。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let lines = training.lines.map { name(of: $0) }
    let ends = [lines.first, lines.last].compactMap { $0 }
    func text(_ names: [String]) -> String {
      Markup.spoken(
        language(
          "\(training.x.count) samples with the neuron's lines: \(names.joined(separator: "; ")). Beside them the loss "
            + "per step.",
          zh: "\(training.x.count) 个样本和神经元的直线：\(names.joined(separator: "；"))。右侧为每一步的损失。"))
    }
    return AlternativeText.fitting(text(lines), text(ends))
  }

  /// Each line with its loss.
  var metrics: [String: Double] {
    training.metrics
  }

  /// The number to three significant digits.
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
}
