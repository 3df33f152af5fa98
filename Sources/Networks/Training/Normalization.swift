/// Standardising: each feature minus its mean, divided by its standard deviation, as scikit-learn's
/// `StandardScaler` and Keras's `Normalization` do. `NormalizationLayer` is the same within a network.
public struct Normalization: Sendable, Equatable, Codable {
  /// The mean of each feature.
  public var means: [Double]
  /// The population standard deviation of each feature; 1 where a feature is constant.
  public var deviations: [Double]

  /// Standardising with known means and deviations.
  ///
  /// - Precondition: there are as many means as deviations, and no deviation is 0.
  public init(means: [Double], deviations: [Double]) {
    precondition(
      means.count == deviations.count && !deviations.contains(0),
      "each mean has a deviation other than 0, not \(means) and \(deviations)")
    self.means = means
    self.deviations = deviations
  }

  /// Standardising that gives the features of these samples mean 0 and deviation 1.
  public init(adaptedTo features: Matrix<Double>) {
    means = features.columnMeans
    // What rounding leaves of a constant column's deviation must not become a divisor.
    deviations = zip(features.columnDeviations, means).map { deviation, mean in
      deviation <= abs(mean) * 8 * Double.ulpOfOne ? 1 : deviation
    }
  }

  /// The standardised features.
  ///
  /// - Precondition: there are as many columns as means.
  public func apply(to features: Matrix<Double>) -> Matrix<Double> {
    mapped(features) { ($0 - means[$1]) / deviations[$1] }
  }

  /// The features from their standardised values.
  ///
  /// - Precondition: there are as many columns as means.
  public func invert(_ standardised: Matrix<Double>) -> Matrix<Double> {
    mapped(standardised) { $0 * deviations[$1] + means[$1] }
  }

  private func mapped(_ matrix: Matrix<Double>, _ f: (Double, Int) -> Double) -> Matrix<Double> {
    precondition(
      matrix.columns == means.count,
      "standardising was adapted to \(means.count) features, but the matrix has shape \(matrix.shape)")
    var result = matrix
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns { result[row, column] = f(matrix[row, column], column) }
    }
    return result
  }
}
