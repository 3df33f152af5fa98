import Networks
import Plotting
import Rendering

extension Growth {
  /// Training steps, points of a line and of a cloud, cells of contours, figures.
  static var all: [Growth] {
    [
      Growth(name: "steps", unit: "step", start: 2000) { count in
        let samples: Samples<Double> = BenchmarkData.samples(32 * 100, features: 2, classes: 2)
        let model = Sequential<Double>(layerSizes: [2, 3, 1], activation: Sigmoid(), seed: 1)
        let options = TrainingOptions(epochs: 1, batchSize: .size(32))
        return (
          count,
          {
            let trainer = Trainer(model, samples: samples, task: .binary, options: options)
            for _ in 0..<count { trainer.step() }
          }
        )
      },
      Growth(name: "points", unit: "point", start: 125_000) { count in
        let (x, y) = (BenchmarkData.bell(count, seed: 1), BenchmarkData.bell(count, seed: 5))
        return (count, painting(PointMark(x: x, y: y, style: Style(size: 4))))
      },
      Growth(name: "line", unit: "point", start: 125_000) { count in
        (count, painting(LineMark(x: BenchmarkData.places(count), y: BenchmarkData.series(count))))
      },
      Growth(name: "cells", unit: "cell", start: 500_000) { count in
        let side = Int(Double(count).squareRoot())
        let grid = Grid(rows: side, columns: side, values: BenchmarkData.hills(side))
        let levels = BenchmarkData.levels
        return (side * side, { _ = MarchingSquares.lines(of: grid, at: levels) })
      },
      Growth(name: "figures", unit: "figure", start: 5) { count in
        (count, { try Workload.drawFigures(count) })
      },
    ]
  }

  private static func painting(_ mark: any Mark) -> () throws -> Void {
    let figure = LargeMark.figure("growth", mark)
    return {
      let measurer = PangoTextMeasurer(font: figure.fontChoice)
      try Renderer(sharing: measurer).paint(figure.scene(measurer: measurer))
    }
  }
}
