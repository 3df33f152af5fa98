import Networks
import Plotting

/// The texts and numbers of the three ways; all follow from the run.
struct ApproachesWords: FigureWords {
  let run: ApproachesRun
  let diagram: ApproachesDiagram
  let language: Language

  private var percents: [String] { run.answers.map { ClassifierText.percent($0.accuracy) } }
  private var layers: String { ClassifierText.layers(run.classifier.model.layerSizes) }
  private var count: String { integer(run.digits.test.count) }

  /// The outcome of this run.
  var title: String {
    let shares = run.answers.map(\.accuracy)
    guard shares[0] < shares[1], shares[1] < shares[2] else {
      return language(
        "Three ways to read digits: \(percents.joined(separator: ", ")) right",
        zh: "读数字的三种方法：正确率 \(percents.joined(separator: "、"))")
    }
    return language(
      "The less is written by hand, the more digits are read right: \(percents.joined(separator: ", "))",
      zh: "人工设计越少，读对的数字越多：\(percents.joined(separator: "、"))")
  }

  var imageName: String {
    language("test image \(run.index + 1): a \(run.label)", zh: "第 \(run.index + 1) 张测试图：数字 \(run.label)")
  }
  var wayNames: [String] {
    [
      language("1. Rules by hand", zh: "1. 人工编写规则"),
      language("2. Features by hand, weights learnt", zh: "2. 人工特征 + 机器学习"),
      language("3. A network, from end to end", zh: "3. 神经网络：端到端学习"),
    ]
  }

  // MARK: In the boxes

  private var byHand: String { language("by hand", zh: "人工") }
  private var learnt: String { language("learnt", zh: "学习得到") }

  var featuresLines: [String] {
    let features = run.features
    return [
      language("features, ", zh: "特征，") + byHand,
      language(
        "holes \(features.holes), strokes down the middle \(features.strokesDown)",
        zh: "孔洞 \(features.holes) 个，中间竖线穿过 \(features.strokesDown) 笔"),
      language("width : height \(short(features.aspect))", zh: "宽高比 \(short(features.aspect))"),
    ]
  }

  var ruleLines: [String] {
    [
      language("\(DigitRule.allCases.count) rules, ", zh: "\(DigitRule.allCases.count) 条规则，") + byHand,
      reason(run.rule) + " → \(run.rule.digit)",
    ]
  }

  /// Why a rule applies.
  private func reason(_ rule: DigitRule) -> String {
    switch rule {
    case .twoHoles: language("two holes", zh: "两个孔洞")
    case .holeAbove: language("one hole, high up", zh: "一个孔洞，偏上")
    case .holeBelow: language("one hole, low down", zh: "一个孔洞，偏下")
    case .holeBetween: language("one hole, in the middle", zh: "一个孔洞，居中")
    case .narrow: language("no hole, narrow", zh: "无孔洞，很窄")
    case .footLeft: language("three strokes, foot left", zh: "三笔，下半偏左")
    case .headLeft: language("three strokes, head left", zh: "三笔，上半偏左")
    case .headRight: language("three strokes, open left", zh: "三笔，左侧敞开")
    case .twoStrokesAbove: language("two strokes side by side", zh: "上部并排两笔")
    case .rest: language("none of the others", zh: "其余情况")
    }
  }

  var numbersLines: [String] {
    let numbers = run.features.values.map(short)
    return [
      language("\(DigitFeatures.count) features, ", zh: "\(DigitFeatures.count) 个特征，") + byHand,
      numbers.prefix(5).joined(separator: ", ") + ",", numbers.suffix(5).joined(separator: ", "),
    ]
  }

  var weightsLines: [String] {
    let model = run.shallowModel
    return [
      language("softmax layer, ", zh: "softmax 层，") + learnt,
      language(
        "\(model.parameterCount) weights and biases", zh: "\(model.parameterCount) 个权重与偏置"),
    ]
  }

  var networkLines: [String] {
    let network = run.classifier.model
    let hidden = network.layerSizes.dropFirst().dropLast().reduce(0, +)
    return [
      language("network \(layers), ", zh: "\(layers) 网络，") + learnt,
      language(
        "\(integer(network.parameterCount)) weights and biases read \(network.inputs) pixels",
        zh: "\(integer(network.parameterCount)) 个权重与偏置，直接读取 \(network.inputs) 个像素"),
      language("\(hidden) hidden units find features of their own", zh: "\(hidden) 个隐藏单元自己发现特征"),
    ]
  }

  // MARK: Answers

  func answerLine(_ answer: ApproachesRun.Answer) -> String {
    let verdict = answer.digit == run.label ? language("right", zh: "正确") : language("wrong", zh: "错误")
    guard let probability = answer.probability else { return verdict }
    return verdict + language(", ", zh: "，") + "$p$ = \(DecimalFormat.fixed(probability, decimals: 3))"
  }

  func accuracyLine(_ answer: ApproachesRun.Answer) -> String {
    language(
      "\(ClassifierText.percent(answer.accuracy)) of \(count) right",
      zh: "\(count) 个中 \(ClassifierText.percent(answer.accuracy)) 正确")
  }

