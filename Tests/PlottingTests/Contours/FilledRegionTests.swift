import Graphics
import TestSupport
import Testing

@testable import Plotting

struct FilledRegionTests {
  /// f(x, y) on −2…2 × −2…2, as values over fractional indices.
  private func grid(_ count: Int, _ f: (Double, Double) -> Double) -> Grid {
    let step = 4 / Double(count - 1)
    let places = (0..<count).map { -2 + step * Double($0) }
    return Grid(rows: count, columns: count, values: places.flatMap { y in places.map { f($0, y) } })
  }

  /// The signed area of rings: positive for counterclockwise ones.
  private func area(_ rings: [[Point]]) -> Double {
    var sum = 0.0
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        sum += (start.x * end.y - end.x * start.y) / 2
      }
    }
    return sum
  }

  @Test("A disc's ring has its area and lies on the level")
  func disc() throws {
    let grid = grid(81) { 1 - ($0 * $0 + $1 * $1) }
    let rings = FilledRegion.rings(of: grid, above: 0)
    #expect(rings.count == 1)
    // A unit of the plane is 20 cells.
    #expect(abs(area(rings) / 400 - .pi) < 0.01)
    for point in try #require(rings.first) {
      let (x, y) = (point.x / 20 - 2, point.y / 20 - 2)
      // Linear interpolation over cells of 0.05 errs by at most h²/8 · f″ = 6e-4; the range of f is 8.
      #expect(abs(1 - x * x - y * y) < 1e-3 * 8)
    }
  }

  @Test("Regions of rising levels lie in each other, and their bands tile the whole grid")
  func bands() {
    let grid = grid(41) { x, y in x * x - y * y + 0.3 * x }
    let levels = [-3.0, -1, 0, 0.5, 2]
    let whole = area(FilledRegion.rings(of: grid, above: nil))
    #expect(abs(whole - 1600) < 1e-9)
    var last = whole
    for level in levels {
      // Above and not above the level together are everything.
      let above = area(FilledRegion.rings(of: grid, above: level))
      let negative = Grid(rows: grid.rows, columns: grid.columns, values: grid.values.map { -$0 })
      let below = area(FilledRegion.rings(of: negative, above: -level))
      #expect(abs(above + below - whole) < 1e-9, "\(level)")
      #expect(above < last)
      last = above
    }
  }

  @Test("Holes run clockwise, saddles follow the mean, gaps stay empty")
  func cases() {
    let ring = FilledRegion.rings(of: grid(41) { -abs($0 * $0 + $1 * $1 - 1) }, above: -0.5)
    #expect(ring.count == 2)
    #expect(abs(area(ring) / 100 - .pi) < 0.05, "a ring from radius √½ to √1½ has the area π")
    // The corners' mean 0.25 joins the high corners above 0 and parts them above 0.4.
    let saddle = Grid(rows: 2, columns: 2, values: [1, -0.5, -0.5, 1])
    #expect(FilledRegion.rings(of: saddle, above: 0).count == 1)
    #expect(FilledRegion.rings(of: saddle, above: 0.4).count == 2)
    #expect(FilledRegion.rings(of: saddle, above: 2).isEmpty)
    var values = Array(repeating: 1.0, count: 25)
    values[12] = .nan
    let gap = FilledRegion.rings(of: Grid(rows: 5, columns: 5, values: values), above: nil)
    #expect(area(gap) == 12, "16 cells without the four around the gap")
    #expect(FilledRegion.rings(of: Grid(rows: 1, columns: 2, values: [1, 1]), above: nil).isEmpty)
  }

  @Test("Lines of a level run along the edges of its region")
  func lines() {
    let grid = grid(21) { x, y in x * y + 0.2 * x * x }
    let corners = Set(FilledRegion.rings(of: grid, above: 0.5).flatMap { $0 })
    for line in MarchingSquares.lines(of: grid, at: 0.5) {
      for point in line { #expect(corners.contains(point)) }
    }
  }

  @Test("Each band is painted over the lower one, all on the whole grid; the bar has their steps")
  func mark() throws {
    let mark = ContourMark(
      x: [0, 5, 10], y: [0, 10], values: Grid(rows: 2, columns: 3, values: [0, 1, 2, 0, 1, 2]),
      levels: [0, 1, 2], filled: true, label: "f", style: Style(colormap: "gray"))
    let scene = MarkScene([mark])
    let bands = MarkScene.paths(scene.clipped).suffix(2)
    let (low, high) = (try #require(bands.first), try #require(bands.last))
    #expect(low.fill == Color(red: 0.25, green: 0.25, blue: 0.25))
    #expect(high.fill == Color(red: 0.75, green: 0.75, blue: 0.75))
    let (outer, inner) = (try #require(low.path.controlBounds), try #require(high.path.controlBounds))
    #expect((Point(outer.x, outer.bottom) - scene.place(0, 0)).length < 1e-9)
    #expect((Point(outer.right, outer.y) - scene.place(10, 10)).length < 1e-9)
    #expect(abs(inner.x - scene.place(5, 0).x) < 1e-9 && abs(inner.right - outer.right) < 1e-9)
    #expect(mark.colorBar(theme: .light)?.bands?.levels == [0, 1, 2])
    #expect(mark.legendEntries(theme: .light).isEmpty)
    var wrong = mark
    wrong.levels = [1]
    #expect(wrong.defect == "needs at least 2 levels to fill the bands between them")
    wrong.levels = [1, 0]
    #expect(wrong.defect == "needs levels in rising order to fill the bands between them")
  }
}
