/// A mark that shows a series of data, and can be named and split into series by a column of classes.
public protocol SeriesMark: Mark {
  /// What the mark shows, for the legend.
  var label: String? { get set }
  /// The number of data.
  var count: Int { get }
  /// The mark with the data at some indices only.
  func selecting(_ indices: [Int]) -> Self
}

extension SeriesMark {
  /// The mark as the series of a name: marks of one name share a colour and an entry of the legend.
  ///
  /// Swift Charts writes `.foregroundStyle(by: .value("Kind", "sin"))`; here a mark is a whole series, so that its
  /// name is enough, and the legend's title is the panel's: `chartLegend(title:)`.
  public func foregroundStyle(by name: String) -> Self {
    var mark = self
    mark.label = name
    return mark
  }
}

extension LineMark: SeriesMark {
  /// The number of points.
  public var count: Int { x.count }

  /// The line through some of its points.
  public func selecting(_ indices: [Int]) -> LineMark {
    var mark = self
    mark.x = x.selecting(indices)
    mark.y = y.selecting(indices)
    mark.z = z?.selecting(indices)
    return mark
  }
}

extension AreaMark: SeriesMark {
  /// The number of places along x.
  public var count: Int { x.count }

  /// The area over some of its places.
  public func selecting(_ indices: [Int]) -> AreaMark {
    var mark = self
    mark.x = x.selecting(indices)
    mark.yStart = yStart.selecting(indices)
    mark.yEnd = yEnd.selecting(indices)
    return mark
  }
}

extension RectMark: SeriesMark {
  /// The number of rectangles.
  public var count: Int { xStart.count }

  /// Some of the rectangles.
  public func selecting(_ indices: [Int]) -> RectMark {
    RectMark(
      xStart: xStart.selecting(indices), xEnd: xEnd.selecting(indices), yStart: yStart.selecting(indices),
      yEnd: yEnd.selecting(indices), label: label, style: style)
  }
}

extension BarMark: SeriesMark {
  /// The number of bars.
  public var count: Int { x.count }

  /// Some of the bars, as wide as they are among all.
  public func selecting(_ indices: [Int]) -> BarMark {
    var mark = self
    mark.x = x.selecting(indices)
    mark.y = y.selecting(indices)
    mark.base = base?.selecting(indices)
    mark.errors = errors?.selecting(indices)
    (mark.width, mark.share) = (barWidth, share ?? (width == nil ? 0.8 : nil))
    return mark
  }
}

extension PointMark: SeriesMark {
  /// The number of points.
  public var count: Int { x.count }

  /// Some of the points; rings stay with theirs.
  public func selecting(_ indices: [Int]) -> PointMark {
    var mark = self
    mark.x = x.selecting(indices)
    mark.y = y.selecting(indices)
    mark.z = z?.selecting(indices)
    mark.classes = classes?.selecting(indices)
    mark.values = values?.selecting(indices)
    mark.sizes = sizes?.selecting(indices)
    mark.ringed = ringed.map { rings in indices.indices.filter { rings.contains(indices[$0]) } }
    return mark
  }
}

extension Array {
  /// The elements at some indices, in their order.
  fileprivate func selecting(_ indices: [Int]) -> [Element] { indices.map { self[$0] } }
}
