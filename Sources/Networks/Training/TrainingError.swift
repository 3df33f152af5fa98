#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why a training cannot begin, or gave no usable network.
public enum TrainingError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The loss or a parameter became infinite or not a number.
  case diverged(Divergence)
  /// There is nothing to learn from.
  case noSamples
  /// The network, the samples and the task do not fit each other.
  case shapes(String)
  /// A feature is infinite or not a number; indices from 0.
  case nonFiniteFeature(Double, sample: Int, feature: Int)
  /// A target is infinite or not a number; indices from 0.
  case nonFiniteTarget(Double, sample: Int, column: Int)
  /// A class is not one of 0…K−1; the index from 0.
  case labelOutOfRange(Double, sample: Int, classes: Int)
  /// A share of the samples leaves none to train with or none to validate.
  case emptySplit(share: Double, samples: Int)

  /// What happened and what to do, in one line.
  public var description: String {
    switch self {
    case .diverged(let place):
      "the training diverged: the loss is no longer finite in epoch \(place.epoch), step \(place.step); the "
        + "largest derivative of the last gradient was \(Self.short(place.largestGradient))"
        + (place.nonFiniteDerivatives == 0
          ? "" : ", \(place.nonFiniteDerivatives) were infinite or not a number")
        + "; a smaller learning rate, a bound on the gradient or standardised features may help"
    case .noSamples:
      "a training needs at least one sample, but the data are empty"
    case .shapes(let problem):
      problem
    case .nonFiniteFeature(let value, let sample, let feature):
      "feature \(feature) of sample \(sample) (both counted from 0) is \(value); a training needs finite numbers"
    case .nonFiniteTarget(let value, let sample, let column):
      "target \(column) of sample \(sample) (both counted from 0) is \(value); a training needs finite numbers"
    case .labelOutOfRange(let value, let sample, let classes):
      "the label of sample \(sample) (counted from 0) is \(Activations.text(value, minus: "-")); \(classes) "
        + "classes are the whole numbers 0 to \(classes - 1)"
    case .emptySplit(let share, let samples):
      "a share of \(share) for validation leaves nothing on one side of \(samples) samples; give a share above 0 "
        + "and below 1 that holds at least one sample"
    }
  }

  /// A number in at most four digits or so.
  private static func short(_ number: Double) -> String {
    guard number.isFinite, number != 0 else { return "\(number)" }
    let power = Int(log10(abs(number)).rounded(.down))
    let scale = pow(10, Double(power - 3))
    let digits = (number / scale).rounded()
    guard (-3...5).contains(power) else { return "\(digits / 1000)e\(power)" }
    return "\((number * pow(10, Double(3 - power))).rounded() / pow(10, Double(3 - power)))"
  }
}
