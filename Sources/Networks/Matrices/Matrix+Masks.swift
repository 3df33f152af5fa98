/// Boolean masks, as NumPy's: one truth value per row, per column or per entry.
extension Matrix {
  /// For each entry, row by row, whether it fulfils a condition: NumPy's `a > 0` is `a.mask { $0 > 0 }`.
  public func mask(_ condition: (Scalar) -> Bool) -> [Bool] { elements.map(condition) }

  /// The entries for which the mask is true, row by row: NumPy's `a[mask]`.
  ///
  /// - Precondition: the mask has a value for each entry.
  public func entries(where mask: [Bool]) -> [Scalar] {
    requireMask(mask, count: elements.count, of: "entries")
    return zip(elements, mask).filter(\.1).map(\.0)
  }

  /// Puts a number wherever the mask is true: NumPy's `a[mask] = value`.
  ///
  /// - Precondition: the mask has a value for each entry.
  public mutating func set(_ value: Scalar, where mask: [Bool]) {
    requireMask(mask, count: elements.count, of: "entries")
    for index in mask.indices where mask[index] { elements[index] = value }
  }

  /// The rows for which the mask is true: NumPy's `x[y == 1]` is `x.rows(where: y.map { $0 == 1 })`.
  ///
  /// - Precondition: the mask has a value for each row.
  public func rows(where mask: [Bool]) -> Matrix {
    requireMask(mask, count: rows, of: "rows")
    return rows(at: mask.indices.filter { mask[$0] })
  }

  /// The columns for which the mask is true: NumPy's `x[:, mask]`.
  ///
  /// - Precondition: the mask has a value for each column.
  public func columns(where mask: [Bool]) -> Matrix {
    requireMask(mask, count: columns, of: "columns")
    return columns(at: mask.indices.filter { mask[$0] })
  }

  private func requireMask(_ mask: [Bool], count: Int, of parts: String) {
    precondition(
      mask.count == count,
      "a matrix of shape \(shape) has \(count) \(parts), but the mask \(mask.count) values")
  }
}

extension Samples {
  /// The samples for which the mask is true.
  ///
  /// - Precondition: the mask has a value for each sample.
  public func selecting(where mask: [Bool]) -> Samples {
    Samples(features: features.rows(where: mask), targets: targets.rows(where: mask))
  }
}
