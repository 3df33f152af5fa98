import Networks

/// What a network says of every test digit.
struct DigitAnswers: Sendable {
  let classifier: DigitClassifier
  /// The probability of each class, digits × classes.
  let probabilities: Matrix<Double>
  /// The predicted class of each digit.
  let predictions: [Int]

  init(_ classifier: DigitClassifier) {
    self.classifier = classifier
    probabilities = classifier.probabilities(of: classifier.digits.test)
    predictions = classifier.predictions(of: classifier.digits.test)
  }

  private var labels: [Int] { classifier.digits.test.labels }

  func label(_ place: Int) -> Int { labels[place] }
  func isRight(_ place: Int) -> Bool { predictions[place] == labels[place] }
  /// The probability of the predicted class.
  func confidence(_ place: Int) -> Double { probabilities[place, predictions[place]] }

  /// The digits that are read wrong, the one that the network is surest of first.
  var mistakes: [Int] {
    labels.indices.filter { !isRight($0) }.sorted { (confidence($1), $0) < (confidence($0), $1) }
  }

  /// The share of digits that are read right.
  var accuracy: Double { Double(labels.indices.count(where: isRight)) / Double(max(1, labels.count)) }

  /// The mean probability of the predicted class, among those read right or wrong; nil if there are none.
  func meanConfidence(right: Bool) -> Double? {
    let places = labels.indices.filter { isRight($0) == right }
    guard !places.isEmpty else { return nil }
    return places.reduce(0) { $0 + confidence($1) } / Double(places.count)
  }
}
