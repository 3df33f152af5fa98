import Graphics

/// A place of an outline, as one number: a corner of the grid, or where a level crosses a side to the right or upwards
/// of it.
struct GridPlace: Hashable {
  enum Kind: Int { case right, up, corner }

  private let code: Int

  /// The place at the corner in a row and column of a grid with so many columns.
  @inline(__always)
  init(_ row: Int, _ column: Int, _ kind: Kind, columns: Int) {
    code = (row * columns + column) << 2 | kind.rawValue
  }

  /// No place.
  static let none = GridPlace(-1, 0, .right, columns: 1)

  @inline(__always)
  var kind: Kind { Kind(rawValue: code & 3) ?? .corner }
  /// The corner's place among the grid's values.
  @inline(__always)
  var index: Int { code >> 2 }

  /// The place in fractional indices, by linear interpolation along the side.
  @inline(__always)
  func point(in scan: LevelScan, level: Double) -> Point {
    let (row, column) = index.quotientAndRemainder(dividingBy: scan.columns)
    let corner = Point(Double(column), Double(row))
    if kind == .corner { return corner }
    let start = scan.values[index]
    let end = scan.values[kind == .right ? index + 1 : index + scan.columns]
    // Halves, so that the differences of the greatest numbers stay finite.
    let share = (level / 2 - start / 2) / (end / 2 - start / 2)
    return kind == .right
      ? Point(Double(column) + share, Double(row)) : Point(Double(column), Double(row) + share)
  }
}
