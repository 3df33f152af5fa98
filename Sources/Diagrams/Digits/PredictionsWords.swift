import Networks
import Plotting

/// The texts and numbers of a network's answers.
struct PredictionsWords: FigureWords {
  let answers: DigitAnswers
  let places: [Int]
  let diagram: PredictionsDiagram
  let language: Language

  private var test: Digits.Part { answers.classifier.digits.test }
  private var net: DigitNetworkText {
    DigitNetworkText(classifier: answers.classifier, parameters: diagram.model, language: language)
  }
  private var mistakeCount: Int { answers.mistakes.count }
  private var shownMistakes: Int { places.count { !answers.isRight($0) } }

  var probability: String { language("probability", zh: "概率") }

  /// A tick and the digit, or a cross and what is true.
  func heading(_ place: Int) -> String {
    let label = answers.label(place)
    let sign = answers.isRight(place) ? "✓" : "✗"
    return language("\(sign) \(label == 8 ? "an" : "a") \(label)", zh: "\(sign) 是 \(label)")
  }

  /// What it is read as, and how surely.
  func reading(_ place: Int) -> String {
    let share = percent(answers.confidence(place))
    return language(
      "read as \(answers.predictions[place]), \(share)", zh: "读作 \(answers.predictions[place])，\(share)")
  }

  /// A probability as a percentage; what is not certain is not rounded to 100 %.
  private func percent(_ probability: Double) -> String {
    if probability < 1 && probability >= 0.9995 { return ">\u{202F}99.9\u{202F}%" }
    // Of mistakes, which differ little, all have one decimal.
    return diagram.showsErrors
      ? DecimalFormat.fixed(100 * probability, decimals: 1) + "\u{202F}%"
      : ClassifierText.percent(probability)
  }

  /// How many are read right; of mistakes how sure the network is of them.
  var title: String {
    let share = ClassifierText.percent(answers.accuracy)
    guard diagram.showsErrors else {
      let right = places.count - shownMistakes
      return language(
        "\(right) of these \(places.count) digits are read right; of all \(test.count) test digits \(share)",
        zh: "这 \(places.count) 个数字中 \(right) 个识别正确；全部 \(test.count) 个测试数字中为 \(share)")
    }
    let (high, low) = (
      percent(answers.confidence(places[0])), percent(answers.confidence(places[places.count - 1]))
    )
    guard places.count > 1 else {
      return language("The surest mistake: \(high) for the wrong digit", zh: "最有把握的错误：给错误数字的概率为 \(high)")
    }
    return language(
      "The \(places.count) surest mistakes of \(mistakeCount): \(high) to \(low) for the wrong digit",
      zh: "\(mistakeCount) 个错误中最有把握的 \(places.count) 个：给错误数字的概率从 \(high) 到 \(low)")
  }

  /// How sure the network is when it is right and when it is wrong, and what was trained.
  var caption: String {
    [
      confidence, legend,
      language("Net: \(net.layers), \(net.training)", zh: "网络：\(net.layers)，\(net.training)"),
    ]
    .filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var legend: String {
    shownMistakes == 0
      ? "" : language("✗ and a dashed frame: read wrong; ▼: the true digit.", zh: "✗ 与虚线框：识别错误；▼：真实数字。")
  }

  private var confidence: String {
    let means = (answers.meanConfidence(right: true), answers.meanConfidence(right: false))
    guard let right = means.0, let wrong = means.1 else { return "" }
    let (a, b) = (ClassifierText.percent(right), ClassifierText.percent(wrong))
    let count = test.count
    return language(
      "Over all \(count) the mean probability of what is predicted is \(a) where that is right, \(b) where it is wrong.",
      zh: "在全部 \(count) 个中，预测类别的平均概率：正确时为 \(a)，错误时为 \(b)。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let share = ClassifierText.percent(answers.accuracy)
    let opening = language(
      "\(places.count) test digits with the probabilities of the ten classes as bars; \(shownMistakes) "
        + "\(shownMistakes == 1 ? "is" : "are") read wrong. The \(net.layers) net reads \(share) of \(test.count) right.",
      zh: "\(places.count) 个测试数字及十个类别概率的条形图；其中 \(shownMistakes) 个识别错误。"
        + "\(net.layers) 网络正确识别 \(test.count) 个中的 \(share)。")
    let short = language(
      "\(places.count) test digits with the probabilities of the ten classes as bars; \(shownMistakes) "
        + "\(shownMistakes == 1 ? "is" : "are") read wrong.",
      zh: "\(places.count) 个测试数字及十个类别概率的条形图；其中 \(shownMistakes) 个识别错误。")
    return AlternativeText.fitting(opening, short)
  }

  /// How many are shown and wrong, the accuracy, and how sure the network is.
  var metrics: [String: Double] {
    var metrics: [String: Double] = [
      "shown": Double(places.count), "shown_wrong": Double(shownMistakes), "wrong": Double(mistakeCount),
      "test_samples": Double(test.count), "test_accuracy": answers.accuracy,
    ]
    metrics["mean_confidence_right"] = answers.meanConfidence(right: true)
    metrics["mean_confidence_wrong"] = answers.meanConfidence(right: false)
    for (index, place) in places.enumerated() {
      metrics["digit\(index + 1).label"] = Double(answers.label(place))
      metrics["digit\(index + 1).prediction"] = Double(answers.predictions[place])
      metrics["digit\(index + 1).probability"] = answers.confidence(place)
    }
    return metrics
  }

  /// The network and its training, for readers of the data.
  var model: JSONValue? { net.record }
}
