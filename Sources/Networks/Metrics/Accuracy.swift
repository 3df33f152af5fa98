/// The share of samples whose predicted class is the target: scikit-learn's `accuracy_score`. Not a number without
/// samples.
///
/// - Precondition: there are as many predictions as targets.
public func accuracyScore(_ targets: [Int], _ predictions: [Int]) -> Double {
  requireSameCount(targets.count, predictions.count)
  return Double(zip(targets, predictions).count { $0 == $1 }) / Double(targets.count)
}
