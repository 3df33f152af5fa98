#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The cross-entropy of probabilities of classes, −ln p of each sample's class as a mean: scikit-learn's `log_loss`.
///
/// Each p is first brought into ε…1 − ε with ε = 2⁻⁵², so that a wrong certainty costs 36.04 and not infinity.
///
/// - Parameters:
///   - targets: the class of each sample, 0…K − 1.
///   - probabilities: samples × classes; they are not divided by their sum.
///   - isMean: whether the mean over samples is formed, or else the sum.
/// - Precondition: there is a row for each sample, a column for each class, and all numbers lie in 0…1.
public func logLoss(_ targets: [Int], probabilities: Matrix<Double>, isMean: Bool = true) -> Double {
  requireSameCount(targets.count, probabilities.rows)
  requireProbabilities(probabilities.elements)
  let losses = targets.enumerated().map { sample, target in
    precondition(
      target >= 0 && target < probabilities.columns,
      "the target of sample \(sample) is \(target); \(probabilities.columns) classes are 0…"
        + "\(probabilities.columns - 1)")
    return -log(clipped(probabilities[sample, target]))
  }
  return total(losses, isMean: isMean)
}

/// The cross-entropy of probabilities of class 1 of two.
///
/// - Parameters:
///   - targets: the class of each sample, 0 or 1.
///   - probabilities: the probability of class 1 for each sample.
///   - isMean: whether the mean over samples is formed, or else the sum.
/// - Precondition: there are as many probabilities as targets, and all lie in 0…1.
public func logLoss(_ targets: [Int], probabilities: [Double], isMean: Bool = true) -> Double {
  requireSameCount(targets.count, probabilities.count)
  requireProbabilities(probabilities)
  let losses = zip(targets, probabilities).map { target, p in
    precondition(target == 0 || target == 1, "class \(target); two classes are 0 and 1")
    return -log(clipped(target == 1 ? p : 1 - p))
  }
  return total(losses, isMean: isMean)
}

private func total(_ losses: [Double], isMean: Bool) -> Double {
  losses.reduce(0, +) / (isMean ? Double(losses.count) : 1)
}

private func clipped(_ p: Double) -> Double { min(max(p, Double.ulpOfOne), 1 - Double.ulpOfOne) }

private func requireProbabilities(_ numbers: [Double]) {
  for p in numbers { precondition(p >= 0 && p <= 1, "a probability lies in 0…1, not \(p)") }
}
