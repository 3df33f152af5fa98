import Networks
import Plotting

/// The texts and numbers of the figure of regularisation; all follow from the trainings.
struct RegularizationWords: FigureWords {
  let diagram: RegularizationDiagram
  let runs: [RegularizationRun]
  let plane: FeaturePlane
  let language: Language

  var normsTitle: String { language("Norm of all weights", zh: "全部权重的范数") }
  var normName: String { "$‖W‖$" }
  var accuraciesTitle: String { language("Share of samples that are right", zh: "分对样本的比例") }
  var accuracyName: String { language("accuracy", zh: "准确率") }
  var training: String { language("training samples", zh: "训练样本") }
  var test: String { language("test samples", zh: "测试样本") }

  private func short(_ value: Double) -> String { ClassifierText.short(value) }
  /// A share in whole percents.
  func percent(_ share: Double) -> String {
    DecimalFormat.fixed(share * 100, decimals: 0) + "\u{202F}%"
  }

  func name(of run: RegularizationRun) -> String {
    run.dropout > 0
      ? language("dropout \(short(run.dropout))", zh: "随机失活 \(short(run.dropout))")
      : "$λ$ = \(short(run.l2))"
  }
  func norm(of run: RegularizationRun) -> String { "$‖W‖$ = \(short(run.norm))" }

  private var penalised: [RegularizationRun] { runs.filter { $0.dropout == 0 } }

  /// Whether of two penalties the greater one has led to smaller weights.
  private var shrinks: Bool {
    penalised.allSatisfy { run in penalised.allSatisfy { $0.l2 <= run.l2 || $0.norm < run.norm } }
  }

  /// What became of the norms.
  var title: String {
    let norms = penalised.map { short($0.norm) }
    let lambdas = penalised.map { short($0.l2) }
    let list = norms.joined(separator: language(", ", zh: "、"))
    guard penalised.count > 1, shrinks else {
      return language(
        "Norm of the weights under $λ$ = \(lambdas.joined(separator: ", ")): \(list)",
        zh: "$λ$ = \(lambdas.joined(separator: "、")) 时权重的范数：\(list)")
    }
    let values = penalised.sorted { $0.l2 < $1.l2 }.map { short($0.norm) }
    return language(
      "The greater $λ$, the smaller the weights: $‖W‖$ = \(values.joined(separator: ", "))",
      zh: "$λ$ 越大，权重越小：$‖W‖$ = \(values.joined(separator: "、"))")
  }

  /// What was trained, and which network is best on samples that it has not seen.
  var caption: String {
    let held = plane.held(language, name: markup)
    return [setting, samples, held, outcome].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private func markup(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !diagram.data.isFile)
  }

  private var first: Classifier { runs[0].classifier }
  private var layers: String { ClassifierText.layers(first.model.denseSizes) }
  private var batchSize: Int { diagram.model.batchSize.samples(of: first.train.count) }

  private var setting: String {
    let drops =
      runs.contains { $0.dropout > 0 }
      ? language("; dropout stands alone, with $λ$ = 0", zh: "；随机失活单独使用，$λ$ = 0") : ""
    return language(
      "One \(layers) network, each time from the same start. The loss is cross-entropy + $λ$/(2$m$)·Σ$‖W‖^2$ with "
        + "$m$ = \(batchSize)\(drops).",
      zh: "同一个 \(layers) 网络，每次初始权重相同。损失 = 交叉熵 + $λ$/(2$m$)·Σ$‖W‖^2$，$m$ = \(batchSize)\(drops)。")
  }

  private var samples: String {
    let name = markup(first.dataset.name)
    return language(
      "Colours: classes; line: boundary. Filled: \(first.train.count) training samples of \(name); open: \(first.test.count) test samples.",
      zh: "颜色：类别；线：决策边界。实心：\(name)的 \(first.train.count) 个训练样本；空心：\(first.test.count) 个测试样本。")
  }

  private var outcome: String {
    let best = runs.map(\.testAccuracy).max() ?? 0
    let names = language.list(runs.filter { $0.testAccuracy == best }.map(name))
    return language(
      "Most test samples are right with \(names): \(ClassifierText.percent(best)).",
      zh: "测试样本分对最多的是 \(names)：\(ClassifierText.percent(best))。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let names = language.list(runs.map { Markup.spoken(name(of: $0)) })
    let norms = language.list(runs.map { short($0.norm) })
    let shares = language.list(runs.map { percent($0.testAccuracy) })
    let regions = language(
      "Decision regions of a \(layers) network trained with \(names). ",
      zh: "\(layers) 网络的决策区域，训练时 \(names)。")
    let numbers = language("Its weights' norms are \(norms)", zh: "权重范数为 \(norms)")
    let tests = language(", its test accuracies \(shares).", zh: "，测试准确率为 \(shares)。")
    return AlternativeText.fitting(
      regions + numbers + tests, regions + numbers + language(".", zh: "。"),
      numbers + language(".", zh: "。"))
  }

  /// Each network's penalty, norms and accuracies.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "train_samples": Double(first.train.count), "test_samples": Double(first.test.count),
    ]
    for (index, run) in runs.enumerated() {
      let key = "run\(index + 1)"
      metrics["\(key).l2"] = run.l2
      metrics["\(key).dropout"] = run.dropout
      metrics["\(key).norm"] = run.norm
      for (layer, norm) in run.layerNorms.enumerated() { metrics["\(key).norm.layer\(layer + 1)"] = norm }
      metrics["\(key).train_accuracy"] = run.trainAccuracy
      metrics["\(key).test_accuracy"] = run.testAccuracy
      metrics["\(key).loss"] = run.classifier.finalLoss
    }
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? {
    var model = diagram.model.json(
      layerSizes: first.model.denseSizes,
      learningRate: RegularizationDiagram.learningRate(of: diagram.model.optimizer))
    model["batch_size"] = .number(Double(batchSize))
    return .object(model)
  }
}
