/// The mean of (y − ŷ)²: scikit-learn's `mean_squared_error`. Not a number without samples.
///
/// - Precondition: there are as many predictions as targets.
public func meanSquaredError(_ targets: [Double], _ predictions: [Double]) -> Double {
  requireSameCount(targets.count, predictions.count)
  return zip(targets, predictions).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(targets.count)
}

/// The mean of |y − ŷ|: scikit-learn's `mean_absolute_error`. Not a number without samples.
///
/// - Precondition: there are as many predictions as targets.
public func meanAbsoluteError(_ targets: [Double], _ predictions: [Double]) -> Double {
  requireSameCount(targets.count, predictions.count)
  return zip(targets, predictions).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(targets.count)
}
