import Graphics

/// Finds the lines along which a grid of numbers has a given value.
///
/// Marching squares (Lorensen and Cline 1987, in two dimensions) with linear interpolation along the cells' edges;
/// where a cell is ambiguous, the mean of its corners decides.
package enum MarchingSquares {
  /// Lines at a level, as points in fractional indices: x counts columns, y rows. A closed line ends where it began.
  static func lines(of grid: Grid, at level: Double) -> [[Point]] { lines(of: grid, at: [level])[0] }

  /// The lines at each of several levels, which are found together.
  package static func lines(of grid: Grid, at levels: [Double]) -> [[[Point]]] {
    var lines = [[[Point]]](repeating: [], count: levels.count)
    guard grid.rows > 1, grid.columns > 1 else { return lines }
    let order = levels.indices.filter { levels[$0].isFinite }.sorted { levels[$0] < levels[$1] }
    let scan = LevelScan(grid, levels: order.map { levels[$0] })
    var chains = order.map { _ in PieceChains(columns: grid.columns) }
    for row in 0..<grid.rows - 1 {
      scan.visitCrossed(row: row, columns: 0..<grid.columns - 1) { column, corners, passing in
        let cell = Cell(row: row, column: column, columns: grid.columns, corners: corners)
        for number in passing { cell.add(at: scan.levels[number], to: &chains[number]) }
      }
    }
    for (number, index) in order.enumerated() {
      lines[index] = chains[number].lines().map { line in
        line.map { $0.point(in: scan, level: levels[index]) }
      }
    }
    return lines
  }

  /// A cell that a level passes through.
  private struct Cell {
    let row: Int
    let column: Int
    let columns: Int
    let corners: LevelScan.Corners

    private var bottom: GridPlace { GridPlace(row, column, .right, columns: columns) }
    private var right: GridPlace { GridPlace(row, column + 1, .up, columns: columns) }
    private var top: GridPlace { GridPlace(row + 1, column, .right, columns: columns) }
    private var left: GridPlace { GridPlace(row, column, .up, columns: columns) }

    /// Adds the level's one or two pieces; whether the corners lie above is what tells them.
    @inline(__always)
    func add(at level: Double, to chains: inout PieceChains) {
      let above = (corners.0 > level, corners.1 > level, corners.2 > level, corners.3 > level)
      let crossed = (above.0 != above.1, above.1 != above.2, above.2 != above.3, above.3 != above.0)
      switch crossed {
      case (true, true, true, true):
        if LevelScan.meanIsAbove(level, corners) == above.0 {
          chains.add(bottom, right)
          chains.add(top, left)
        } else {
          chains.add(left, bottom)
          chains.add(right, top)
        }
      case (true, true, _, _): chains.add(bottom, right)
      case (true, _, true, _): chains.add(bottom, top)
      case (true, _, _, true): chains.add(bottom, left)
      case (_, true, true, _): chains.add(right, top)
      case (_, true, _, true): chains.add(right, left)
      case (_, _, true, true): chains.add(top, left)
      default: break
      }
    }
  }
}

extension PieceChains {
  /// The pieces joined to lines, in the order in which their first pieces were added.
  fileprivate func lines() -> [[GridPlace]] {
    var used = Array(repeating: false, count: pieces.count)
    var lines: [[GridPlace]] = []
    for first in pieces.indices where !used[first] {
      used[first] = true
      let forward = follow(from: first, over: pieces[first].end, used: &used)
      var line = follow(from: first, over: pieces[first].start, used: &used)
      line.reverse()
      line.append(pieces[first].start)
      line.append(pieces[first].end)
      line += forward
      lines.append(line)
    }
    return lines
  }

  /// The places after one at the end of a piece.
  private func follow(from piece: Int, over place: GridPlace, used: inout [Bool]) -> [GridPlace] {
    var line: [GridPlace] = []
    var (piece, place) = (piece, place)
    while true {
      let next = Int(pieces[piece].start == place ? pieces[piece].previous : pieces[piece].next)
      guard next >= 0, !used[next] else { return line }
      used[next] = true
      piece = next
      place = pieces[next].start == place ? pieces[next].end : pieces[next].start
      line.append(place)
    }
  }
}
