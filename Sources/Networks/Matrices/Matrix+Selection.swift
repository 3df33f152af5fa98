extension Matrix {
  /// The shape as NumPy prints it.
  package var shape: String { "(\(rows), \(columns))" }

  /// A matrix of the given rows, all of one length.
  ///
  /// - Precondition: the rows are equally long.
  public init(_ rows: [[Scalar]]) {
    let columns = rows.first?.count ?? 0
    precondition(
      rows.allSatisfy { $0.count == columns },
      "the rows of a matrix are equally long, not of lengths \(rows.map(\.count))")
    self.init(rows: rows.count, columns: columns, elements: rows.flatMap { $0 })
  }

  /// The entries of one row.
  public func row(_ row: Int) -> [Scalar] {
    precondition(row >= 0 && row < rows, "row \(row) of a matrix of shape \(shape)")
    return Array(elements[row * columns..<(row + 1) * columns])
  }

  /// The entries of one column.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func column(_ column: Int) -> [Scalar] {
    precondition(column >= 0 && column < columns, "column \(column) of a matrix of shape \(shape)")
    return (0..<rows).map { elements[$0 * columns + column] }
  }

  /// The given rows in the given order; a row may be taken several times.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func rows(at indices: [Int]) -> Matrix {
    var selected: [Scalar] = []
    selected.reserveCapacity(indices.count * columns)
    for index in indices {
      precondition(index >= 0 && index < rows, "row \(index) of a matrix of shape \(shape)")
      selected.append(contentsOf: elements[index * columns..<(index + 1) * columns])
    }
    return Matrix(rows: indices.count, columns: columns, elements: selected)
  }

  /// The given columns in the given order.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func columns(at indices: [Int]) -> Matrix {
    for index in indices {
      precondition(index >= 0 && index < columns, "column \(index) of a matrix of shape \(shape)")
    }
    let selected = (0..<rows).flatMap { row in indices.map { elements[row * columns + $0] } }
    return Matrix(rows: rows, columns: indices.count, elements: selected)
  }

  /// Rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  /// The same numbers in another precision, each rounded to the nearest.
  public func converted<Other: FloatingScalar>(to type: Other.Type = Other.self) -> Matrix<Other> {
    Matrix<Other>(rows: rows, columns: columns, elements: elements.map { Other($0) })
  }
}
