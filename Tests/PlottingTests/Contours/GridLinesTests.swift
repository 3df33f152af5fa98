import Testing

@testable import Plotting

@Suite struct GridLinesTests {
  @Test func aCircleIsFoundInTheUnitsOfTheAxes() throws {
    let x = (0...80).map { Double($0) / 20 - 1 }
    let y = (0...60).map { Double($0) / 20 - 2 }
    let grid = Grid(
      rows: y.count, columns: x.count,
      values: y.flatMap { y in x.map { ($0 - 1) * ($0 - 1) + (y + 0.5) * (y + 0.5) } })
    let lines = grid.lines(at: 1, x: x, y: y)
    let line = try #require(lines.first)
    #expect(lines.count == 1 && line.x.first == line.x.last && line.y.first == line.y.last)
    for (x, y) in zip(line.x, line.y) { #expect(abs((x - 1) * (x - 1) + (y + 0.5) * (y + 0.5) - 1) < 0.002) }
  }

  @Test func aLevelThatNoNumberPassesHasNoLines() {
    let grid = Grid(rows: 2, columns: 2, values: [0, 0, 0, 0])
    #expect(grid.lines(at: 1, x: [0, 1], y: [0, 1]).isEmpty)
  }
}
