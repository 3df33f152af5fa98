/// What the targets of a loss may be.
public enum TargetKind: Sendable, Equatable {
  /// Any finite numbers.
  case numbers
  /// Numbers in 0…1.
  case probabilities
  /// The whole numbers 0…K−1 of K classes.
  case classes
  /// 0 or 1, or else −1 or 1.
  case signs

  /// What is expected, in words.
  func expectation(outputs: Int) -> String {
    switch self {
    case .numbers: "a finite number"
    case .probabilities: "a number in 0…1"
    case .classes: "a class, a whole number in 0…\(outputs - 1)"
    case .signs: "0 or 1, or else −1 or 1"
    }
  }

  func contains(_ target: Double, outputs: Int) -> Bool {
    switch self {
    case .numbers: target.isFinite
    case .probabilities: target >= 0 && target <= 1
    case .classes: target >= 0 && target < Double(outputs) && target == target.rounded()
    case .signs: target == 0 || abs(target) == 1
    }
  }
}

/// A target that a loss does not take.
public struct TargetError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The loss's name.
  public var loss: String
  /// The sample, counted from 0.
  public var sample: Int
  /// The target.
  public var target: Double
  /// What it may be.
  public var expected: String

  /// What is there and what was expected.
  public var description: String {
    "the target of sample \(sample) is \(target); \(loss) expects \(expected)"
  }
}

extension Loss {
  /// Finds out whether the loss takes these targets.
  ///
  /// - Parameters:
  ///   - targets: a row for each sample.
  ///   - outputs: predictions per sample.
  /// - Throws: `TargetError` for the first target that it does not take.
  public func check<Scalar: FloatingScalar>(
    _ targets: Matrix<Scalar>, outputs: Int
  ) throws(TargetError) {
    for (index, target) in targets.elements.enumerated()
    where !targetKind.contains(Double(target), outputs: outputs) {
      throw TargetError(
        loss: name, sample: index / targets.columns, target: Double(target),
        expected: targetKind.expectation(outputs: outputs))
    }
  }
}
