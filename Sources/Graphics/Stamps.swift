extension Scene {
  /// A few outlines at very many places: a cloud of a million points in 20 bytes each.
  ///
  /// Every file holds it as pixels, an SVG or a PDF too; outlines that are to stay shapes are paths.
  public struct Stamps: Sendable, Hashable {
    /// An outline around the origin with its colours.
    public struct Look: Sendable, Hashable {
      /// The outline, around (0, 0).
      public var path: Path
      /// What it is filled with.
      public var fill: Color?
      /// How it is then stroked.
      public var stroke: Stroke?

      /// A look.
      public init(_ path: Path, fill: Color? = nil, stroke: Stroke? = nil) {
        self.path = path
        self.fill = fill
        self.stroke = stroke
      }

      /// What the look covers around its place; nil if it paints nothing.
      public var bounds: Rect? { path.controlBounds?.inset(by: -(stroke?.width ?? 0) / 2) }
    }

    /// The looks, in the order in which `kinds` counts them.
    public private(set) var looks: [Look] = []
    /// Where the looks stand, from back to front.
    public private(set) var places: [Point] = []
    /// The look of each place.
    public private(set) var kinds: [UInt32] = []

    /// No stamps, with room for so many.
    public init(capacity: Int = 0) {
      places.reserveCapacity(capacity)
      kinds.reserveCapacity(capacity)
    }

    /// Adds a look and gives its number.
    public mutating func add(_ look: Look) -> Int {
      looks.append(look)
      return looks.count - 1
    }

    /// Puts the look of a number at a place, over those before; at a place that is not finite, nothing.
    public mutating func stamp(_ look: Int, at place: Point) {
      precondition(looks.indices.contains(look), "there are \(looks.count) looks, none is number \(look)")
      guard place.isFinite else { return }
      places.append(place)
      kinds.append(UInt32(look))
    }

    /// The same stamps further to the right and down.
    func moved(by distance: Point) -> Stamps {
      var moved = self
      for index in places.indices { moved.places[index] = places[index] + distance }
      return moved
    }
  }
}

extension Scene.Stamps {
  /// What all looks cover around their places; nil if none paints anything.
  private var reach: Rect? {
    looks.compactMap(\.bounds).reduce(nil) { (union: Rect?, next) in union?.union(next) ?? next }
  }

  /// From the leftmost place to the rightmost and from the highest to the lowest; nil without any.
  private var middles: Rect? {
    guard let first = places.first else { return nil }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for place in places {
      left = min(left, place.x)
      right = max(right, place.x)
      top = min(top, place.y)
      bottom = max(bottom, place.y)
    }
    return Rect(left: left, top: top, right: right, bottom: bottom)
  }

  /// The smallest rectangle around all stamps, as if each had the largest look; nil if nothing is painted.
  public var bounds: Rect? {
    guard let middles, let reach else { return nil }
    return Rect(
      left: middles.x + reach.x, top: middles.y + reach.y, right: middles.right + reach.right,
      bottom: middles.bottom + reach.bottom)
  }

  /// Rectangles that together hold every stamp that touches an area and little else, however many there are: one
  /// for each square of 4 px with a place in it.
  public func covered(in area: Rect) -> [Rect] {
    guard let reach, area.width >= 0, area.height >= 0, area.width.isFinite, area.height.isFinite else {
      return []
    }
    let side = 4.0
    let columns = Int(area.width / side) + 1
    let rows = Int(area.height / side) + 1
    guard columns.multipliedReportingOverflow(by: rows).partialValue <= 1 << 24 else { return [area] }
    var isTaken = Array(repeating: false, count: columns * rows)
    for place in places where area.contains(place) {
      let (column, row) = (Int((place.x - area.x) / side), Int((place.y - area.y) / side))
      isTaken[row * columns + column] = true
    }
    return isTaken.indices.filter { isTaken[$0] }.map { index in
      let x = area.x + Double(index % columns) * side
      let y = area.y + Double(index / columns) * side
      return Rect(
        left: x + reach.x, top: y + reach.y, right: x + side + reach.right, bottom: y + side + reach.bottom)
    }
  }
}
