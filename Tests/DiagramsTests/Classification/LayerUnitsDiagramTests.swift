import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct LayerUnitsDiagramTests {
  private func figure(seed: UInt32 = 42, _ change: (inout LayerUnitsDiagram) -> Void = { _ in }) throws
    -> Figure
  {
    var diagram = LayerUnitsDiagram()
    diagram.resolution = 24
    change(&diagram)
    return try diagram.figure(Setting(seed: seed))
  }

  /// z as the metrics say it, and the sigmoid of it at every cell of the map.
  @Test("Maps are sigmoids of lines, and these lines are drawn where z is 0")
  func mapsAndLines() throws {
    let figure = try figure()
    #expect(figure.panels.count == 3)
    for (unit, panel) in figure.panels.enumerated() {
      func metric(_ name: String) throws -> Double { try #require(figure.metrics["unit\(unit + 1).\(name)"]) }
      let (u, v, b) = (try metric("weight_x"), try metric("weight_y"), try metric("bias"))
      let map = try #require(panel.marks(HeatmapMark.self).first)
      for (row, y) in map.y.enumerated() {
        for (column, x) in map.x.enumerated() {
          let expected = 1 / (1 + exp(-(u * x + v * y + b)))
          #expect(abs(map.values[row, column] - expected) < 1e-5)
        }
      }
      let range = try #require(map.range)
      #expect(abs(range[0] + range[1] - 1) < 1e-12 && range[1] <= 1)
      let line = try #require(panel.marks(LineMark.self).first)
      for (x, y) in zip(line.x, line.y) { #expect(abs(u * x + v * y + b) < 1e-6 * (abs(b) + 1)) }
    }
  }

  @Test("What a unit is on for is counted from its line, sample by sample")
  func counts() throws {
    let figure = try figure()
    let data = try Datasets.make("coffee")
    for unit in 1...3 {
      func metric(_ name: String) throws -> Double { try #require(figure.metrics["unit\(unit).\(name)"]) }
      let (u, v, b) = (try metric("weight_x"), try metric("weight_y"), try metric("bias"))
      for kind in 0...1 {
        let on = data.rows(ofClass: kind).count {
          u * data.features[$0, 0] + v * data.features[$0, 1] + b > 0
        }
        #expect(try metric("class\(kind).on") == Double(on))
        #expect(figure.panels[unit - 1].subtitle.contains("\(on)/\(data.rows(ofClass: kind).count)"))
      }
    }
  }

  /// For each side of the triangle the share of samples at which some unit agrees with the side.
  @Test("With seeds 1…10 the units find the three sides of the triangle", arguments: [1...10])
  func claim(seeds: ClosedRange<Int>) throws {
    let data = try Datasets.make("coffee")
    let good = try seeds.filter { seed in
      let metrics = try figure(seed: UInt32(seed)) { $0.resolution = 8 }.metrics
      #expect(try #require(metrics["accuracy"]) >= 0.97)
      let sides: [(Double, Double) -> Bool] = [
        { x, _ in x > 175 }, { _, y in y > 12 }, { x, y in y <= Coffee.longestDuration(temperature: x) },
      ]
      return try sides.allSatisfy { side in
        try (1...3).contains { unit in
          func metric(_ name: String) throws -> Double { try #require(metrics["unit\(unit).\(name)"]) }
          let (u, v, b) = (try metric("weight_x"), try metric("weight_y"), try metric("bias"))
          let agreeing = (0..<data.sampleCount).count { row in
            let (x, y) = (data.features[row, 0], data.features[row, 1])
            return side(x, y) == (u * x + v * y + b > 0)
          }
          return max(agreeing, data.sampleCount - agreeing) >= 186
        }
      }
    }
    #expect(good.count >= 9)
  }

  private func blobs(_ diagram: inout LayerUnitsDiagram) {
    diagram.data = .builtIn("blobs")
    diagram.model.layers = [2, 2, 4]
    diagram.model.activation = "relu"
  }

  @Test("Output units over the layer before are linear in it, and each leads for its own class")
  func outputs() throws {
    let figure = try figure {
      blobs(&$0)
      $0.layer = 2
      $0.over = .previous
    }
    #expect(figure.panels.count == 4 && figure.title.contains("largest for its class"))
    let points = try #require(figure.panels[0].marks(PointMark.self).first)
    let classes = try #require(points.classes)
    let lines = try (1...4).map { unit in
      try ["weight_x", "weight_y", "bias"].map { try #require(figure.metrics["unit\(unit).\($0)"]) }
    }
    for (unit, panel) in figure.panels.enumerated() {
      let map = try #require(panel.marks(HeatmapMark.self).first)
      let line = lines[unit]
      for (row, y) in map.y.enumerated() {
        for (column, x) in map.x.enumerated() {
          #expect(abs(map.values[row, column] - (line[0] * x + line[1] * y + line[2])) < 1e-3)
        }
      }
    }
    let leads = points.x.indices.map { sample in
      (0..<4).max { a, b in
        let z = [a, b].map {
          lines[$0][0] * points.x[sample] + lines[$0][1] * points.y[sample] + lines[$0][2]
        }
        return z[0] < z[1]
      }
    }
    for kind in 0..<4 {
      let own = classes.indices.count { classes[$0] == kind && leads[$0] == kind }
      #expect(figure.metrics["unit\(kind + 1).class\(kind).largest"] == Double(own))
    }
    // One scale for all.
    #expect(Set(figure.panels.compactMap { $0.marks(HeatmapMark.self).first?.range }).count == 1)
  }

  @Test("With seeds 1…10 two units part the four clusters nine times")
  func clusters() throws {
    let good = try (1...10).filter { seed in
      let figure = try figure(seed: UInt32(seed)) {
        blobs(&$0)
        $0.resolution = 8
      }
      return try #require(figure.metrics["accuracy"]) >= 0.98
    }
    #expect(good.count >= 9)
  }

  @Test("Deep layers, one unit, 1,000 units, 13 features and classes beyond ten")
  func extremes() throws {
    let deep = try figure {
      $0.data = .builtIn("moons", samples: 60)
      $0.model.layers = [2, 6, 5, 4, 4, 4, 4, 4, 4, 4, 4, 1]
      $0.model.epochs = 3
      $0.layer = 2
    }
    #expect(deep.panels.count == 6 && deep.panels[0].marks(ContourMark.self).count == 1)
    let wide = try figure {
      $0.model.layers = [2, 1000, 1]
      $0.model.epochs = 2
      $0.resolution = 8
    }
    #expect(wide.panels.count == 16 && wide.caption.contains("The first 16 of 1000 units."))
    let single = try figure {
      $0.model.layers = [2, 1, 1]
      $0.model.epochs = 2
    }
    #expect(single.panels.count == 1 && single.columns == 1)
  }
}
