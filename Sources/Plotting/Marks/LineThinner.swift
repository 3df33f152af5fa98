import Graphics

/// Builds the path of a line, leaving out points that nobody would see.
struct LineThinner {
  /// What is left out.
  enum Method {
    /// Nothing.
    case none
    /// For a line that never turns back along x: of the points in one narrow column of the page, the first, the
    /// highest, the lowest and the last one paint what all of them paint (M4: Jugel, Jerzak, Hackenbroich, Markl,
    /// "M4: A Visualization-Oriented Time Series Data Aggregation", VLDB 2014).
    case columns
    /// Points so near to the last one kept that the line stays within a few hundredths of a pixel.
    case neighbors
  }

  /// Shorter lines keep all points: there is little to gain.
  static let leastCount = 10_000
  /// The columns' number in a CSS pixel.
  static let columnsPerPixel = 2.0
  /// How near neighbours are, in CSS pixels.
  static let distance = 0.05

  private let method: Method
  private var path = Path()
  private var isDrawing = false
  private var column = 0.0
  private var count = 0
  private var first = Point(0, 0)
  private var last = Point(0, 0)
  private var highest = Point(0, 0)
  private var lowest = Point(0, 0)
  private var lowestIsFirst = false

  init(_ method: Method) {
    self.method = method
  }

  /// The method for a line through values, in the order of the data.
  ///
  /// - Parameter isDashed: the dashes' places hang on the length of the line, which columns do not keep.
  static func method(for x: [Double], isDashed: Bool) -> Method {
    guard x.count > leastCount else { return .none }
    guard !isDashed else { return .neighbors }
    var (rises, falls) = (true, true)
    var last = Double.nan
    for value in x where value.isFinite {
      rises = rises && !(value < last)
      falls = falls && !(value > last)
      last = value
    }
    return rises || falls ? .columns : .neighbors
  }

  /// Adds the line's next point; one that is not finite is a gap.
  @inline(__always)
  mutating func add(_ point: Point) {
    guard point.isFinite else {
      flush(endsPart: true)
      isDrawing = false
      return
    }
    if method == .none { return append(point) }
    let cell = (point.x * Self.columnsPerPixel).rounded(.down)
    let isNear =
      method == .columns
      ? cell == column : max(abs(point.x - first.x), abs(point.y - first.y)) < Self.distance
    guard isNear, count > 0 else {
      flush(endsPart: false)
      column = cell
      (first, last, highest, lowest, count) = (point, point, point, point, 1)
      return
    }
    count += 1
    last = point
    // Down the page y grows.
    if point.y < highest.y {
      highest = point
      lowestIsFirst = true
    } else if point.y > lowest.y {
      lowest = point
      lowestIsFirst = false
    }
  }

  /// The path, when all points are added.
  mutating func finished() -> Path {
    flush(endsPart: true)
    return path
  }

  /// Appends what is kept of the points since the last time, in the order of the data.
  private mutating func flush(endsPart: Bool) {
    guard count > 0 else { return }
    append(first)
    if method == .columns {
      let (one, other) = lowestIsFirst ? (lowest, highest) : (highest, lowest)
      if one != first, one != last { append(one) }
      if other != first, other != last { append(other) }
    }
    if count > 1, method == .columns || endsPart { append(last) }
    count = 0
  }

  private mutating func append(_ point: Point) {
    if isDrawing { path.line(to: point) } else { path.move(to: point) }
    isDrawing = true
  }
}
