import Testing

@testable import Plotting

struct ColorTableTests {
  @Test("Colours from the table differ from computed ones by one byte step at most; gaps are transparent")
  func colors() {
    var values = (0..<1000).map { Double($0) / 999 * 8 - 4 }
    values[17] = .nan
    values[18] = .infinity
    let map = Colormaps.make("viridis", theme: .light, classCount: 2)
    let grid = Grid(rows: 2, columns: 500, values: values)
    let pixels = ColorTable(map).pixels(of: grid, rows: [1, 0, 0], columns: Array(0..<500), range: -3...3)
    #expect(pixels.count == 4 * 1500)
    for (position, row) in [1, 0, 0].enumerated() {
      for column in 0..<500 {
        var expected: [UInt8] = []
        let value = grid[row, column]
        if value.isFinite {
          map.color(at: min(max((value + 3) / 6, 0), 1), ofClass: 0).appendBytes(to: &expected)
        } else {
          expected = [0, 0, 0, 0]
        }
        let start = 4 * (position * 500 + column)
        let found = pixels[start..<start + 4]
        #expect(zip(found, expected).allSatisfy { abs(Int($0) - Int($1)) <= 1 })
      }
    }
  }
}
