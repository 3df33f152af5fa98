/// Collects the edges of the regions above levels, cell by cell.
struct RegionTracer {
  let scan: LevelScan
  /// The pieces of each level.
  private(set) var chains: [PieceChains]
  /// Whether each cell has no gap; nil if none has one.
  private let isWhole: [Bool]?

  init(_ scan: LevelScan) {
    self.scan = scan
    chains = scan.levels.map { _ in PieceChains(columns: scan.columns) }
    isWhole =
      scan.values.allSatisfy(\.isFinite)
      ? nil
      : (0..<(scan.rows - 1) * (scan.columns - 1)).map {
        LevelScan.areFinite(scan.corners($0 / (scan.columns - 1), $0 % (scan.columns - 1)))
      }
  }

  /// Adds the edges of all cells, row by row.
  mutating func trace() {
    for row in 0..<scan.rows - 1 {
      let inner = 1..<max(scan.columns - 2, 1)
      guard isWhole == nil, row > 0, row < scan.rows - 2 else {
        for column in 0..<scan.columns - 1 { addCell(row, column) }
        continue
      }
      addCell(row, 0)
      scan.visitCrossed(row: row, columns: inner) { column, corners, passing in
        for number in passing { addCut(row, column, corners, number) }
      }
      if scan.columns > 2 { addCell(row, scan.columns - 2) }
    }
  }

  /// Adds what of a cell that may lie at an edge of the grid, or beside a gap, is an edge of the regions.
  private mutating func addCell(_ row: Int, _ column: Int) {
    guard isComplete(row, column) else { return }
    let corners = scan.corners(row, column)
    let passing = scan.levelsThrough(corners)
    let sides = (
      !isComplete(row - 1, column), !isComplete(row, column + 1), !isComplete(row + 1, column),
      !isComplete(row, column - 1)
    )
    if sides.0 || sides.1 || sides.2 || sides.3 {
      for number in 0..<passing.upperBound {
        let level = scan.levels[number]
        addSide(row, column, (0, 0), (0, 1), sides.0, corners.0 > level, corners.1 > level, number)
        addSide(row, column, (0, 1), (1, 1), sides.1, corners.1 > level, corners.2 > level, number)
        addSide(row, column, (1, 1), (1, 0), sides.2, corners.2 > level, corners.3 > level, number)
        addSide(row, column, (1, 0), (0, 0), sides.3, corners.3 > level, corners.0 > level, number)
        if passing.contains(number) { addCut(row, column, corners, number) }
      }
    } else {
      for number in passing { addCut(row, column, corners, number) }
    }
  }

  /// Adds the part above the level of a side beyond which nothing is.
  private mutating func addSide(
    _ row: Int, _ column: Int, _ first: (row: Int, column: Int), _ second: (row: Int, column: Int),
    _ isOuter: Bool, _ firstIsAbove: Bool, _ secondIsAbove: Bool, _ number: Int
  ) {
    guard isOuter, firstIsAbove || secondIsAbove else { return }
    let lower = (row + min(first.row, second.row), column + min(first.column, second.column))
    let crossing = GridPlace(
      lower.0, lower.1, first.row == second.row ? .right : .up, columns: scan.columns)
    chains[number].add(
      firstIsAbove ? corner(row + first.row, column + first.column) : crossing,
      secondIsAbove ? corner(row + second.row, column + second.column) : crossing)
  }

  private func corner(_ row: Int, _ column: Int) -> GridPlace {
    GridPlace(row, column, .corner, columns: scan.columns)
  }

  /// Adds the line along which a level cuts a cell, with the region on its left.
  @inline(__always)
  private mutating func addCut(_ row: Int, _ column: Int, _ corners: LevelScan.Corners, _ number: Int) {
    let level = scan.levels[number]
    let above =
      (corners.0 > level ? 1 : 0) | (corners.1 > level ? 2 : 0) | (corners.2 > level ? 4 : 0)
      | (corners.3 > level ? 8 : 0)
    func add(_ leaving: Int, _ entering: Int) {
      chains[number].add(crossing(row, column, side: leaving), crossing(row, column, side: entering))
    }
    guard above == 5 || above == 10 else {
      let cut = Self.cuts[above]
      return add(cut.leaving, cut.entering)
    }
    // As among lines, the mean decides: above the level it joins both corners, else each is cut off.
    let turn = LevelScan.meanIsAbove(level, corners) ? 1 : 3
    let first = above == 5 ? 0 : 1
    add(first, (first + turn) % 4)
    add(first + 2, (first + 2 + turn) % 4)
  }

  /// For each set of corners above, as bits, the side over which the region's edge leaves the cell's outline and that
  /// over which it comes back; sides are counted from the bottom, counterclockwise.
  private static let cuts: [(leaving: Int, entering: Int)] = [
    (0, 0), (0, 3), (1, 0), (1, 3), (2, 1), (0, 0), (2, 0), (2, 3),
    (3, 2), (0, 2), (0, 0), (1, 2), (3, 1), (0, 1), (3, 0), (0, 0),
  ]

  @inline(__always)
  private func crossing(_ row: Int, _ column: Int, side: Int) -> GridPlace {
    switch side {
    case 0: GridPlace(row, column, .right, columns: scan.columns)
    case 1: GridPlace(row, column + 1, .up, columns: scan.columns)
    case 2: GridPlace(row + 1, column, .right, columns: scan.columns)
    default: GridPlace(row, column, .up, columns: scan.columns)
    }
  }

  private func isComplete(_ row: Int, _ column: Int) -> Bool {
    guard row >= 0, column >= 0, row < scan.rows - 1, column < scan.columns - 1 else { return false }
    return isWhole?[row * (scan.columns - 1) + column] ?? true
  }
}
