extension SeriesMark {
  /// One series for each name that occurs, in the palette's colours in turn.
  ///
  /// - Parameter column: a name for each datum.
  /// - Precondition: there are as many names as data.
  public func foregroundStyle(by column: [String]) -> Series<Self> {
    foregroundStyle(by: ClassColumn(column))
  }

  /// One series for each class, in the palette's colours in turn.
  public func foregroundStyle(by column: ClassColumn) -> Series<Self> {
    Series(self, by: column).foregroundStyle(by: column)
  }

  /// One series for each name that occurs, each with its symbol.
  ///
  /// - Precondition: there are as many names as data.
  public func symbol(by column: [String]) -> Series<Self> { symbol(by: ClassColumn(column)) }

  /// One series for each class, each with its symbol.
  public func symbol(by column: ClassColumn) -> Series<Self> { Series(self, by: column).symbol(by: column) }
}

extension Series {
  /// The series in the palette's colours in turn.
  ///
  /// - Precondition: the column is the one that the mark was split by.
  public func foregroundStyle(by column: [String]) -> Series { foregroundStyle(by: ClassColumn(column)) }

  /// The series in the palette's colours in turn.
  ///
  /// - Precondition: the column is the one that the mark was split by.
  public func foregroundStyle(by column: ClassColumn) -> Series {
    check(column)
    return mapping { kind, mark in mark = mark.styled { $0.color = "class\(kind)" } }
  }

  /// The series each with its symbol.
  ///
  /// - Precondition: the column is the one that the mark was split by.
  public func symbol(by column: [String]) -> Series { symbol(by: ClassColumn(column)) }

  /// The series each with its symbol.
  ///
  /// - Precondition: the column is the one that the mark was split by.
  public func symbol(by column: ClassColumn) -> Series {
    check(column)
    return mapping { kind, mark in mark = mark.styled { $0.symbol = Symbol.forClass(kind) } }
  }
}
