import Networks
import Plotting

/// The texts and numbers of depth against width; all follow from the trainings.
struct DepthWidthWords: FigureWords {
  let run: DepthWidthRun
  let diagram: DepthVsWidthDiagram
  let language: Language

  private var formula: String { "$\(run.expression.markup)$" }

  func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }

  // MARK: In the panels

  func shortName(of net: DepthWidthRun.Contestant) -> String {
    net.isDeep ? language("deep", zh: "深而窄") : language("wide", zh: "浅而宽")
  }

  func name(of net: DepthWidthRun.Contestant) -> String {
    let layers = ClassifierText.layers(net.layerSizes)
    let name = net.isDeep ? language("Deep", zh: "深而窄") : language("Wide", zh: "浅而宽")
    return language("\(name): \(layers)", zh: "\(name)：\(layers)")
  }

  /// The sum of the layers' weights and biases.
  func parameters(of net: DepthWidthRun.Contestant) -> String {
    let pairs = zip(net.layerSizes, net.layerSizes.dropFirst()).map { ($0, $1) }
    let total = DecimalFormat.fixed(Double(net.parameters), decimals: 0)
    // Only as long as it fits above the drawing.
    let terms = pairs.count <= 4 ? pairs.map { "\(($0.0 + 1) * $0.1)" } : []
    let sum = terms.count > 1 ? terms.joined(separator: " + ") + " = " : ""
    return language("\(sum)\(total) parameters", zh: "\(sum)\(total) 个参数")
  }

  var diagonal: String {
    let inputs = diagram.wide[0]
    guard inputs > 1 else { return "$x_1$" }
    return inputs <= 3
      ? (1...inputs).map { "$x_\($0)$" }.joined(separator: " = ") : "$x_1$ = $x_2$ = … = $x_{\(inputs)}$"
  }
  func fitTitle(_ net: DepthWidthRun.Contestant) -> String {
    net.isDeep
      ? language("What the deep one learned", zh: "深而窄的网络学到的")
      : language("What the wide one learned", zh: "浅而宽的网络学到的")
  }
  var trainingTitle: String { language("Error while training", zh: "训练中的误差") }
  var errorsTitle: String { language("Error in the end, median", zh: "最终误差与中位数") }
  var error: String { language("root mean squared error", zh: "均方根误差") }

  // MARK: Around them

  /// Which network ends nearer, as it turned out.
  var title: String {
    let (better, other) =
      run.deep.median <= run.wide.median ? (run.deep, run.wide) : (run.wide, run.deep)
    let (low, high) = (number(better.median), number(other.median))
    guard low != high else {
      return language(
        "Here the wide and the deep net end alike: median error \(low)", zh: "此任务上浅宽与深窄的网络误差相同：中位数 \(low)")
    }
    return language(
      "Here the \(shortName(of: better)) net ends nearer with \(better.parameters) parameters (median error \(low)) "
        + "than the \(shortName(of: other)) one with \(other.parameters) (\(high))",
      zh: "此任务上\(shortName(of: better))的网络（\(better.parameters) 个参数）误差更小：中位数 \(low)，"
        + "\(shortName(of: other))的（\(other.parameters) 个参数）为 \(high)")
  }

  /// The task, the training, and how far the starts differ.
  var caption: String {
    let (activation, rate) = (
      Markup.escaped(diagram.model.activation ?? ModelParameters.standardActivation),
      number(diagram.model.learningRate ?? DepthVsWidthDiagram.standardLearningRate)
    )
    let starts = diagram.starts
    return language(
      "Task: \(formula), \(diagram.samples) random places to learn from, as many others to measure. \(activation), "
        + "\(diagram.model.optimizer) at rate \(rate), \(diagram.model.epochs) epochs, "
        + "\(starts) start\(starts == 1 ? "" : "s") each. " + lines,
      zh: "任务：\(formula)，\(diagram.samples) 个随机训练样本，另取同样多的样本测量误差。\(activation)，"
        + "\(diagram.model.optimizer)，学习率 \(rate)，\(diagram.model.epochs) 轮，各初始化 \(starts) 次。" + lines)
      + spread
  }

  /// Which line is which.
  private var lines: String {
    diagram.starts > 1
      ? language(
        "Broad: the function; thin: every start; bold: the middle one. ", zh: "宽灰线：目标函数；细线：每次初始化；粗线：居中的一次。")
      : language("Broad: the function. ", zh: "宽灰线：目标函数。")
  }

  /// How far the best start lies from the worst one.
  private var spread: String {
    guard diagram.starts > 1 else { return "" }
    let texts = [run.wide, run.deep].map { "\(number($0.least))…\(number($0.greatest))" }
    return language(
      "Errors by start: wide \(texts[0]), deep \(texts[1]).", zh: "各次误差：浅而宽 \(texts[0])，深而窄 \(texts[1])。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    func summary(_ net: DepthWidthRun.Contestant) -> String {
      let layers = ClassifierText.layers(net.layerSizes)
      return language(
        "\(layers) (\(net.parameters) parameters) median error \(number(net.median)), best \(number(net.least)), worst "
          + number(net.greatest),
        zh: "\(layers)（\(net.parameters) 个参数）误差中位数 \(number(net.median))，最小 \(number(net.least))，最大 "
          + number(net.greatest))
    }
    let results = language(
      "\(summary(run.wide)); \(summary(run.deep)).", zh: "\(summary(run.wide))；\(summary(run.deep))。")
    let opening = language(
      "Two networks trained on one function, \(diagram.starts) starts each. ",
      zh: "两个网络学习同一函数，各初始化 \(diagram.starts) 次。")
    let short = language(
      "Median errors: wide \(number(run.wide.median)), deep \(number(run.deep.median)).",
      zh: "误差中位数：浅而宽 \(number(run.wide.median))，深而窄 \(number(run.deep.median))。")
    return AlternativeText.fitting(opening + results, results, opening + short)
  }

  /// The parameters' numbers and the errors.
  var metrics: [String: Double] {
    var metrics = ["samples": Double(diagram.samples), "starts": Double(diagram.starts)]
    for (name, net) in [("wide", run.wide), ("deep", run.deep)] {
      metrics["\(name).parameters"] = Double(net.parameters)
      metrics["\(name).median_error"] = net.median
      metrics["\(name).least_error"] = net.least
      metrics["\(name).greatest_error"] = net.greatest
    }
    return metrics
  }

  /// The networks and their training, for readers of the data.
  var model: JSONValue? {
    var model = diagram.model.json(learningRate: DepthVsWidthDiagram.standardLearningRate)
    model["wide"] = .array(run.wide.layerSizes.map { .number(Double($0)) })
    model["deep"] = .array(run.deep.layerSizes.map { .number(Double($0)) })
    return .object(model)
  }
}
