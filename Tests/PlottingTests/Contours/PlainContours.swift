import Graphics

@testable import Plotting

/// Lines at a level cell by cell, joined through a dictionary: slow, and plain to read.
enum PlainLines {
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

/// The rings above a level, in the same way.
enum PlainRegion {
  /// The rings in fractional indices: x counts columns, y rows.
  ///
  /// - Parameter level: nil takes every cell without a gap.
  static func rings(of grid: Grid, above level: Double?) -> [[Point]] {
    let tracer = Tracer(
      grid: grid, isAbove: grid.values.map { $0 > level ?? -.infinity }, level: level ?? 0)
    var outline = Outline()
    for row in 0..<max(grid.rows - 1, 0) {
      for column in 0..<max(grid.columns - 1, 0) { tracer.addCell(row, column, to: &outline) }
    }
    return outline.rings().map { $0.map(tracer.point) }
  }
}

/// A place of an outline: a corner of the grid, or where the level crosses a side to the right or upwards of it.
private struct Place: Hashable {
  enum Kind { case corner, right, up }
  var row: Int
  var column: Int
  var kind: Kind
}

private struct Tracer {
  let grid: Grid
  let isAbove: [Bool]
  let level: Double

  /// Adds what of a cell's part above the level is an edge of the whole region.
  func addCell(_ row: Int, _ column: Int, to outline: inout Outline) {
    guard isComplete(row, column) else { return }
    let corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
    let above = corners.map { isAbove[$0.0 * grid.columns + $0.1] }
    guard above.contains(true) else { return }
    let crossings = [
      Place(row: row, column: column, kind: .right), Place(row: row, column: column + 1, kind: .up),
      Place(row: row + 1, column: column, kind: .right), Place(row: row, column: column, kind: .up),
    ]
    let neighbours = [(row - 1, column), (row, column + 1), (row + 1, column), (row, column - 1)]
    for side in 0..<4 where above[side] || above[(side + 1) % 4] {
      guard !isComplete(neighbours[side].0, neighbours[side].1) else { continue }
      let (first, second) = (corners[side], corners[(side + 1) % 4])
      let start = above[side] ? Place(row: first.0, column: first.1, kind: .corner) : crossings[side]
      let end =
        above[(side + 1) % 4] ? Place(row: second.0, column: second.1, kind: .corner) : crossings[side]
      outline.add(start, end)
    }
    let leaving = (0..<4).filter { above[$0] && !above[($0 + 1) % 4] }
    let entering = (0..<4).filter { !above[$0] && above[($0 + 1) % 4] }
    if leaving.count == 1 {
      outline.add(crossings[leaving[0]], crossings[entering[0]])
    } else if leaving.count == 2 {
      // As among lines, the mean decides: above the level it joins both corners, else each is cut off.
      let isJoined = corners.reduce(0) { $0 + grid[$1.0, $1.1] / 4 } > level
      for side in leaving { outline.add(crossings[side], crossings[(side + (isJoined ? 1 : 3)) % 4]) }
    }
  }

  private func isComplete(_ row: Int, _ column: Int) -> Bool {
    guard row >= 0, column >= 0, row < grid.rows - 1, column < grid.columns - 1 else { return false }
    return grid[row, column].isFinite && grid[row, column + 1].isFinite && grid[row + 1, column].isFinite
      && grid[row + 1, column + 1].isFinite
  }

  func point(_ place: Place) -> Point {
    let corner = Point(Double(place.column), Double(place.row))
    guard place.kind != .corner else { return corner }
    let isRight = place.kind == .right
    let start = grid[place.row, place.column]
    let end = isRight ? grid[place.row, place.column + 1] : grid[place.row + 1, place.column]
    // Halves, so that the differences of the greatest numbers stay finite.
    let share = (level / 2 - start / 2) / (end / 2 - start / 2)
    return corner + (isRight ? Point(share, 0) : Point(0, share))
  }
}

/// Directed pieces that together are closed.
private struct Outline {
  private var pieces: [(start: Place, end: Place)] = []
  private var leaving: [Place: [Int]] = [:]

  mutating func add(_ start: Place, _ end: Place) {
    leaving[start, default: []].append(pieces.count)
    pieces.append((start, end))
  }

  /// The pieces joined to rings, in the order in which their first pieces were added.
  func rings() -> [[Place]] {
    var used = Array(repeating: false, count: pieces.count)
    var rings: [[Place]] = []
    for first in pieces.indices where !used[first] {
      var ring: [Place] = []
      var next: Int? = first
      while let piece = next {
        used[piece] = true
        ring.append(pieces[piece].start)
        next = leaving[pieces[piece].end]?.first { !used[$0] }
      }
      rings.append(ring)
    }
    return rings
  }
}
