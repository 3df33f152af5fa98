import Networks
import Plotting

/// The texts and numbers of a confusion matrix; all follow from the counts.
struct ConfusionWords: FigureWords {
  let run: ConfusionRun
  let diagram: ConfusionMatrixDiagram
  let language: Language

  var classNames: [String] { run.classNames.map { Markup.escaped($0) } }
  private var fileName: String {
    let path = diagram.data ?? ""
    return Markup.escaped(path.split(separator: "/").last.map(String.init) ?? path)
  }

  var predictedName: String { language("predicted class", zh: "预测类别") }
  var trueName: String { language("true class", zh: "真实类别") }
  var matrixTitle: String {
    language("Counts, coloured by share of the row", zh: "数量，颜色为占该行的比例")
  }
  var tableTitle: String { language("Scores of each class", zh: "各类的评分") }
  var header: [String] {
    [
      language("class", zh: "类别"), language("precision", zh: "精确率"), language("recall", zh: "召回率"), "F1",
      language("samples", zh: "样本数"),
    ]
  }
  var meanName: String { language("mean, all", zh: "平均，全部") }
  func numbers(_ scores: ConfusionRun.Scores) -> [String] {
    [scores.precision, scores.recall, scores.f1].map {
      $0.isFinite ? DecimalFormat.fixed($0, decimals: 3) : "–"
    }
  }

  func curveTitle(_ area: Double) -> String {
    let value = ClassifierText.short(area)
    return language("ROC curve: area \(value)", zh: "ROC 曲线：面积 \(value)")
  }
  var falsePositives: String { language("false positive rate", zh: "假正率") }
  var truePositives: String { language("true positive rate", zh: "真正率") }
  var chance: String { language("chance", zh: "随机") }
  var curveName: String {
    run.hasScores ? language("every threshold", zh: "各阈值") : language("predictions alone", zh: "仅由预测")
  }
  var predictionsName: String { language("the predictions", zh: "预测") }

  // MARK: What is to be seen

  /// How many are right, and the most frequent error.
  var title: String {
    let (right, all) = (run.right, run.targets.count)
    let share = ClassifierText.percent(run.accuracy)
    let opening =
      run.classifier.map { !$0.digits.areDigits } ?? true
      ? language("\(right) of \(all) are right, \(share)", zh: "\(all) 个中 \(right) 个正确，\(share)")
      : language(
        "\(right) of \(all) test digits are read right, \(share)", zh: "\(all) 个测试数字中 \(right) 个识别正确，\(share)"
      )
    guard let worst = run.worst else { return opening }
    let (a, b) = (classNames[worst.target], classNames[worst.prediction])
    return opening
      + language(
        "; most often \(a) is taken for \(b), \(worst.count) time\(worst.count == 1 ? "" : "s")",
        zh: "；最常把 \(a) 认作 \(b)，\(worst.count) 次")
  }

  /// How to read the scores, and where the predictions come from.
  var caption: String {
    [reading, undefined, curveReading, source].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var reading: String {
    language(
      "Recall: the share of a class (row) that is found. Precision: the share of a prediction (column) that is right. "
        + "F1 is their harmonic mean.",
      zh: "召回率：某类样本（行）中被找到的比例。精确率：某类预测（列）中正确的比例。F1 是两者的调和平均。")
  }

  private var undefined: String {
    guard run.scores.contains(where: { !($0.precision.isFinite && $0.recall.isFinite) }) else { return "" }
    return language(
      "–: nothing to divide by; left out of the mean.", zh: "–：分母为零，不计入平均。")
  }

  private var curveReading: String {
    guard run.curve != nil else { return "" }
    let positive = classNames[1]
    let scores =
      run.hasScores
      ? "" : language(" Without a column score it has one threshold.", zh: "没有 score 列时只有一个阈值。")
    return language("ROC: positive is \(positive).", zh: "ROC：正类为 \(positive)。") + scores
  }

  private var source: String {
    if let network = run.network {
      let net = ClassifierWords(
        classifier: network, parameters: diagram.model, standardLearningRate: DigitClassifier.learningRate,
        language: language)
      let name = Markup.escaped(network.dataset.name)
      return language(
        "Net: \(net.layers), \(net.training) Samples: \(name).",
        zh: "网络：\(net.layers)，\(net.training)样本：\(name)。")
    }
    guard let classifier = run.classifier else {
      return language("Predictions of \(fileName).", zh: "预测来自 \(fileName)。")
    }
    let net = DigitNetworkText(classifier: classifier, parameters: diagram.model, language: language)
    return language("Net: \(net.layers), \(net.training)", zh: "网络：\(net.layers)，\(net.training)")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let share = ClassifierText.percent(run.accuracy)
    let opening = language(
      "Confusion matrix of \(run.classes) classes: \(run.right) of \(run.targets.count) samples are right, \(share).",
      zh: "\(run.classes) 类的混淆矩阵：\(run.targets.count) 个样本中 \(run.right) 个正确，\(share)。")
    let recalls = run.scores.indices.filter { run.scores[$0].recall.isFinite }
    var scores = ""
    if let low = recalls.min(by: { run.scores[$0].recall < run.scores[$1].recall }),
      let high = recalls.max(by: { run.scores[$0].recall < run.scores[$1].recall })
    {
      let (least, most) = (run.scores[low].recall, run.scores[high].recall)
      scores = language(
        " Recall lies between \(ClassifierText.percent(least)) and \(ClassifierText.percent(most)).",
        zh: "召回率在 \(ClassifierText.percent(least)) 与 \(ClassifierText.percent(most)) 之间。")
    }
    let worst = run.worst.map {
      language(
        " The most frequent error occurs \($0.count) time\($0.count == 1 ? "" : "s").",
        zh: "最常见的错误出现 \($0.count) 次。")
    }
    let area = run.curve.map { curve in
      language(" ", zh: "") + curveTitle(curve.area) + language(".", zh: "。")
    }
    return AlternativeText.fitting(
      opening + scores + (worst ?? "") + (area ?? ""), opening + scores + (area ?? ""), opening)
  }

  /// All counts above 0, and the scores.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "samples": Double(run.targets.count), "right": Double(run.right), "accuracy": run.accuracy,
    ]
    metrics["worst_count"] = run.worst.map { Double($0.count) }
    metrics["roc_area"] = run.curve?.area
    func add(_ scores: ConfusionRun.Scores, _ name: String) {
      let values = [("precision", scores.precision), ("recall", scores.recall), ("f1", scores.f1)]
      for (kind, value) in values where value.isFinite { metrics["\(name).\(kind)"] = value }
    }
    add(run.mean, "mean")
    for index in run.scores.indices {
      let name = run.classNames[index]
      add(run.scores[index], name)
      metrics["\(name).samples"] = Double(run.support(index))
      for column in 0..<run.classes where run.counts[index, column] > 0 {
        metrics["\(name).as.\(run.classNames[column])"] = run.counts[index, column]
      }
    }
    return metrics
  }

  /// The network and its training, for readers of the data; nil where a file was read.
  var model: JSONValue? {
    run.classifier.map {
      DigitNetworkText(classifier: $0, parameters: diagram.model, language: language).record
    }
  }
}
