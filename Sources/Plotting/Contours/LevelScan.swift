/// Finds the cells of a grid that levels pass through, for all levels in one pass.
///
/// Neighbouring numbers mostly lie between the same two levels, so that a cell costs two comparisons with them.
struct LevelScan {
  /// The corners of a cell: bottom left, bottom right, top right, top left.
  typealias Corners = (Double, Double, Double, Double)

  let rows: Int
  let columns: Int
  let values: [Double]
  /// Rising.
  let levels: [Double]

  /// - Parameter levels: rising, none of them NaN.
  init(_ grid: Grid, levels: [Double]) {
    (rows, columns, values) = (grid.rows, grid.columns, grid.values)
    self.levels = levels
  }

  /// The corners of a cell.
  @inline(__always)
  func corners(_ row: Int, _ column: Int) -> Corners {
    let (lower, upper) = (row * columns + column, (row + 1) * columns + column)
    return (values[lower], values[lower + 1], values[upper + 1], values[upper])
  }

  /// The number of levels below a value, which is the place of the first that is not.
  func count(below value: Double) -> Int {
    var (low, high) = (0, levels.count)
    while low < high {
      let middle = (low + high) / 2
      if levels[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Visits the cells of a row, from left to right, of whose corners some but not all lie above a level.
  ///
  /// - Parameter body: takes the column, the corners and the numbers of the levels that pass.
  @inline(__always)
  func visitCrossed(
    row: Int, columns range: Range<Int>,
    _ body: (_ column: Int, _ corners: Corners, _ levels: Range<Int>) -> Void
  ) {
    guard let first = range.first else { return }
    var (below, above) = (Double.nan, Double.nan)
    var wasBetween = false
    var left = (lower: values[row * columns + first], upper: values[(row + 1) * columns + first])
    for column in range {
      let lower = values[row * columns + column + 1]
      let upper = values[(row + 1) * columns + column + 1]
      // Not a number is between nothing.
      let isBetween = lower > below && lower <= above && upper > below && upper <= above
      if !(isBetween && wasBetween) {
        let corners = (left.lower, lower, upper, left.upper)
        if Self.areFinite(corners) {
          let levels = levelsThrough(corners)
          if !levels.isEmpty { body(column, corners, levels) }
        }
        let rank = count(below: lower)
        below = rank > 0 ? levels[rank - 1] : -.infinity
        above = rank < levels.count ? levels[rank] : .infinity
        wasBetween = lower > below && lower <= above && upper > below && upper <= above
      }
      left = (lower, upper)
    }
  }

  /// The numbers of the levels that some but not all of a cell's corners lie above.
  func levelsThrough(_ corners: Corners) -> Range<Int> {
    let lowest = min(min(corners.0, corners.1), min(corners.2, corners.3))
    let highest = max(max(corners.0, corners.1), max(corners.2, corners.3))
    return count(below: lowest)..<count(below: highest)
  }

  /// Whether no corner is a gap.
  @inline(__always)
  static func areFinite(_ corners: Corners) -> Bool {
    corners.0.isFinite && corners.1.isFinite && corners.2.isFinite && corners.3.isFinite
  }

  /// Whether the corners' mean lies above a level, which decides how an ambiguous cell is cut.
  static func meanIsAbove(_ level: Double, _ corners: Corners) -> Bool {
    corners.0 / 4 + corners.1 / 4 + corners.2 / 4 + corners.3 / 4 > level
  }
}
