@testable import Plotting

/// A mark of each kind with numbers that are easily told apart.
enum SampleMarks {
  private static let grid = Grid(rows: 2, columns: 3, values: [0.11, 0.22, 0.33, 0.44, 0.55, 0.66])
  private static let x = [10.0, 20, 30]
  private static let y = [7.0, 8]

  static let all: [any Mark] = [
    LineMark(x: x, y: [5.5, 1.5, 2.5], label: "a, \"b\""), PointMark(x: x, y: x, values: [0.1, 0.2, .nan]),
    RuleMark(x: [4.5]), TextMark(x: [1], y: [2], text: ["note"]),
    AreaMark(x: x, yStart: x, yEnd: [40, 50, 60]),
    HeatmapMark(x: x, y: y, values: grid), ContourMark(x: x, y: y, values: grid, levels: [0.3, 0.4]),
    ImageMark(images: [grid, grid], columns: 2),
    EdgeMark(x: x, y: x, from: [0, 1], to: [2, 2], values: [0.7, 0.9]),
    NodeMark(x: x, y: x, text: ["u", "v", "w"], dropped: [1]), SurfaceMark(x: x, y: y, values: grid),
    BarMark(x: x, y: [13, 17, 19], base: [1, 2, 3]), RectMark(xStart: [1], xEnd: [2], yStart: [3], yEnd: [4]),
    ArrowMark(x: x, y: x, u: x, v: x), MatrixMark(values: grid),
    TableMark(header: ["who", "how $x^2$"], rows: [["a", "1"], ["b", "2"], ["c, d", "3"]]),
  ]

  /// The counts that a mark may tell: data, rows and columns, classes, units that are off, and differences of bars.
  static func counts(of mark: any Mark) -> [Int] {
    let rows = mark.dataColumns.map(\.cells.count).max() ?? 0
    return [rows, grid.rows, grid.columns, 1, mark.dataColumns.count]
      + (mark is BarMark ? [12, 16] : [])
      + (mark is ContourMark || mark is EdgeMark || mark is ImageMark ? [2] : [])
  }
}
