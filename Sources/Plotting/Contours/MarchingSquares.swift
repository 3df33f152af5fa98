import Graphics

/// Finds the lines along which a grid of numbers has a given value.
///
/// Marching squares (Lorensen and Cline 1987, in two dimensions) with linear interpolation along the cells' edges;
/// where a cell is ambiguous, the mean of its corners decides.
enum MarchingSquares {
  /// Lines at a level, as points in fractional indices: x counts columns, y rows. A closed line ends where it began.
  static func lines(of grid: Grid, at level: Double) -> [[Point]] {
    guard grid.rows > 1, grid.columns > 1 else { return [] }
    var segments = Segments()
    for row in 0..<grid.rows - 1 {
      for column in 0..<grid.columns - 1 {
        addCell(row, column, of: grid, level: level, to: &segments)
      }
    }
    return segments.joined().map { $0.map { crossing($0, of: grid, level: level) } }
  }

  /// An edge between two neighbours: from (row, column) to the right or upwards.
  fileprivate struct Edge: Hashable {
    var row: Int
    var column: Int
    var isHorizontal: Bool
  }

  private static func addCell(
    _ row: Int, _ column: Int, of grid: Grid, level: Double, to segments: inout Segments
  ) {
    let corners = [
      grid[row, column], grid[row, column + 1], grid[row + 1, column + 1], grid[row + 1, column],
    ]
    guard corners.allSatisfy(\.isFinite) else { return }
    let above = corners.map { $0 > level }
    let bottom = Edge(row: row, column: column, isHorizontal: true)
    let right = Edge(row: row, column: column + 1, isHorizontal: false)
    let top = Edge(row: row + 1, column: column, isHorizontal: true)
    let left = Edge(row: row, column: column, isHorizontal: false)
    let crossed = zip([bottom, right, top, left], 0..<4).filter { above[$1] != above[($1 + 1) % 4] }.map(\.0)
    if crossed.count == 2 {
      segments.add(crossed[0], crossed[1])
    } else if crossed.count == 4 {
      let centerAbove = corners.reduce(0) { $0 + $1 / 4 } > level
      if centerAbove == above[0] {
        segments.add(bottom, right)
        segments.add(top, left)
      } else {
        segments.add(left, bottom)
        segments.add(right, top)
      }
    }
  }

  private static func crossing(_ edge: Edge, of grid: Grid, level: Double) -> Point {
    let start = grid[edge.row, edge.column]
    let end = edge.isHorizontal ? grid[edge.row, edge.column + 1] : grid[edge.row + 1, edge.column]
    // Halves, so that the differences of the greatest numbers stay finite.
    let share = (level / 2 - start / 2) / (end / 2 - start / 2)
    return edge.isHorizontal
      ? Point(Double(edge.column) + share, Double(edge.row))
      : Point(Double(edge.column), Double(edge.row) + share)
  }

  /// Pieces of lines between edges, to be joined end to end.
  private struct Segments {
    private var ends: [(Edge, Edge)] = []
    private var at: [Edge: [Int]] = [:]

    mutating func add(_ a: Edge, _ b: Edge) {
      at[a, default: []].append(ends.count)
      at[b, default: []].append(ends.count)
      ends.append((a, b))
    }

    /// The pieces joined to lines, in the order in which their first pieces were added.
    func joined() -> [[Edge]] {
      var used = Array(repeating: false, count: ends.count)
      var lines: [[Edge]] = []
      for first in ends.indices where !used[first] {
        used[first] = true
        let forward = follow(from: ends[first].1, used: &used)
        let backward = follow(from: ends[first].0, used: &used)
        lines.append(backward.reversed() + [ends[first].0, ends[first].1] + forward)
      }
      return lines
    }

    private func follow(from start: Edge, used: inout [Bool]) -> [Edge] {
      var line: [Edge] = []
      var edge = start
      while let next = at[edge]?.first(where: { !used[$0] }) {
        used[next] = true
        edge = ends[next].0 == edge ? ends[next].1 : ends[next].0
        line.append(edge)
      }
      return line
    }
  }
}
