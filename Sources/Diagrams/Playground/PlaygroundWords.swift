import Networks
import Plotting

/// The texts and numbers of a Playground link's network; all follow from the link and the training.
struct PlaygroundWords: FigureWords {
  let training: PlaygroundTraining
  /// The seed where the link has none.
  let seed: UInt32
  let language: Language

  private var settings: PlaygroundSettings { training.settings }
  private var isRegression: Bool { settings.points.isRegression }
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  // MARK: Names

  private var points: String {
    switch settings.points {
    case .circle: language("circle", zh: "圆环")
    case .xor: language("exclusive or", zh: "异或")
    case .gauss: language("Gaussian", zh: "高斯")
    case .spiral: language("spiral", zh: "螺旋")
    case .plane: language("plane", zh: "平面")
    case .hills: language("multi-Gaussian", zh: "多峰高斯")
    }
  }

  func feature(_ place: Int) -> String {
    switch settings.features[place] {
    case .x: "$x_1$"
    case .y: "$x_2$"
    case .xSquared: "$x_1^2$"
    case .ySquared: "$x_2^2$"
    case .xTimesY: "$x_1 x_2$"
    case .sinX: "sin $x_1$"
    case .sinY: "sin $x_2$"
    }
  }

  private var layers: String { ClassifierText.layers(training.model.denseSizes) }

  /// `2–4–2–1 tanh`; without hidden layers there is no activation to name.
  private var net: String {
    settings.hidden.isEmpty ? layers : "\(layers) \(settings.activation)"
  }

  func layer(_ place: Int) -> String {
    let sizes = training.model.denseSizes
    if place == 0 { return language("features", zh: "特征") }
    let function = training.model.activation(ofLayer: place - 1).name
    let name = place == sizes.count - 1 ? language("output", zh: "输出") : "\(sizes[place])"
    return language("\(name) \(function)", zh: "\(name) \(function)")
  }

  func weights(_ isPositive: Bool) -> String {
    isPositive ? language("weight above 0", zh: "权重大于 0") : language("weight below 0", zh: "权重小于 0")
  }

  func name(_ role: EpochCurve.Role) -> String { role.name(language) }

  var classNames: [String] { [language("label 1", zh: "标签 1"), language("label −1", zh: "标签 −1")] }
  var output: String {
    settings.isDiscrete ? language("sign of the output", zh: "输出的符号") : language("output", zh: "输出")
  }
  var boundary: String { language("boundary", zh: "决策边界") }
  var unitsTitle: String {
    language("What each unit gives on the plane, from −1 to 1", zh: "每个单元在平面上的输出（−1 到 1）")
  }
  var answersTitle: String {
    language("What the network answers", zh: "网络的回答")
  }
  var lossTitle: String { language("Half the mean squared error", zh: "均方误差的一半") }

  // MARK: What came out

  private var trainLoss: Double { training.trainLoss[training.epochs] }
  private var testLoss: Double { training.testLoss[training.epochs] }

  private var testAccuracy: String? {
    training.accuracy(of: training.test).map(ClassifierText.percent)
  }

  var title: String {
    guard let share = testAccuracy else {
      return language(
        "\(net) net on Playground’s \(points): test loss \(number(testLoss)) after \(training.epochs) epochs",
        zh: "\(net) 网络拟合 Playground 的“\(points)”：\(training.epochs) 轮后测试损失 \(number(testLoss))")
    }
    return language(
      "\(net) net on Playground’s \(points): \(share) of \(training.test.count) test points right",
      zh: "\(net) 网络划分 Playground 的“\(points)”：\(training.test.count) 个测试点中 \(share) 正确")
  }

