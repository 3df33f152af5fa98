extension LineMark {
  /// A line through named data: `LineMark(x: .value("epoch", epochs), y: .value("loss", losses))`.
  public init(x: PlottableValue<[Double]>, y: PlottableValue<[Double]>) {
    self.init(x: x.value, y: y.value)
    notes.name(x, y)
  }

  /// A point of a line; those of one series, in a loop, are joined in their order.
  public init(x: PlottableValue<Double>, y: PlottableValue<Double>) {
    self.init(x: x.array, y: y.array)
    notes.isDatum = true
  }
}

extension PointMark {
  /// Points of named data.
  public init(x: PlottableValue<[Double]>, y: PlottableValue<[Double]>) {
    self.init(x: x.value, y: y.value)
    notes.name(x, y)
  }

  /// A point; those of one series, in a loop, are joined.
  public init(x: PlottableValue<Double>, y: PlottableValue<Double>) {
    self.init(x: x.array, y: y.array)
    notes.isDatum = true
  }

  /// Points in the colours and symbols of named classes.
  public func foregroundStyle(by column: PlottableValue<[String]>) -> PointMark {
    var mark = foregroundStyle(by: column.value)
    mark.notes.legend = column.label
    return mark
  }
}

extension AreaMark {
  /// The area between a curve of named data and the horizontal axis.
  ///
  /// - Parameters:
  ///   - x: the values along the horizontal axis.
  ///   - y: the curve.
  ///   - stacking: how named series lie on each other.
  public init(
    x: PlottableValue<[Double]>, y: PlottableValue<[Double]>, stacking: StackingMethod = .standard
  ) {
    self.init(x: x.value, y: y.value, stacking: stacking)
    notes.name(x, y)
  }

  /// The area between two curves of named data.
  public init(
    x: PlottableValue<[Double]>, yStart: PlottableValue<[Double]>, yEnd: PlottableValue<[Double]>
  ) {
    self.init(x: x.value, yStart: yStart.value, yEnd: yEnd.value)
    notes.name(x, yEnd)
  }

  /// A place of an area; those of one series, in a loop, are joined in their order.
  public init(x: PlottableValue<Double>, y: PlottableValue<Double>, stacking: StackingMethod = .standard) {
    self.init(x: x.array, y: y.array, stacking: stacking)
    notes.isDatum = true
  }
}

extension BarMark {
  /// Bars of named data.
  ///
  /// - Parameters:
  ///   - x: the places of the bars.
  ///   - y: where the bars end.
  ///   - stacking: how named series lie on each other where they share a place.
  public init(
    x: PlottableValue<[Double]>, y: PlottableValue<[Double]>, stacking: StackingMethod = .standard
  ) {
    self.init(x: x.value, y: y.value, stacking: stacking)
    notes.name(x, y)
  }

  /// Upright bars with a name each, in the order in which names first occur.
  public init(
    x: PlottableValue<[String]>, y: PlottableValue<[Double]>, stacking: StackingMethod = .standard
  ) {
    let column = ClassColumn(x.value)
    self.init(x: column.classes.map(Double.init), y: y.value, width: 0.8, share: 0.8, stacking: stacking)
    notes.name(x, y)
    notes.xNames = column.names
  }

  /// Lying bars with a name each, in the order in which names first occur.
  public init(
    x: PlottableValue<[Double]>, y: PlottableValue<[String]>, stacking: StackingMethod = .standard
  ) {
    let column = ClassColumn(y.value)
    self.init(
      x: x.value, y: column.classes.map(Double.init), width: 0.8, share: 0.8, horizontal: true,
      stacking: stacking)
    notes.name(x, y)
    notes.yNames = column.names
  }

  /// A bar; those of one series, in a loop, are joined.
  public init(x: PlottableValue<Double>, y: PlottableValue<Double>, stacking: StackingMethod = .standard) {
    self.init(x: x.array, y: y.array, stacking: stacking)
    notes.isDatum = true
  }
}

extension RuleMark {
  /// A vertical line at a named value.
  public init(x: PlottableValue<Double>) {
    self.init(x: [x.value])
    notes.x = x.label
  }

  /// A horizontal line at a named value.
  public init(y: PlottableValue<Double>) {
    self.init(y: [y.value])
    notes.y = y.label
  }
}

extension SeriesMark {
  /// The mark as the series of a name; the legend's title is what kind of name it is.
  public func foregroundStyle(by name: PlottableValue<String>) -> Self {
    foregroundStyle(by: name.value).titled(name.label)
  }

  /// One series for each name that occurs, in the palette's colours in turn; the legend's title is the column's name.
  public func foregroundStyle(by column: PlottableValue<[String]>) -> Series<Self> {
    titled(column.label).foregroundStyle(by: column.value)
  }

  /// The mark as the series of a name, told apart by a symbol of its own: single data in a loop.
  public func symbol(by name: PlottableValue<String>) -> Self {
    foregroundStyle(by: name).noting { $0.takesSymbol = true }
  }

  private func titled(_ legend: String) -> Self { noting { $0.legend = legend } }

  private func noting(_ change: (inout BuilderNotes) -> Void) -> Self {
    guard var mark = self as? any NotedMark else { return self }
    change(&mark.notes)
    return mark as? Self ?? self
  }
}

extension BarMark {
  /// Bars of several classes, on top of each other where they stand at one place unless they are `.unstacked`.
  public func foregroundStyle(by column: PlottableValue<[String]>) -> Series<BarMark> {
    var mark = self
    mark.notes.legend = column.label
    return mark.foregroundStyle(by: column.value)
  }

  /// Bars of several classes side by side.
  public func position(by column: PlottableValue<[String]>) -> Series<BarMark> {
    var mark = self
    mark.notes.legend = column.label
    return mark.position(by: column.value)
  }
}

extension Series where Content == BarMark {
  /// The bars side by side instead of on top of each other.
  ///
  /// - Precondition: the column is the one that the bars were split by.
  public func position(by column: PlottableValue<[String]>) -> Series<BarMark> { position(by: column.value) }
}

extension Series {
  /// The series each with its symbol.
  ///
  /// - Precondition: the column is the one that the mark was split by.
  public func symbol(by column: PlottableValue<[String]>) -> Series { symbol(by: column.value) }
}

extension BuilderNotes {
  fileprivate mutating func name<X, Y>(_ x: PlottableValue<X>, _ y: PlottableValue<Y>) {
    (self.x, self.y) = (x.label, y.label)
  }
}
