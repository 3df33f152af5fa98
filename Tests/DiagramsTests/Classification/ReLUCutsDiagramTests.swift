import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct ReLUCutsDiagramTests {
  private func figure(seed: UInt32 = 42, _ change: (inout ReLUCutsDiagram) -> Void = { _ in }) throws
    -> Figure
  {
    var diagram = ReLUCutsDiagram()
    diagram.resolution = 60
    change(&diagram)
    return try diagram.figure(Setting(seed: seed))
  }

  /// The network as the metrics say it.
  private struct Net {
    var units: [(u: Double, v: Double, b: Double, w: Double)]
    var bias: Double

    init(_ metrics: [String: Double]) throws {
      bias = try #require(metrics["output_bias"])
      units = try (1...Int(try #require(metrics["units"]))).map { unit in
        func metric(_ name: String) throws -> Double { try #require(metrics["unit\(unit).\(name)"]) }
        return (
          try metric("weight_x"), try metric("weight_y"), try metric("bias"), try metric("output_weight")
        )
      }
    }

    func z(_ x: Double, _ y: Double) -> [Double] { units.map { $0.u * x + $0.v * y + $0.b } }
    func logit(_ x: Double, _ y: Double) -> Double {
      zip(z(x, y), units).reduce(bias) { $0 + max(0, $1.0) * $1.1.w }
    }
  }

  @Test("Counts, patterns and probabilities are those of the network, cell by cell")
  func cells() throws {
    let figure = try figure()
    let net = try Net(figure.metrics)
    let counts = try #require(figure.panels[0].marks(HeatmapMark.self).first)
    let map = try #require(figure.panels[1].marks(HeatmapMark.self).first)
    var patterns: Set<[Bool]> = []
    for (row, y) in map.y.enumerated() {
      for (column, x) in map.x.enumerated() {
        let z = net.z(x, y)
        patterns.insert(z.map { $0 > 0 })
        #expect(z.contains { abs($0) < 1e-9 } || counts.values[row, column] == Double(z.count { $0 > 0 }))
        #expect(abs(map.values[row, column] - 1 / (1 + exp(-net.logit(x, y)))) < 1e-5)
      }
    }
    #expect(figure.metrics["cells"] == Double(patterns.count))
    let texts = try #require(figure.panels[0].marks(TextMark.self).first)
    for index in texts.x.indices {
      let z = net.z(texts.x[index], texts.y[index])
      #expect(texts.text[index] == z.map { $0 > 0 ? "1" : "0" }.joined())
    }
    let lines = figure.panels[0].marks(LineMark.self)
    try #require(lines.count == net.units.count)
    for (line, unit) in zip(lines, net.units) {
      for (x, y) in zip(line.x, line.y) { #expect(abs(unit.u * x + unit.v * y + unit.b) < 1e-9) }
    }
  }

  @Test("The samples are uniform in the square, and the inner ones lie within 0.6 of the origin")
  func samples() throws {
    let points = try #require(try figure { $0.model.epochs = 1 }.panels[1].marks(PointMark.self).first)
    #expect(points.x.count == 300)
    for index in points.x.indices {
      #expect((0...1).contains(points.x[index]) && (0...1).contains(points.y[index]))
      #expect((hypot(points.x[index], points.y[index]) < 0.6) == (points.classes?[index] == 1))
    }
  }

  @Test("With seeds 1…10 three units get at least 98 % right and cut the plane")
  func claim() throws {
    let good = try (1...10).filter { seed in
      let metrics = try figure(seed: UInt32(seed)) { $0.resolution = 30 }.metrics
      return try #require(metrics["accuracy"]) >= 0.98 && metrics["cells"] ?? 0 >= 4
    }
    #expect(good.count >= 9)
  }

  @Test("One unit, two layers, four classes")
  func others() throws {
    let single = try figure {
      $0.model.layers = [2, 1, 1]
      $0.model.epochs = 2
    }
    #expect((1...2).contains(try #require(single.metrics["cells"])))
    let deep = try figure {
      $0.data = .builtIn("moons", samples: 50)
      $0.model.layers = [2, 4, 3, 1]
      $0.model.epochs = 2
    }
    #expect(deep.panels[0].marks(ContourMark.self).count == 3 && deep.metrics["output_bias"] == nil)
    let four = try figure {
      $0.data = .builtIn("blobs")
      $0.model.epochs = 2
    }
    #expect(four.metrics["samples"] == 100)
    #expect(!four.title.contains("bends") && four.caption.contains("where three classes meet"))
  }
}