  var caption: String {
    [rule, losses, origin, beyond].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  /// Points and steps.
  private var rule: String {
    let penalty =
      settings.isRegularized
      ? language(
        ", \(settings.regularization.rawValue) rate \(number(settings.regularizationRate))",
        zh: "，\(settings.regularization.rawValue) 系数 \(number(settings.regularizationRate))") : ""
    let dead = training.deadWeights
    let zeros =
      dead > 0 ? language(" (\(dead) weights ended at 0)", zh: "（\(dead) 个权重归零）") : ""
    let rate = number(settings.learningRate)
    return language(
      "\(training.train.count) training points, noise \(number(settings.noise)) %; SGD at rate \(rate), batches of "
        + "\(settings.batchSize)\(penalty)\(zeros), \(training.epochs) epochs.",
      zh: "\(training.train.count) 个训练点，噪声 \(number(settings.noise))%；SGD，学习率 \(rate)，批大小 "
        + "\(settings.batchSize)\(penalty)\(zeros)，\(training.epochs) 轮。")
  }

  private var losses: String {
    language(
      "Loss \(number(trainLoss)) in training, \(number(testLoss)) in the test.",
      zh: "训练损失 \(number(trainLoss))，测试损失 \(number(testLoss))。")
  }

  /// Where random numbers come from.
  private var origin: String {
    guard let own = settings.seed else {
      return language("The link has no seed; this is seed \(seed).", zh: "链接没有种子，此处用种子 \(seed)。")
    }
    return language(
      "Points, first weights and steps are the Playground’s for seed \(Markup.escaped(own)).",
      zh: "数据点、初始权重与训练步骤同 Playground 的种子 \(Markup.escaped(own))。")
  }

  /// How many points lie outside of the part that is shown.
  private var beyond: String {
    let shown = training.train + (settings.showsTest ? training.test : [])
    let range = PlaygroundSettings.range
    let count = shown.count { !range.contains($0.x) || !range.contains($0.y) }
    guard count > 0 else { return "" }
    return language(
      "\(count) point\(count == 1 ? " lies" : "s lie") beyond the frame.", zh: "有 \(count) 个点在图框之外。")
  }

  var alternativeText: String {
    let features = language.list(settings.features.indices.map { Markup.spoken(feature($0)) })
    let result =
      testAccuracy.map {
        language(
          "it gets \($0) of \(training.test.count) test points right",
          zh: "\(training.test.count) 个测试点中 \($0) 正确")
      } ?? language("its test loss is \(number(testLoss))", zh: "测试损失 \(number(testLoss))")
    let opening = language(
      "Maps of every unit of a \(net) network on the points “\(points)” of TensorFlow Playground",
      zh: "\(net) 网络在 TensorFlow Playground 的“\(points)”数据上每个单元的图")
    let given = language(", given \(features)", zh: "，输入 \(features)")
    let end = language(
      ". After \(training.epochs) epochs \(result); the training loss fell from \(number(training.trainLoss[0])) to "
        + "\(number(trainLoss)).",
      zh: "。\(training.epochs) 轮后\(result)；训练损失从 \(number(training.trainLoss[0])) 变为 \(number(trainLoss))。")
    return AlternativeText.fitting(opening + given + end, opening + end)
  }

  var metrics: [String: Double] {
    var metrics = [
      "train_loss": trainLoss, "test_loss": testLoss, "first_train_loss": training.trainLoss[0],
      "first_test_loss": training.testLoss[0], "epochs": Double(training.epochs),
      "train_samples": Double(training.train.count), "test_samples": Double(training.test.count),
    ]
    metrics["train_accuracy"] = training.accuracy(of: training.train)
    metrics["test_accuracy"] = training.accuracy(of: training.test)
    metrics["accuracy"] = training.accuracy(of: training.train + training.test)
    if settings.regularization == .l1 { metrics["dead_weights"] = Double(training.deadWeights) }
    return metrics
  }

  /// The network with its parameters, and its training.
  var model: JSONValue? {
    let layers = training.model.layers.indices
    func rows(_ matrix: Matrix<Double>) -> JSONValue {
      .array((0..<matrix.rows).map { row in .array(matrix.row(row).map { .number($0) }) })
    }
    return .object([
      "layers": .array(training.model.denseSizes.map { .number(Double($0)) }),
      "features": .array(settings.features.map { .string($0.rawValue) }),
      "activation": .string(settings.activation), "dataset": .string(settings.points.rawValue),
      "optimizer": .string("sgd"), "learning_rate": .number(settings.learningRate),
      "batch_size": .number(Double(settings.batchSize)), "noise": .number(settings.noise),
      "regularization": .string(settings.regularization.rawValue),
      "regularization_rate": .number(settings.regularizationRate),
      "seed": .string(settings.seed ?? "\(seed)"),
      "weights": .array(layers.map { rows(training.model.weights(ofLayer: $0)) }),
      "biases": .array(layers.map { .array(training.model.biases(ofLayer: $0).map { .number($0) }) }),
    ])
  }
}
