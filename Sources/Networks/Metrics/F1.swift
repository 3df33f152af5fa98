extension CountRatio {
  /// 2·true positives / (all that were predicted + all that are there).
  static let f1 = CountRatio(numerator: { 2 * $0.correct }, divisor: { $0.predicted + $0.actual })
}

/// The F1 of one class, the harmonic mean of its precision and recall.
///
/// It is scikit-learn's `f1_score` of two classes:
///
///     f1Score([0, 1, 1, 0], [0, 1, 0, 0])  // 2/3
///
/// - Parameters:
///   - targets: the class of each sample.
///   - predictions: the predicted class of each sample.
///   - positiveLabel: the class.
///   - zeroDivision: the score where nothing can be divided by: no sample is of the class or was predicted to be.
/// - Precondition: there are as many predictions as targets.
public func f1Score(
  _ targets: [Int], _ predictions: [Int], positiveLabel: Int = 1, zeroDivision: ZeroDivision = .zero
) -> Double {
  let counts = ClassCounts.of([positiveLabel], targets: targets, predictions: predictions)
  return CountRatio.f1.score(counts[0], zeroDivision)
}

/// The F1 over all classes.
///
/// - Parameters:
///   - targets: the true class of each sample.
///   - predictions: the predicted class of each sample.
///   - average: how the classes' scores become one.
///   - labels: the classes that count; nil is all that occur.
///   - zeroDivision: what a score is whose denominator is 0.
public func f1Score(
  _ targets: [Int], _ predictions: [Int], average: ClassAverage, labels: [Int]? = nil,
  zeroDivision: ZeroDivision = .zero
) -> Double {
  let labels = labels ?? ClassCounts.labels(in: targets, predictions)
  let counts = ClassCounts.of(labels, targets: targets, predictions: predictions)
  return CountRatio.f1.average(average, of: counts, zeroDivision)
}

/// The F1 of each class, scikit-learn's `average=None`.
///
/// - Parameters:
///   - targets: the true class of each sample.
///   - predictions: the predicted class of each sample.
///   - labels: the classes, in the order of the scores; nil is all that occur, in ascending order.
///   - zeroDivision: what a score is whose denominator is 0.
public func f1ScorePerClass(
  _ targets: [Int], _ predictions: [Int], labels: [Int]? = nil, zeroDivision: ZeroDivision = .zero
) -> [Double] {
  let labels = labels ?? ClassCounts.labels(in: targets, predictions)
  let counts = ClassCounts.of(labels, targets: targets, predictions: predictions)
  return counts.map { CountRatio.f1.score($0, zeroDivision) }
}
