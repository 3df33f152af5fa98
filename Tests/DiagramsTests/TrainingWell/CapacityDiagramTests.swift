import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

struct CapacityDiagramTests {
  private func quick() -> CapacityDiagram {
    var diagram = CapacityDiagram()
    diagram.units = [1, 4, 9]
    diagram.depths = [1, 2]
    diagram.starts = 3
    diagram.model.epochs = 40
    return diagram
  }

  @Test("The samples scatter around cos x + 1 with the stated noise, at equal distances")
  func samples() throws {
    var diagram = quick()
    diagram.samples = 2000
    diagram.starts = 1
    diagram.model.epochs = 1
    let points = try #require(try diagram.figure(Setting()).panels[0].marks(PointMark.self).first)
    let noise = zip(points.x, points.y).map { $1 - cos($0) - 1 }
    let variance = noise.reduce(0) { $0 + $1 * $1 } / 2000
    #expect(abs(variance.squareRoot() - 0.4) < 0.03)
    #expect(abs(points.x[1] - points.x[0] - 2 * .pi / 1999) < 1e-12)
  }

  @Test("Losses are mean squared errors of the drawn curve in the function's own units")
  func losses() throws {
    var diagram = quick()
    diagram.starts = 1
    diagram.samples = 241
    diagram.function = "100*x"
    diagram.noise = 5
    let figure = try diagram.figure(Setting())
    let points = figure.panels[0].marks(PointMark.self)[0]
    // With 241 samples the curve is drawn just where they lie.
    let curve = figure.panels[0].marks(LineMark.self)[1]
    let loss = zip(points.y, curve.y).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 241
    let measured = try #require(figure.metrics["units 1.training"])
    #expect(abs(loss - measured) < 1e-9 * measured)
  }

  @Test("Lines pass through the medians of all starts; the star is the least validation loss")
  func medians() throws {
    let figure = try quick().figure(Setting())
    #expect(figure.panels.count == 5)
    for (panel, name, sizes) in [(3, "units", [1, 4, 9]), (4, "layers", [1, 2])] {
      let points = figure.panels[panel].marks(PointMark.self)
      let lines = figure.panels[panel].marks(LineMark.self)
      for (index, size) in sizes.enumerated() {
        for (kind, measure) in ["training", "validation"].enumerated() {
          let own = zip(points[kind].x, points[kind].y).filter { $0.0 == Double(size) }.map(\.1).sorted()
          #expect(own.count == 3 && lines[kind].y[index] == own[1])
          #expect(figure.metrics["\(name) \(size).\(measure)"] == own[1])
        }
      }
      #expect(points[2].y == [try #require(lines[1].y.min())])
    }
  }

  #if !DEBUG
    @Test(
      "With at least 9 of the seeds 1…10 validation is best between, and 64 units fit the samples closer than 1"
    )
    func claim() throws {
      var holds = 0
      for seed in UInt32(1)...10 {
        let figure = try CapacityDiagram().figure(Setting(seed: seed))
        let metrics = figure.metrics
        let losses = CapacityDiagram().units.compactMap { metrics["units \($0).training"] }
        let falls = zip(losses, losses.dropFirst()).allSatisfy { $1 < $0 }
        #expect(falls || !figure.title.hasPrefix("More units fit"), "\(seed)")
        func number(_ name: String) throws -> Double { try #require(metrics[name]) }
        let best = Int(try number("best_units"))
        let (training, validation) = (try number("units 64.training"), try number("units 64.validation"))
        let least = try number("units \(best).validation")
        let single = try number("units 1.validation")
        #expect(training < 0.5 * (try number("units 1.training")) && least < 0.9 * single)
        if best > 1 && best < 64 && validation > 1.03 * least { holds += 1 }
      }
      #expect(holds >= 9)
    }
  #endif

  @Test("1,000 units, twenty layers, one input value, no noise, Chinese")
  func extremes() throws {
    var diagram = quick()
    diagram.units = [1, 1000]
    diagram.depths = [1, 20]
    diagram.starts = 1
    diagram.model.epochs = 1
    diagram.samples = 2
    diagram.noise = 0
    diagram.function = "3"
    let figure = try diagram.figure(Setting(language: .chinese))
    #expect((20...250).contains(figure.alternativeText.count) && figure.panels.count == 4)
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func message(_ change: (inout CapacityDiagram) -> Void) -> String? {
      var diagram = quick()
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }?.description
    }
    #expect(message { $0.units = [4] }?.hasPrefix("--units: give 2 to 12 rising numbers") == true)
    #expect(message { $0.width = 0 } == "--width: 0 is not in 1…1000")
    #expect(message { $0.samples = 1 } == "--samples: 1 is not in 2…100000")
    #expect(message { $0.starts = 101 } == "--starts: 101 is not in 1…100")
  }
}
