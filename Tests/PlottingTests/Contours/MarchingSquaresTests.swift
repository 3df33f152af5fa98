import Graphics
import TestSupport
import Testing

@testable import Plotting

struct MarchingSquaresTests {
  /// A function on a square of side 2·`reach` around the origin.
  private func grid(_ size: Int, reach: Double, _ f: (Double, Double) -> Double) -> Grid {
    let step = 2 * reach / Double(size - 1)
    return Grid(
      rows: size, columns: size,
      values: (0..<size * size).map { f(Double($0 % size) * step - reach, Double($0 / size) * step - reach) })
  }

  /// Indices of such a grid as coordinates.
  private func place(_ index: Point, _ size: Int, reach: Double) -> Point {
    let step = 2 * reach / Double(size - 1)
    return Point(index.x * step - reach, index.y * step - reach)
  }

  @Test("A circle is one closed line within the error of interpolation", arguments: [11, 24, 61])
  func circle(size: Int) throws {
    let radius = 0.83
    let lines = MarchingSquares.lines(of: grid(size, reach: 1) { $0 * $0 + $1 * $1 }, at: radius * radius)
    #expect(lines.count == 1)
    let line = try #require(lines.first).map { place($0, size, reach: 1) }
    #expect(line.first == line.last)
    // Linear interpolation of x² over a step h errs by at most h²/8 · 2.
    let step = 2 / Double(size - 1)
    #expect(line.allSatisfy { abs($0.x * $0.x + $0.y * $0.y - radius * radius) <= step * step / 4 + 1e-12 })
    let length = zip(line, line.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    #expect(abs(length - 2 * .pi * radius) < 4 * step * step)
  }

  @Test("The two branches of a hyperbola are exact, as xy is linear along the edges")
  func saddle() {
    for level in [0.11, -0.11] {
      let lines = MarchingSquares.lines(of: grid(20, reach: 1) { $0 * $1 }, at: level)
        .map { $0.map { place($0, 20, reach: 1) } }
      #expect(lines.count == 2)
      for line in lines {
        #expect(line.allSatisfy { abs($0.x * $0.y - level) < 1e-12 })
        #expect(line.first != line.last)
        let signs = Set(line.map { $0.x > 0 })
        #expect(signs.count == 1, "a branch stays on its side")
        for end in [line[0], line[line.count - 1]] {
          #expect(max(abs(end.x), abs(end.y)) > 1 - 1e-12, "open lines end at the border")
        }
      }
    }
  }

  @Test("The mean decides an ambiguous cell")
  func ambiguous() {
    let cell = Grid(rows: 2, columns: 2, values: [1, 0, 0, 1])
    // The mean 0.5 lies above 0.4: the two high corners are joined, each line cuts off a low corner.
    #expect(
      MarchingSquares.lines(of: cell, at: 0.4) == [
        [Point(0.6, 0), Point(1, 0.4)], [Point(0.4, 1), Point(0, 0.6)],
      ])
    // It lies below 0.6: each line cuts off a high corner.
    #expect(
      MarchingSquares.lines(of: cell, at: 0.6) == [
        [Point(0, 0.4), Point(0.4, 0)], [Point(1, 0.6), Point(0.6, 1)],
      ])
  }

  @Test("Grids without a cell, and levels out of reach, have no lines")
  func nothing() {
    #expect(MarchingSquares.lines(of: Grid(rows: 0, columns: 0, values: []), at: 0).isEmpty)
    #expect(MarchingSquares.lines(of: Grid(rows: 1, columns: 3, values: [0, 1, 0]), at: 0.5).isEmpty)
    let flat = Grid(rows: 3, columns: 3, values: Array(repeating: 1, count: 9))
    #expect(MarchingSquares.lines(of: flat, at: 1).isEmpty)
    #expect(MarchingSquares.lines(of: flat, at: .nan).isEmpty)
  }

  @Test("Random grids: each crossed edge is met once, at the level, and lines end only at borders and gaps")
  func randomGrids() {
    withSeeds(120) { seed, random in
      let (rows, columns) = (Int.random(in: 2...9, using: &random), Int.random(in: 2...9, using: &random))
      let values = (0..<rows * columns).map { _ in
        Int.random(in: 0..<12, using: &random) == 0 ? Double.nan : Double.random(in: -1...1, using: &random)
      }
      let grid = Grid(rows: rows, columns: columns, values: values)
      let level = Double.random(in: -0.8...0.8, using: &random)
      let lines = MarchingSquares.lines(of: grid, at: level)
      let closed = lines.filter { $0.first == $0.last }
      for point in lines.joined() {
        #expect(abs(Self.interpolate(grid, point) - level) < 1e-12, "seed \(seed)")
      }
      for line in lines {
        let near = zip(line, line.dropFirst()).allSatisfy { abs($0.x - $1.x) <= 1 && abs($0.y - $1.y) <= 1 }
        #expect(near, "seed \(seed): consecutive points lie on one cell")
      }
      let met = lines.reduce(0) { $0 + $1.count } - closed.count
      let crossings = Self.crossings(grid, level: level)
      #expect(met == crossings.all, "seed \(seed)")
      #expect(2 * (lines.count - closed.count) == crossings.outer, "seed \(seed): open lines have two ends")
    }
  }

  /// The value on an edge of the grid, between its two ends.
  private static func interpolate(_ grid: Grid, _ point: Point) -> Double {
    let (column, row) = (Int(point.x), Int(point.y))
    let (x, y) = (point.x - Double(column), point.y - Double(row))
    guard x == 0 || y == 0 else { return .nan }
    let start = grid[row, column]
    let end = x > 0 ? grid[row, column + 1] : y > 0 ? grid[row + 1, column] : start
    return start + (x + y) * (end - start)
  }

  /// How many edges of whole cells the level crosses, and how many of them belong to one cell only.
  private static func crossings(_ grid: Grid, level: Double) -> (all: Int, outer: Int) {
    func isWhole(_ row: Int, _ column: Int) -> Bool {
      guard (0..<grid.rows - 1).contains(row), (0..<grid.columns - 1).contains(column) else { return false }
      return [(0, 0), (0, 1), (1, 0), (1, 1)].allSatisfy { grid[row + $0.0, column + $0.1].isFinite }
    }
    var (all, outer) = (0, 0)
    func count(_ a: Double, _ b: Double, cells: [(Int, Int)]) {
      let whole = cells.count { isWhole($0.0, $0.1) }
      guard whole > 0, (a > level) != (b > level) else { return }
      all += 1
      if whole == 1 { outer += 1 }
    }
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let here = grid[row, column]
        if column + 1 < grid.columns {
          count(here, grid[row, column + 1], cells: [(row, column), (row - 1, column)])
        }
        if row + 1 < grid.rows {
          count(here, grid[row + 1, column], cells: [(row, column), (row, column - 1)])
        }
      }
    }
    return (all, outer)
  }

  @Test("Values at the ends of what a number can be give points on the grid")
  func extremes() {
    let grid = Grid(rows: 2, columns: 2, values: [-1.7e308, 1.7e308, -1.7e308, 1.7e308])
    for level in [0, 1e308, -1.7e308, 1.6e308] {
      let points = MarchingSquares.lines(of: grid, at: level).joined()
      #expect(!points.isEmpty)
      #expect(points.allSatisfy { (0...1).contains($0.x) && (0...1).contains($0.y) }, "\(Array(points))")
    }
  }
}
