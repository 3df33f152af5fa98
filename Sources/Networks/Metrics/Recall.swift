extension CountRatio {
  /// True positives / all that are there.
  static let recall = CountRatio(numerator: { $0.correct }, divisor: { $0.actual })
}

/// The recall of one class: the share of its samples that were predicted to be of it.
///
/// It is scikit-learn's `recall_score` of two classes:
///
///     recallScore([0, 1, 1, 0], [0, 1, 0, 0])  // 0.5
///
/// - Parameters:
///   - targets: the class of each sample.
///   - predictions: the predicted class of each sample.
///   - positiveLabel: the class.
///   - zeroDivision: the score where nothing can be divided by: no sample is of the class.
/// - Precondition: there are as many predictions as targets.
public func recallScore(
  _ targets: [Int], _ predictions: [Int], positiveLabel: Int = 1, zeroDivision: ZeroDivision = .zero
) -> Double {
  let counts = ClassCounts.of([positiveLabel], targets: targets, predictions: predictions)
  return CountRatio.recall.score(counts[0], zeroDivision)
}

/// The recall over all classes.
///
/// - Parameters:
///   - targets: the true class of each sample.
///   - predictions: the predicted class of each sample.
///   - average: how the classes' scores become one.
///   - labels: the classes that count; nil is all that occur.
///   - zeroDivision: what a score is whose denominator is 0.
public func recallScore(
  _ targets: [Int], _ predictions: [Int], average: ClassAverage, labels: [Int]? = nil,
  zeroDivision: ZeroDivision = .zero
) -> Double {
  let labels = labels ?? ClassCounts.labels(in: targets, predictions)
  let counts = ClassCounts.of(labels, targets: targets, predictions: predictions)
  return CountRatio.recall.average(average, of: counts, zeroDivision)
}

/// The recall of each class, scikit-learn's `average=None`.
///
/// - Parameters:
///   - targets: the true class of each sample.
///   - predictions: the predicted class of each sample.
///   - labels: the classes, in the order of the scores; nil is all that occur, in ascending order.
///   - zeroDivision: what a score is whose denominator is 0.
public func recallScorePerClass(
  _ targets: [Int], _ predictions: [Int], labels: [Int]? = nil, zeroDivision: ZeroDivision = .zero
) -> [Double] {
  let labels = labels ?? ClassCounts.labels(in: targets, predictions)
  let counts = ClassCounts.of(labels, targets: targets, predictions: predictions)
  return counts.map { CountRatio.recall.score($0, zeroDivision) }
}
