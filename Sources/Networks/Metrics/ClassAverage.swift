/// How the scores of several classes become one, as scikit-learn's `average`.
public enum ClassAverage: String, Sendable, CaseIterable {
  /// The mean over classes, each of which counts the same.
  case macro
  /// The score of all samples together: counts are summed over classes before they are divided.
  case micro
  /// The mean over classes, each of which counts as often as it occurs among the targets.
  case weighted
}

/// What a score is when its divisor is 0, as scikit-learn's `zero_division`; scores that are not a number are left
/// out of means.
public enum ZeroDivision: Sendable, Equatable {
  /// 0, as scikit-learn's default, which warns.
  case zero
  /// 1.
  case one
  /// Not a number.
  case notANumber

  var value: Double {
    switch self {
    case .zero: 0
    case .one: 1
    case .notANumber: .nan
    }
  }
}

/// A quotient of counts: precision, recall, F1.
struct CountRatio {
  let numerator: @Sendable (ClassCounts) -> Int
  let divisor: @Sendable (ClassCounts) -> Int

  func score(_ counts: ClassCounts, _ zeroDivision: ZeroDivision) -> Double {
    let divisor = divisor(counts)
    return divisor == 0 ? zeroDivision.value : Double(numerator(counts)) / Double(divisor)
  }

  func average(_ average: ClassAverage, of counts: [ClassCounts], _ zeroDivision: ZeroDivision) -> Double {
    if average == .micro { return score(counts.reduce(ClassCounts(), +), zeroDivision) }
    let scores = counts.map { (score($0, zeroDivision), average == .weighted ? Double($0.actual) : 1) }
    return Self.mean(scores.filter { !$0.0.isNaN })
  }

  /// The weighted mean; the plain one where all weights are 0, and not a number where there is nothing.
  private static func mean(_ scores: [(score: Double, weight: Double)]) -> Double {
    let total = scores.reduce(0) { $0 + $1.weight }
    if total == 0 { return scores.reduce(0) { $0 + $1.score } / Double(scores.count) }
    return scores.reduce(0) { $0 + $1.score * $1.weight } / total
  }
}
