import Graphics
import TestSupport
import Testing

@testable import Plotting

/// All levels in one pass give what each gives alone, cell by cell, to the last bit and in the same order.
struct PlainContoursTests {
  /// A grid with values that often equal a level, and gaps where asked for.
  private static func grid(_ rows: Int, _ columns: Int, gaps: Bool, seed: Int) -> Grid {
    var state = UInt64(seed + 1)
    let values = (0..<rows * columns).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 40)
      if gaps, number % 9 == 0 { return [.nan, .infinity, -.infinity][number / 9 % 3] }
      return number % 2 == 0 ? Double(number / 2 % 5) : Double(number % 1000) / 200
    }
    return Grid(rows: rows, columns: columns, values: values)
  }

  static let levels = [2, 0.3, 4, 1, 1, 3.7, 9, -1, .nan, .infinity, -.infinity]

  @Test("Lines", arguments: 0..<40)
  func lines(seed: Int) {
    let grid = Self.grid(2 + seed % 7, 2 + seed / 2 % 9, gaps: seed % 3 == 0, seed: seed)
    let lines = MarchingSquares.lines(of: grid, at: Self.levels)
    for (level, lines) in zip(Self.levels, lines) {
      #expect(lines == PlainLines.lines(of: grid, at: level), "level \(level)")
    }
  }

  @Test("Regions", arguments: 0..<40)
  func regions(seed: Int) {
    let grid = Self.grid(2 + seed % 7, 2 + seed / 2 % 9, gaps: seed % 3 == 0, seed: seed)
    let levels: [Double?] = [nil] + Self.levels.filter { $0 != -.infinity }
    let rings = FilledRegion.rings(of: grid, above: levels)
    for (level, rings) in zip(levels, rings) {
      #expect(rings == PlainRegion.rings(of: grid, above: level), "level \(level ?? .nan)")
    }
  }
}
