import Networks
import Plotting

/// The texts and numbers of the figure of XOR; all follow from its run.
struct XORWords: FigureWords {
  let diagram: XORDiagram
  let run: XORRun
  let language: Language

  /// The tutorial's points at ±1, in its order.
  static let signPoints: [(x: Double, y: Double)] = [(1, 1), (-1, 1), (1, -1), (-1, -1)]

  var classNames: [String] { [language("XOR = 0", zh: "XOR = 0"), language("XOR = 1", zh: "XOR = 1")] }
  var wrong: String { language("wrong", zh: "分错") }
  var boundary: String { "$p = 0.5$" }
  var switching: String { language("hidden unit switches", zh: "隐藏单元切换") }

  var pointsTitle: String { language("Four points", zh: "四个点") }
  var bestLineTitle: String {
    language("Best line: \(run.bestLine.right) of 4", zh: "最好的直线（对 \(run.bestLine.right) 个）")
  }
  var networkTitle: String {
    language("2–2–1 net: \(run.right) of 4", zh: "2–2–1 网络（对 \(run.right) 个）")
  }
  var hiddenSpaceTitle: String { language("What the output unit sees", zh: "隐藏空间") }
  var signsTitle: String { language("The same at ±1", zh: "坐标为 ±1 时") }
  var signTableTitle: String { language("A product of signs", zh: "符号之积") }
  var point: String { language("point", zh: "点") }
  func sign(_ name: String) -> String { language("sign of $\(name)$", zh: "$\(name)$ 的符号") }
  func signChange(_ name: String) -> String { language("$\(name)$ changes sign", zh: "$\(name)$ 变号") }
  var product: String { language("product", zh: "乘积") }

  /// What one line and two hidden units achieve.
  var title: String {
    let line = language(
      "One line gets \(run.bestLine.right) of XOR's 4 points right",
      zh: "一条直线只能分对 XOR 的 \(run.bestLine.right) 个点")
    return line
      + (run.right == 4
        ? language(", two hidden units all 4", zh: "，两个隐藏单元能分对全部 4 个")
        : language("; this net gets \(run.right)", zh: "；这个网络分对 \(run.right) 个"))
  }

  private var rate: String {
    DecimalFormat.significant(diagram.model.learningRate ?? diagram.standardLearningRate, digits: 3)
  }
  private var activation: String { run.model.activation(ofLayer: 0).name }

  /// How the network was trained and how many starts it took.
  var caption: String {
    let training = language(
      "\(activation), \(diagram.model.optimizer) at rate \(rate), \(diagram.model.epochs) epochs",
      zh: "\(activation)，\(diagram.model.optimizer)，学习率 \(rate)，\(diagram.model.epochs) 轮")
    return [training + starts, margins].joined(separator: language(" ", zh: ""))
  }

  private var starts: String {
    guard run.right == 4 else {
      return language(
        ": none of \(run.starts) starts got all four points right; the last is shown.",
        zh: "：\(run.starts) 次初始化都未能分对全部四个点；图中为最后一次。")
    }
    return run.starts == 1
      ? language(": all four points right from the first start.", zh: "：第 1 次初始化即分对全部四个点。")
      : language(
        ": all four points right from start \(run.starts); \(before).",
        zh: "：第 \(run.starts) 次初始化分对全部四个点，之前 \(run.starts - 1) 次都有分错的点。")
  }

  private var before: String {
    run.starts == 2
      ? "the start before it got some wrong" : "the \(run.starts - 1) starts before it got some wrong"
  }

  private var margins: String {
    let probabilities = run.probabilities.map { DecimalFormat.fixed($0, decimals: 3) }
    return language(
      "Probabilities of class 1 at (0, 0), (0, 1), (1, 0), (1, 1): \(probabilities.joined(separator: ", ")).",
      zh: "在 (0, 0)、(0, 1)、(1, 0)、(1, 1) 处类别 1 的概率：\(probabilities.joined(separator: "、"))。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let line = language(
      "XOR: the best line gets \(run.bestLine.right) of 4 points right.",
      zh: "XOR：最好的直线分对 4 个点中的 \(run.bestLine.right) 个。")
    let net = language(
      "A 2–2–1 \(activation) net gets \(run.right) of 4 right after \(run.starts) start\(run.starts == 1 ? "" : "s").",
      zh: "2–2–1 的 \(activation) 网络经 \(run.starts) 次初始化，分对 \(run.right) 个。")
    return [line, net, margins].joined(separator: language(" ", zh: ""))
  }

  /// What is right, the loss, the probability of class 1 at each point (`p01` at (0, 1)) and every weight.
  var metrics: [String: Double] {
    var metrics = [
      "line.right": Double(run.bestLine.right), "line.margin": run.bestLine.margin,
      "right": Double(run.right), "accuracy": Double(run.right) / 4, "starts": Double(run.starts),
      "loss": run.loss, "output.w1": run.output.weights.x, "output.w2": run.output.weights.y,
      "output.b": run.output.bias,
    ]
    for (index, probability) in run.probabilities.enumerated() {
      metrics["p\(Int(XORRun.points[index, 0]))\(Int(XORRun.points[index, 1]))"] = probability
    }
    for unit in 0..<2 {
      let (weights, bias) = run.hidden(unit)
      metrics["hidden\(unit + 1).w1"] = weights.x
      metrics["hidden\(unit + 1).w2"] = weights.y
      metrics["hidden\(unit + 1).b"] = bias
    }
    return metrics
  }

  /// The network, for readers of the data.
  var model: JSONValue? {
    .object([
      "layers": .array(XORDiagram.layers.map { .number(Double($0)) }), "activation": .string(activation),
      "optimizer": .string(diagram.model.optimizer), "epochs": .number(Double(diagram.model.epochs)),
    ])
  }
}
