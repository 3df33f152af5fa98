import Plotting

/// Something large to draw: as a figure and with cairo alone.
struct BenchmarkCase {
  var name: String
  var figure: Figure
  var bare: (borrowing BareCairo) -> Void

  /// The page in CSS pixels; a PNG has two pixels for each.
  static let page = PageSize(width: 640, height: 480)

  /// All cases.
  static var all: [BenchmarkCase] { [points, line, heatmap, surface] }

  private static func figure(_ name: String, _ mark: any Mark) -> Figure {
    Figure(name: name, title: "", size: page, panels: [Panel(marks: [mark])])
  }

  private static var points: BenchmarkCase {
    let (x, y) = (BenchmarkData.bell(1_000_000, seed: 1), BenchmarkData.bell(1_000_000, seed: 5))
    return BenchmarkCase(name: "1,000,000 points", figure: figure("points", PointMark(x: x, y: y))) {
      $0.points(x, y, diameter: 14)
    }
  }

  private static var line: BenchmarkCase {
    let (x, y) = (BenchmarkData.places(1_000_000), BenchmarkData.series(1_000_000))
    return BenchmarkCase(
      name: "line of 1,000,000 points", figure: figure("line", LineMark(x: x, y: y))
    ) { $0.line(x, y, width: 4) }
  }

  private static var heatmap: BenchmarkCase {
    let (places, values) = (BenchmarkData.places(2000), BenchmarkData.hills(2000))
    let mark = HeatmapMark(
      x: places, y: places, values: Grid(rows: 2000, columns: 2000, values: values),
      style: Style(colormap: "viridis"))
    return BenchmarkCase(name: "heat map 2000 × 2000", figure: figure("heatmap", mark)) {
      $0.heatmap(values, columns: 2000, rows: 2000)
    }
  }

  private static var surface: BenchmarkCase {
    let (places, values) = (BenchmarkData.places(200), BenchmarkData.hills(200))
    let mark = SurfaceMark(x: places, y: places, values: Grid(rows: 200, columns: 200, values: values))
    return BenchmarkCase(name: "surface 200 × 200", figure: figure("surface", mark)) {
      $0.surface(values, count: 200)
    }
  }
}
