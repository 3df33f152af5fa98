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
  private var digits: Digits { answers.classifier.digits }
  private var isOwn: Bool { !digits.areDigits }
  private func noun(_ language: Language) -> String { digits.noun(language) }
  private var nouns: String { noun(language) }
  /// `test digits`, or just `images` where none were kept from a training.
  private var lot: String {
    net.isTrained || !isOwn ? language("test \(nouns)", zh: "测试\(nouns)") : nouns
  }
  private func name(_ kind: Int) -> String { Markup.escaped(digits.classNames[kind]) }
  /// A class's name where there is little room.
  func shortName(_ kind: Int) -> String {
    let name = digits.classNames[kind]
    return Markup.escaped(name.count > 9 ? name.prefix(8) + "…" : name)
  }
  private var mistakeCount: Int { answers.mistakes.count }
  private var shownMistakes: Int { places.count { !answers.isRight($0) } }

  var probability: String { language("probability", zh: "概率") }

  /// A tick and the digit, or a cross and what is true.
  func heading(_ place: Int) -> String {
    let label = answers.label(place)
    let sign = answers.isRight(place) ? "✓" : "✗"
    if isOwn { return "\(sign) \(name(label))" }
    return language("\(sign) \(label == 8 ? "an" : "a") \(label)", zh: "\(sign) 是 \(label)")
  }

  /// What it is read as, and how surely.
  func reading(_ place: Int) -> String {
    let share = percent(answers.confidence(place))
    // Names of the user's classes may be long: the heading has said this one.
    if isOwn, answers.isRight(place) { return share }
    return language(
      "read as \(name(answers.predictions[place])), \(share)",
      zh: "\(isOwn ? "判为" : "读作") \(name(answers.predictions[place]))，\(share)")
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
        "\(right) of these \(places.count) \(nouns) are read right; of all \(test.count) \(lot) \(share)",
        zh: "这 \(places.count) 个\(nouns)中 \(right) 个识别正确；全部 \(test.count) 个\(lot)中为 \(share)")
    }
    let (high, low) = (
      percent(answers.confidence(places[0])), percent(answers.confidence(places[places.count - 1]))
    )
    guard places.count > 1 else {
      return language(
        "The surest mistake: \(high) for the wrong \(one)", zh: "最有把握的错误：给错误\(oneZH)的概率为 \(high)")
    }
    return language(
      "The \(places.count) surest mistakes of \(mistakeCount): \(high) to \(low) for the wrong \(one)",
      zh: "\(mistakeCount) 个错误中最有把握的 \(places.count) 个：给错误\(oneZH)的概率从 \(high) 到 \(low)")
  }

  /// How sure the network is when it is right and when it is wrong, and what was trained.
  var caption: String {
    [
      confidence, legend,
      language("Net: \(net.layers), \(net.training)", zh: "网络：\(net.layers)，\(net.training)"),
    ]
    .filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var one: String { isOwn ? "class" : "digit" }
  private var oneZH: String { isOwn ? "类别" : "数字" }

  private var legend: String {
    shownMistakes == 0
      ? ""
      : language("✗ and a dashed frame: read wrong; ▼: the true \(one).", zh: "✗ 与虚线框：识别错误；▼：真实\(oneZH)。")
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

  private var classes: String {
    let count = digits.classNames.count
    guard isOwn else { return language("the ten classes", zh: "十个类别") }
    return count > 10
      ? language("the likeliest of \(count) classes", zh: " \(count) 个类别中最可能几个的")
      : language("\(count) classes", zh: " \(count) 个类别")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let share = ClassifierText.percent(answers.accuracy)
    let opening = language(
      "\(places.count) \(lot) with the probabilities of \(classes) as bars; \(shownMistakes) "
        + "\(shownMistakes == 1 ? "is" : "are") read wrong. The \(net.layers) net reads \(share) of \(test.count) right.",
      zh: "\(places.count) 个\(lot)及\(classes)概率的条形图；其中 \(shownMistakes) 个识别错误。"
        + "\(net.layers) 网络正确识别 \(test.count) 个中的 \(share)。")
    let short = language(
      "\(places.count) \(lot) with the probabilities of \(classes) as bars; \(shownMistakes) "
        + "\(shownMistakes == 1 ? "is" : "are") read wrong.",
      zh: "\(places.count) 个\(lot)及\(classes)概率的条形图；其中 \(shownMistakes) 个识别错误。")
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