  // MARK: The loop

  private var batch: String { integer(run.loop.batchSize) }
  private var epochs: Int { run.loop.options.epochs }
  /// The file of a network that was not trained here, without its folders.
  private var file: String? {
    diagram.model.file.map { Markup.escaped($0.split(separator: "/").last.map(String.init) ?? $0) }
  }

  var loopName: String {
    file == nil
      ? language("How 2 and 3 learn", zh: "2 与 3 如何学习") : language("How 2 has learnt", zh: "2 如何学习")
  }
  var stepLines: [[String]] {
    [
      [
        language("mini-batch", zh: "取小批量"),
        language(
          "\(batch) of \(integer(run.digits.train.count)) digits",
          zh: "\(integer(run.digits.train.count)) 个数字中取 \(batch) 个"),
      ],
      [
        language("gradient of the loss", zh: "求损失的梯度"), language("by backpropagation", zh: "反向传播"),
      ],
      [
        language("update of the weights", zh: "更新权重"),
        optimizer == "sgd"
          ? "$W$ ← $W$ − \(short(run.loop.options.learningRate))·∂$L$/∂$W$" : optimizer,
      ],
    ]
  }
  private var optimizer: String { file == nil ? diagram.model.optimizer : "adam" }
  var repeatName: String {
    language(
      "repeat: \(integer(run.loop.steps)) steps in \(epochs) epochs",
      zh: "重复：\(epochs) 轮共 \(integer(run.loop.steps)) 步")
  }
  var lossName: String {
    language(
      "loss \(short(run.loop.losses.start)) → \(short(run.loop.losses.end))",
      zh: "损失 \(short(run.loop.losses.start)) → \(short(run.loop.losses.end))")
  }

  /// How the ways differ, and what was measured.
  var caption: String {
    language(
      "Dashed: written by a person; solid: learnt from \(integer(run.digits.train.count)) digits of "
        + "\(Markup.escaped(run.digits.name)). Each way reads the same \(count) digits that it has not seen. ",
      zh: "虚线框：人工编写；实线框：从 \(Markup.escaped(run.digits.name)) 的 \(integer(run.digits.train.count)) 个数字中学习。"
        + "三种方法读同样的 \(count) 个未见过的数字。") + origin
  }

  /// Whose numbers the loop shows.
  private var origin: String {
    guard let file else {
      return language(
        "The numbers of the loop are those of 3; 2 learns from all digits at once, by Adam.",
        zh: "循环中的数值属于方法 3；方法 2 用 Adam，每步使用全部数字。")
    }
    return language(
      "3 comes trained from \(file), whose training digits are not known here; the numbers of the loop are those of 2.",
      zh: "方法 3 的网络读自 \(file)，其训练数据未知；循环中的数值属于方法 2。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let read = run.answers.map { "\($0.digit)" }
    return AlternativeText.fitting(
      language(
        "Three ways to read a handwritten \(run.label), each a row of boxes. Rules by hand say \(read[0]), "
          + "learnt weights of features by hand \(read[1]), a \(layers) network \(read[2]). "
          + "Of \(count) test digits they read \(percents[0]), \(percents[1]) and \(percents[2]) right.",
        zh: "三种方法读手写数字 \(run.label)，各为一行方框：人工规则读作 \(read[0])，人工特征加学习读作 \(read[1])，"
          + "\(layers) 网络读作 \(read[2])。\(count) 个测试数字中分别读对 \(percents[0])、\(percents[1]) 和 \(percents[2])。"),
      language(
        "Of \(count) test digits rules by hand read \(percents[0]) right, learnt weights of features \(percents[1]), "
          + "a network \(percents[2]).",
        zh: "\(count) 个测试数字中，人工规则读对 \(percents[0])，特征加学习 \(percents[1])，网络 \(percents[2])。"))
  }

  /// Each number of the figure's claim.
  var metrics: [String: Double] {
    var metrics = [
      "image": Double(run.index + 1), "digit": Double(run.label),
      "test_samples": Double(run.digits.test.count),
      "train_samples": Double(run.digits.train.count), "start_loss": run.loop.losses.start,
      "loss": run.loop.losses.end,
      "steps": Double(run.loop.steps),
    ]
    for (name, answer) in zip(["rules", "features", "network"], run.answers) {
      metrics["\(name).digit"] = Double(answer.digit)
      metrics["\(name).accuracy"] = answer.accuracy
      metrics["\(name).probability"] = answer.probability
    }
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? {
    let network = run.classifier.model
    var record: [String: JSONValue] = [
      "layers": .array(network.layerSizes.map { .number(Double($0)) }),
      "activation": .string(network.activation(ofLayer: 0).name),
      "parameters": .number(Double(network.parameterCount)),
    ]
    if file == nil {
      record["optimizer"] = .string(diagram.model.optimizer)
      record["learning_rate"] = .number(run.loop.options.learningRate)
      record["epochs"] = .number(Double(epochs))
    }
    return .object(record)
  }

  private func short(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }
  private func integer(_ value: Int) -> String { DecimalFormat.fixed(Double(value), decimals: 0) }
}
