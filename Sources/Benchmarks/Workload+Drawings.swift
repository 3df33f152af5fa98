import Diagrams
import Plotting
import Rendering

extension Workload {
  /// The level lines and the bands of a large grid, as places; nothing is drawn.
  static var contours: [Workload] {
    let grid = { Grid(rows: 2000, columns: 2000, values: BenchmarkData.hills(2000)) }
    return [
      Workload(
        name: "contour-lines", title: "lines of 20 levels in a grid of 2000 × 2000", amount: 4e6, unit: "cell"
      ) { _ in
        let (grid, levels) = (grid(), BenchmarkData.levels)
        return .here { _ = MarchingSquares.lines(of: grid, at: levels) }
      },
      Workload(
        name: "contour-bands", title: "regions above 20 levels in a grid of 2000 × 2000", amount: 4e6,
        unit: "cell"
      ) { _ in
        let (grid, levels) = (grid(), BenchmarkData.levels)
        return .here { _ = FilledRegion.rings(of: grid, above: levels.map(Optional.some)) }
      },
    ]
  }

  /// Large marks, as pixels and as files, beside cairo's own calls for the same data.
  static var drawings: [Workload] {
    LargeMark.all.flatMap { mark in
      [
        Workload(
          name: mark.name, title: mark.title + ", pixels of 1200 × 800", amount: mark.amount, unit: mark.unit,
          bareTitle: "cairo"
        ) { _ in
          let (figure, bare) = mark.prepare()
          return .here {
            try pixels(of: figure)
          } bare: {
            bare(page())
          }
        },
        Workload(
          name: mark.name + "-png", title: mark.title + ", file of 1200 × 800", amount: mark.amount,
          unit: mark.unit, bareTitle: "cairo and its PNG"
        ) { _ in
          let (figure, bare) = mark.prepare()
          return .here {
            _ = try figure.rendered(as: .png)
          } bare: {
            let page = page()
            bare(page)
            _ = page.encode()
          }
        },
      ]
    }
  }

  private static func page() -> BareCairo {
    BareCairo(width: 2 * Int(LargeMark.page.width), height: 2 * Int(LargeMark.page.height))
  }

  private static func pixels(of figure: Figure) throws {
    let measurer = PangoTextMeasurer(font: figure.fontChoice)
    try Renderer(sharing: measurer).paint(figure.scene(measurer: measurer))
  }

  /// What becomes of an ordinary figure's finished pixels.
  static var encoding: [Workload] {
    [
      Workload(
        name: "png", title: "PNG of a figure of 1280 × 960 from its pixels", amount: 1, unit: "file",
        bareTitle: "cairo_surface_write_to_png"
      ) { _ in
        var figure = try activation(1)
        figure.size = PageSize(width: 640, height: 480)
        let measurer = PangoTextMeasurer(font: figure.fontChoice)
        let page = try PaintedPage(figure.scene(measurer: measurer))
        return .here {
          _ = try page.png()
        } bare: {
          unsafe _ = BareCairo.encode(page.pointer)
        }
      }
    ]
  }

  /// Many figures in one process.
  static var figures: [Workload] {
    [
      Workload(name: "figures", title: "40 ordinary figures as PNG and SVG", amount: 40, unit: "figure") {
        _ in
        .here { try drawFigures(40) }
      }
    ]
  }

  /// Computes and draws so many figures of activation functions, the same five in turn.
  static func drawFigures(_ count: Int) throws {
    for number in 0..<count {
      let figure = try activation(number)
      _ = try figure.rendered(as: .png)
      _ = try figure.rendered(as: .svg)
    }
  }

  private static func activation(_ number: Int) throws -> Figure {
    var diagram = ActivationDiagram()
    diagram.functions = ["sigmoid", "tanh(\(number % 5 + 1)*x)", "relu", "leaky_relu"]
    return try diagram.figure(Setting())
  }
}
