extension CountRatio {
  /// True positives / all that were predicted.
  static let precision = CountRatio(numerator: { $0.correct }, divisor: { $0.predicted })
}

/// The precision of one class: the share of the samples predicted to be of it that are.
///
/// It is scikit-learn's `precision_score` of two classes:
///
///     precisionScore([0, 1, 1, 0], [0, 1, 0, 0])  // 1
///
/// - Parameters:
///   - targets: the class of each sample.
///   - predictions: the predicted class of each sample.
///   - positiveLabel: the class.
///   - zeroDivision: the score where nothing can be divided by: no sample was predicted to be of the class.
/// - Precondition: there are as many predictions as targets.
public func precisionScore(
  _ targets: [Int], _ predictions: [Int], positiveLabel: Int = 1, zeroDivision: ZeroDivision = .zero
) -> Double {
  let counts = ClassCounts.of([positiveLabel], targets: targets, predictions: predictions)
  return CountRatio.precision.score(counts[0], zeroDivision)
}

/// The precision over all classes.
///
/// - Parameters:
///   - targets: the true class of each sample.
///   - predictions: the predicted class of each sample.
///   - average: how the classes' scores become one.
///   - labels: the classes that count; nil is all that occur.
///   - zeroDivision: what a score is whose denominator is 0.
public func precisionScore(
  _ targets: [Int], _ predictions: [Int], average: ClassAverage, labels: [Int]? = nil,
  zeroDivision: ZeroDivision = .zero
) -> Double {
  let labels = labels ?? ClassCounts.labels(in: targets, predictions)
  let counts = ClassCounts.of(labels, targets: targets, predictions: predictions)
  return CountRatio.precision.average(average, of: counts, zeroDivision)
}

/// The precision of each class, scikit-learn's `average=None`.
///
/// - Parameters:
///   - targets: the true class of each sample.
///   - predictions: the predicted class of each sample.
///   - labels: the classes, in the order of the scores; nil is all that occur, in ascending order.
///   - zeroDivision: what a score is whose denominator is 0.
public func precisionScorePerClass(
  _ targets: [Int], _ predictions: [Int], labels: [Int]? = nil, zeroDivision: ZeroDivision = .zero
) -> [Double] {
  let labels = labels ?? ClassCounts.labels(in: targets, predictions)
  let counts = ClassCounts.of(labels, targets: targets, predictions: predictions)
  return counts.map { CountRatio.precision.score($0, zeroDivision) }
}
