/// The coefficient of determination, R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²: scikit-learn's `r2_score`.
///
/// 1 is a perfect prediction, 0 that of the mean, and worse ones are negative. Where all targets are the same, it is 1
/// for a perfect prediction and else 0. Of fewer than two samples it is not a number.
///
/// - Precondition: there are as many predictions as targets.
public func r2Score(_ targets: [Double], _ predictions: [Double]) -> Double {
  requireSameCount(targets.count, predictions.count)
  guard targets.count > 1 else { return .nan }
  let mean = targets.reduce(0, +) / Double(targets.count)
  let unexplained = zip(targets, predictions).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  let total = targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  if total == 0 { return unexplained == 0 ? 1 : 0 }
  return 1 - unexplained / total
}
