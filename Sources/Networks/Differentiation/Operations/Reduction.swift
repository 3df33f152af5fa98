/// The sum or the mean of entries; every entry receives the gradient of the sum it went into, divided by their
/// number for the mean.
public struct Reduction: DifferentiableOperation {
  /// What becomes of the entries.
  public enum Kind: Sendable {
    /// They are added.
    case sum
    /// They are added and divided by their number.
    case mean
  }

  /// Which entries are taken together.
  public enum Axis: Sendable {
    /// All; the result has shape (1, 1).
    case all
    /// Those of a column, over all rows (NumPy's axis 0); the result has shape (1, columns).
    case rows
    /// Those of a row, over all columns (NumPy's axis 1); the result has shape (rows, 1).
    case columns
  }

  let kind: Kind
  let axis: Axis

  /// A reduction of the given kind over the given axis.
  public init(_ kind: Kind, over axis: Axis = .all) {
    self.kind = kind
    self.axis = axis
  }

  /// `sum` or `mean`.
  public var name: String { kind == .sum ? "sum" : "mean" }

  /// The sums or means.
  public func value(of inputs: [Matrix<Double>]) -> Matrix<Double> {
    let input = inputs[0]
    var result = Matrix<Double>(
      rows: axis == .columns ? input.rows : 1, columns: axis == .rows ? input.columns : 1)
    for index in input.elements.indices {
      result.elements[target(of: index, columns: input.columns)] += input.elements[index]
    }
    let scale = scale(for: input)
    for index in result.elements.indices { result.elements[index] /= scale }
    return result
  }

  /// The gradient of each sum, repeated for the entries that it was made of.
  public func gradients(
    of inputs: [Matrix<Double>], upstream: Matrix<Double>, needed: [Bool]
  ) -> [Matrix<Double>?] {
    guard needed[0] else { return [nil] }
    let input = inputs[0]
    let scale = scale(for: input)
    var result = Matrix<Double>(rows: input.rows, columns: input.columns)
    for index in result.elements.indices {
      result.elements[index] = upstream.elements[target(of: index, columns: input.columns)] / scale
    }
    return [result]
  }

  /// The index in the result of the sum that an entry goes into.
  private func target(of index: Int, columns: Int) -> Int {
    switch axis {
    case .all: 0
    case .rows: index % columns
    case .columns: index / columns
    }
  }

  private func scale(for input: Matrix<Double>) -> Double {
    guard kind == .mean else { return 1 }
    switch axis {
    case .all: return Double(input.elements.count)
    case .rows: return Double(input.rows)
    case .columns: return Double(input.columns)
    }
  }
}
