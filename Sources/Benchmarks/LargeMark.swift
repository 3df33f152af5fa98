import Plotting

/// Something large to draw: as a figure and with cairo alone.
struct LargeMark {
  var name: String
  var title: String
  var amount: Double
  var unit: String
  var prepare: () -> (figure: Figure, bare: (borrowing BareCairo) -> Void)

  /// The page in CSS pixels; a PNG has two pixels for each.
  static let page = PageSize(width: 600, height: 400)

  /// All of them.
  static var all: [LargeMark] { [points, colouredPoints, line, heatmap, surface] }

  /// A figure of one mark.
  static func figure(_ name: String, _ mark: any Mark) -> Figure {
    Figure(name: name, title: "", size: page, panels: [Panel(marks: [mark])])
  }

  private static var points: LargeMark {
    LargeMark(
      name: "scatter", title: "1,000,000 points", amount: 1e6, unit: "point"
    ) {
      let (x, y) = (BenchmarkData.bell(1_000_000, seed: 1), BenchmarkData.bell(1_000_000, seed: 5))
      return (
        figure("points", PointMark(x: x, y: y, style: Style(size: 4))), { $0.points(x, y, diameter: 8) }
      )
    }
  }

  private static var colouredPoints: LargeMark {
    LargeMark(
      name: "scatter-coloured", title: "1,000,000 points coloured by value", amount: 1e6, unit: "point"
    ) {
      let (x, y) = (BenchmarkData.bell(1_000_000, seed: 1), BenchmarkData.bell(1_000_000, seed: 5))
      let values = BenchmarkData.uniform(1_000_000, seed: 9)
      let mark = PointMark(x: x, y: y, values: values, style: Style(size: 4, colormap: "viridis"))
      return (figure("coloured", mark), { $0.points(x, y, diameter: 8, values: values) })
    }
  }

  private static var line: LargeMark {
    LargeMark(
      name: "line", title: "line of 1,000,000 points", amount: 1e6, unit: "point"
    ) {
      let (x, y) = (BenchmarkData.places(1_000_000), BenchmarkData.series(1_000_000))
      return (figure("line", LineMark(x: x, y: y)), { $0.line(x, y, width: 4) })
    }
  }

  private static var heatmap: LargeMark {
    LargeMark(
      name: "heatmap", title: "heat map of 2000 × 2000", amount: 4e6, unit: "cell"
    ) {
      let (places, values) = (BenchmarkData.places(2000), BenchmarkData.hills(2000))
      let mark = HeatmapMark(
        x: places, y: places, values: Grid(rows: 2000, columns: 2000, values: values),
        style: Style(colormap: "viridis"))
      return (figure("heatmap", mark), { $0.heatmap(values, columns: 2000, rows: 2000) })
    }
  }

  private static var surface: LargeMark {
    LargeMark(
      name: "surface", title: "surface of 200 × 200", amount: 4e4, unit: "cell"
    ) {
      let (places, values) = (BenchmarkData.places(200), BenchmarkData.hills(200))
      let mark = SurfaceMark(x: places, y: places, values: Grid(rows: 200, columns: 200, values: values))
      return (figure("surface", mark), { $0.surface(values, count: 200) })
    }
  }
}
