/// A matrix of numbers whose rows lie one after the other in memory.
///
/// Samples are rows and features are columns, as in NumPy, scikit-learn and Keras.
public struct Matrix<Scalar: FloatingScalar>: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The entries, row by row.
  public var elements: [Scalar]

  /// A matrix with the same number everywhere.
  public init(rows: Int, columns: Int, repeating value: Scalar = 0) {
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: value, count: rows * columns)
  }

  /// A matrix of the given entries, row by row.
  ///
  /// - Precondition: there are `rows` × `columns` entries.
  public init(rows: Int, columns: Int, elements: [Scalar]) {
    precondition(
      elements.count == rows * columns,
      "a matrix of shape (\(rows), \(columns)) needs \(rows * columns) entries, not \(elements.count)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The entry in a row and column, both counted from 0.
  @inlinable
  public subscript(row: Int, column: Int) -> Scalar {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }
}
