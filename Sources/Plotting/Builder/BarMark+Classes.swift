extension BarMark {
  /// Bars of several classes, on top of each other where they stand at one place, as Swift Charts stacks them.
  public func foregroundStyle(by column: [String]) -> Series<BarMark> {
    foregroundStyle(by: ClassColumn(column))
  }

  /// Bars of several classes, on top of each other where they stand at one place, as Swift Charts stacks them.
  public func foregroundStyle(by column: ClassColumn) -> Series<BarMark> {
    let mark = notes.stacking == nil ? stacked(in: column) : self
    return Series(mark, by: column, of: self).foregroundStyle(by: column)
  }

  /// Bars of several classes side by side.
  public func position(by column: [String]) -> Series<BarMark> { position(by: ClassColumn(column)) }

  /// Bars of several classes side by side.
  public func position(by column: ClassColumn) -> Series<BarMark> {
    Series(self, by: column).foregroundStyle(by: column).position(by: column)
  }

  fileprivate var isLying: Bool { horizontal == true }

  /// The bars, each beginning where those of earlier classes at its place end: positive values upwards from 0,
  /// negative ones downwards.
  private func stacked(in column: ClassColumn) -> BarMark {
    column.check(count: count, of: Self.type)
    var (mark, bases) = (self, x.map { _ in 0.0 })
    var (above, below): ([Double: Double], [Double: Double]) = ([:], [:])
    for index in column.names.indices.flatMap(column.members) {
      let (place, value) = isLying ? (y[index], x[index]) : (x[index], y[index])
      guard place.isFinite, value.isFinite else { continue }
      bases[index] = (value < 0 ? below[place] : above[place]) ?? 0
      let end = bases[index] + value
      if value < 0 { below[place] = end } else { above[place] = end }
      if isLying { mark.x[index] = end } else { mark.y[index] = end }
    }
    mark.base = bases
    return mark
  }
}

extension Series where Content == BarMark {
  /// The bars side by side instead of on top of each other.
  ///
  /// - Precondition: the column is the one that the bars were split by.
  public func position(by column: [String]) -> Series<BarMark> { position(by: ClassColumn(column)) }

  /// The bars side by side instead of on top of each other.
  ///
  /// - Precondition: the column is the one that the bars were split by.
  public func position(by column: ClassColumn) -> Series<BarMark> {
    check(column)
    let width = original.barWidth / Double(max(column.names.count, 1))
    return mapping { kind, mark in
      let offset = (Double(kind) - Double(column.names.count - 1) / 2) * width
      var bars = original.selecting(column.members(of: kind))
      if bars.isLying { bars.y = bars.y.map { $0 + offset } } else { bars.x = bars.x.map { $0 + offset } }
      bars.width = width
      // The room beside the group, as its outer bars see it.
      bars.share = 1 / (1 + 0.25 * Double(max(column.names.count, 1)))
      bars.label = mark.label
      bars.style = mark.style
      bars.notes.stacking = .unstacked
      mark = bars
    }
  }
}
