/// How two matrices are lined up for an entry-by-entry operation, by NumPy's rule: a dimension of 1 is repeated.
struct Broadcasting {
  let rows: Int
  let columns: Int
  private let a: Strides
  private let b: Strides

  /// The steps between rows and columns in the entries; 0 repeats.
  private struct Strides {
    let row: Int
    let column: Int

    init(_ matrix: Matrix<Double>) {
      row = matrix.rows == 1 ? 0 : matrix.columns
      column = matrix.columns == 1 ? 0 : 1
    }
  }

  init(_ a: Matrix<Double>, _ b: Matrix<Double>, for operation: String) {
    precondition(
      (a.rows == b.rows || a.rows == 1 || b.rows == 1)
        && (a.columns == b.columns || a.columns == 1 || b.columns == 1),
      "'\(operation)' cannot line up shapes (\(a.rows), \(a.columns)) and (\(b.rows), \(b.columns)): "
        + "rows and columns must be equal or 1")
    rows = a.rows == 1 ? b.rows : a.rows
    columns = a.columns == 1 ? b.columns : a.columns
    self.a = Strides(a)
    self.b = Strides(b)
  }

  /// Calls `body` for each entry of the result with its index and those of the two entries it is made of.
  @inline(__always)
  func forEach(_ body: (_ result: Int, _ a: Int, _ b: Int) -> Void) {
    for row in 0..<rows {
      for column in 0..<columns {
        body(
          row * columns + column, row * a.row + column * a.column, row * b.row + column * b.column)
      }
    }
  }

  /// The matrix whose entries `combine` makes of the entries lined up.
  @inline(__always)
  func map(
    _ first: Matrix<Double>, _ second: Matrix<Double>, _ combine: (Double, Double) -> Double
  ) -> Matrix<Double> {
    var result = Matrix<Double>(rows: rows, columns: columns)
    forEach { result.elements[$0] = combine(first.elements[$1], second.elements[$2]) }
    return result
  }
}
