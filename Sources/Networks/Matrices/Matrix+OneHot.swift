extension Matrix {
  /// One row per class number, 1 in the column of that number and 0 elsewhere: NumPy's `eye(count)[classes]`, and
  /// what `CategoricalCrossEntropy` takes as targets.
  ///
  /// - Parameters:
  ///   - classes: class numbers, 0…`count` − 1.
  ///   - count: the number of classes, which are the columns.
  /// - Precondition: every number is that of a class.
  public init(oneHot classes: [Int], count: Int) {
    self.init(rows: classes.count, columns: count)
    for (row, number) in classes.enumerated() {
      precondition(
        number >= 0 && number < count,
        "class \(number) of row \(row); the \(count) classes are numbered 0…\(count - 1)")
      self[row, number] = 1
    }
  }

  /// The column of the largest number in each row, the first of equal ones: NumPy's `argmax(axis=1)`. Of one-hot
  /// rows these are the classes.
  ///
  /// - Precondition: there is at least one column.
  public var rowArgmax: [Int] {
    precondition(columns > 0, "a matrix of shape \(shape) has no columns to choose from")
    return (0..<rows).map { row in
      (1..<columns).reduce(0) { self[row, $1] > self[row, $0] ? $1 : $0 }
    }
  }
}
