/// Features with what is to be predicted from them, as numbers of one precision.
public struct Samples<Scalar: FloatingScalar>: Sendable, Equatable {
  /// One row per sample, one column per feature.
  public var features: Matrix<Scalar>
  /// One row per sample: a class as a number 0…K−1, or the numbers to predict.
  public var targets: Matrix<Scalar>

  /// Samples with their targets.
  ///
  /// - Precondition: there are as many targets as samples.
  public init(features: Matrix<Scalar>, targets: Matrix<Scalar>) {
    precondition(
      features.rows == targets.rows,
      "features of shape \(features.shape) have \(features.rows) samples, targets of shape "
        + "\(targets.shape) \(targets.rows)")
    self.features = features
    self.targets = targets
  }

  /// The samples of a data set, whose labels become one column of numbers.
  public init(_ dataset: Dataset) {
    let targets: [Scalar] =
      switch dataset.labels {
      case .classes(let classes, _): classes.map { Scalar($0) }
      case .values(let values, _): values.map { Scalar($0) }
      }
    self.init(
      features: dataset.features.converted(),
      targets: Matrix(rows: targets.count, columns: 1, elements: targets))
  }

  /// The number of samples.
  public var count: Int { features.rows }

  /// The given samples in the given order.
  public func selecting(_ indices: [Int]) -> Samples {
    Samples(features: features.rows(at: indices), targets: targets.rows(at: indices))
  }
}
