extension PointMark {
  /// Points in the colours and symbols of their classes.
  ///
  /// Swift Charts changes the colour alone. Here a class has a symbol too, so that it is told apart without colours
  /// and in print. The points stay one mark and are drawn in the order of the data, so that no class covers another.
  ///
  /// - Precondition: there are as many names as points.
  public func foregroundStyle(by column: [String]) -> PointMark { classified(by: ClassColumn(column)) }

  /// Points in the colours and symbols of their classes.
  public func foregroundStyle(by column: ClassColumn) -> PointMark { classified(by: column) }

  /// Points in the symbols and colours of their classes: the same as `foregroundStyle(by:)`.
  public func symbol(by column: [String]) -> PointMark { classified(by: ClassColumn(column)) }

  /// Points in the symbols and colours of their classes: the same as `foregroundStyle(by:)`.
  public func symbol(by column: ClassColumn) -> PointMark { classified(by: column) }

  /// Points in the colours of a colour map by their values, with a colour bar.
  ///
  /// - Parameters:
  ///   - values: a number for each point, NaN for none.
  ///   - label: what the values measure: the name of the colour bar.
  ///   - range: the values at the ends of the colour map; nil takes the least and the greatest.
  public func foregroundStyle(by values: [Double], label: String, range: ClosedRange<Double>? = nil)
    -> PointMark
  {
    var mark = self
    mark.values = values
    mark.label = label
    mark.range = range.map { [$0.lowerBound, $0.upperBound] }
    return mark
  }

  /// Points of the given diameters in CSS pixels, one for each.
  public func symbolSize(diameters: [Double]) -> PointMark {
    var mark = self
    mark.sizes = diameters
    return mark
  }

  private func classified(by column: ClassColumn) -> PointMark {
    column.check(count: count, of: Self.type)
    precondition(
      classes == nil || classes == column.classes,
      "points have one column of classes, for colours and symbols")
    var mark = self
    mark.classes = column.classes
    mark.classNames = column.names
    return mark
  }
}
