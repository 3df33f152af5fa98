import Networks
import Plotting

/// The texts and numbers of decision regions; all follow from the trained classifier.
struct RegionWords: FigureWords {
  private let classifier: Classifier
  private let plane: FeaturePlane
  private let diagram: DecisionRegionsDiagram
  let language: Language
  private let isRight: [Bool]

  init(_ classifier: Classifier, plane: FeaturePlane, diagram: DecisionRegionsDiagram, language: Language) {
    self.classifier = classifier
    self.plane = plane
    self.diagram = diagram
    self.language = language
    isRight = classifier.isRight(threshold: diagram.threshold)
  }

  private func name(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !diagram.data.isFile)
  }

  private var shared: ClassifierWords {
    ClassifierWords(
      classifier: classifier, parameters: diagram.model, standardLearningRate: diagram.standardLearningRate,
      language: language)
  }

  private var layers: String { shared.layers }

  private func accuracy(_ rows: some Collection<Int>) -> Double {
    Double(rows.filter { isRight[$0] }.count) / Double(max(1, rows.count))
  }

  private var wrongTest: Int { classifier.test.filter { !isRight[$0] }.count }
  private var wrongTraining: Int { classifier.train.filter { !isRight[$0] }.count }

  /// What the network achieves on samples it has not seen.
  var title: String {
    let name = name(classifier.dataset.name)
    let held = !classifier.test.isEmpty
    let rows = held ? classifier.test : classifier.train
    let share = ClassifierText.percent(accuracy(rows))
    let kind = held ? language("unseen ", zh: "未见过的") : isTrained ? language("training ", zh: "训练") : ""
    return language(
      "\(layers) net on \(name): \(share) of \(rows.count) \(kind)samples right",
      zh: "\(layers) 网络划分“\(name)”：\(rows.count) 个\(kind)样本中 \(share) 正确")
  }

  private var isTrained: Bool { shared.isTrained }

  /// How the network was trained, its accuracy, and where the features off the plane are held.
  var caption: String {
    [shared.training, accuracies, colours, offPlane].filter { !$0.isEmpty }.joined(
      separator: language(" ", zh: ""))
  }

  private var accuracies: String {
    let train = ClassifierText.percent(accuracy(classifier.train))
    guard !classifier.test.isEmpty else {
      return language(
        "Accuracy \(train) on \(classifier.train.count) samples.",
        zh: "准确率：\(classifier.train.count) 个样本 \(train)。")
    }
    let test = ClassifierText.percent(accuracy(classifier.test))
    return language(
      "Accuracy \(train) on \(classifier.train.count) training and \(test) on \(classifier.test.count) test samples.",
      zh: "准确率：\(classifier.train.count) 个训练样本 \(train)，\(classifier.test.count) 个测试样本 \(test)。")
  }

  private var colours: String {
    guard classifier.task != .binary, diagram.response == .probability else { return "" }
    return language("Fainter colour: less certain.", zh: "颜色越淡，越不确定。")
  }

  /// Which features are held where; the first few of many by name.
  private var offPlane: String {
    let others = plane.others
    guard !others.isEmpty else { return "" }
    let shown = others.prefix(3).map { name, value in
      "\(self.name(name)) = \(DecimalFormat.significant(value, digits: 3))"
    }
    let more = others.count - shown.count
    let rest = more > 0 ? language(" and \(more) more", zh: " 等 \(others.count) 个特征") : ""
    let held =
      diagram.fill.isEmpty
      ? language("Held at the median: ", zh: "固定在中位数：") : language("Held at: ", zh: "固定在：")
    return held + shown.joined(separator: language(", ", zh: "，")) + rest
      + language(
        ". Right and wrong count all \(others.count + 2) features, so a right sample may lie on another class's colour.",
        zh: "。对错按全部 \(others.count + 2) 个特征判断，因此判对的样本也可能落在别类的颜色上。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let names = language.list(classifier.classNames.map { Markup.spoken(name($0)) })
    let count = classifier.classNames.count
    return AlternativeText.fitting(
      alternativeText(classes: language("the classes \(names)", zh: "类别 \(names)")),
      alternativeText(classes: language("\(count) classes", zh: " \(count) 个类别")))
  }

  private func alternativeText(classes: String) -> String {
    let data = Markup.spoken(name(classifier.dataset.name))
    let train = ClassifierText.percent(accuracy(classifier.train))
    let opening = language(
      "Decision regions of a \(layers) network for \(classes) on \(data). "
        + "It gets \(train) of \(classifier.train.count)\(isTrained ? " training" : "") samples right (\(wrongTraining) wrong)",
      zh: "\(layers) 网络在“\(data)”上对\(classes)的决策区域。"
        + "\(classifier.train.count) 个\(isTrained ? "训练" : "")样本中 \(train) 正确（\(wrongTraining) 个分错）")
    guard !classifier.test.isEmpty else { return opening + language(".", zh: "。") }
    let test = ClassifierText.percent(accuracy(classifier.test))
    return opening
      + language(
        " and \(test) of \(classifier.test.count) test samples (\(wrongTest) wrong).",
        zh: "，\(classifier.test.count) 个测试样本中 \(test) 正确（\(wrongTest) 个分错）。")
  }

  /// The accuracies and the last epoch's loss.
  var metrics: [String: Double] {
    var metrics = ["accuracy": accuracy(isRight.indices), "samples": Double(isRight.count)]
    metrics["wrong"] = Double(isRight.filter { !$0 }.count)
    guard isTrained else { return metrics }
    metrics["train_accuracy"] = accuracy(classifier.train)
    metrics["train_samples"] = Double(classifier.train.count)
    metrics["train_wrong"] = Double(wrongTraining)
    metrics["loss"] = classifier.finalLoss
    guard !classifier.test.isEmpty else { return metrics }
    metrics["test_accuracy"] = accuracy(classifier.test)
    metrics["test_samples"] = Double(classifier.test.count)
    metrics["test_wrong"] = Double(wrongTest)
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? { shared.record }
}
