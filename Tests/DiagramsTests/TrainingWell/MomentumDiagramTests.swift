import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct MomentumDiagramTests {
  /// The path of v ← βv + share·g, w ← w − ηv on 0.1x² + 2y², whose gradient is (0.2x, 4y).
  private func path(rate: Double, beta: Double, share: Double, steps: Int = 25) -> [(Double, Double)] {
    var (x, y, u, v) = (2.5, 1.5, 0.0, 0.0)
    var places = [(x, y)]
    for _ in 0..<steps {
      (u, v) = (beta * u + share * 0.2 * x, beta * v + share * 4 * y)
      (x, y) = (x - rate * u, y - rate * v)
      places.append((x, y))
    }
    return places
  }

  private func value(_ place: (Double, Double)) -> Double { 0.1 * place.0 * place.0 + 2 * place.1 * place.1 }

  @Test("Both paths follow their rule, and momentum's best final loss is far below plain descent's")
  func defaultFigure() throws {
    let figure = try MomentumDiagram().figure(Setting())
    let rates = try (#require(figure.metrics["plain.rate"]), #require(figure.metrics["momentum.rate"]))
    let beta = try #require(figure.metrics["momentum.beta"])
    let expected = [
      path(rate: rates.0, beta: 0, share: 1), path(rate: rates.1, beta: beta, share: 1 - beta),
    ]
    for (panel, places) in zip(figure.panels, expected) {
      let line = try #require(panel.marks(LineMark.self).first)
      #expect(line.x.count == 26)
      for (step, place) in places.enumerated() {
        #expect(abs(line.x[step] - place.0) < 1e-10 && abs(line.y[step] - place.1) < 1e-10)
      }
    }
    let losses = try #require(figure.panels.last).marks(LineMark.self)
    for (line, places) in zip(losses, expected) {
      for (step, place) in places.enumerated() {
        #expect(abs(line.y[step] - value(place)) <= 1e-9 * max(value(place), 1e-9))
      }
    }
    let (plain, momentum) = try (
      #require(figure.metrics["plain.loss"]), #require(figure.metrics["momentum.loss"])
    )
    #expect(momentum < 1e-3 * plain)
  }

  @Test("No rate of a fine grid beats plain descent's, and the settings lie near the theory's")
  func best() throws {
    let metrics = try MomentumDiagram().figure(Setting()).metrics
    func worst(_ rate: Double) -> Double {
      path(rate: rate, beta: 0, share: 1).suffix(3).map(value).max() ?? 0
    }
    let found = worst(try #require(metrics["plain.rate"]))
    let best = stride(from: 0.3, through: 0.5, by: 0.0005).map(worst).min() ?? 0
    #expect(found <= 1.01 * best)
    // L = 4 and μ = 0.2: 2/(L + μ), and Polyak's β = ((√L − √μ)/(√L + √μ))².
    let ratio = (2 - 0.2.squareRoot()) / (2 + 0.2.squareRoot())
    #expect(abs(try #require(metrics["theory.rate"]) - 2 / 4.2) < 1e-9)
    #expect(abs(try #require(metrics["theory.beta"]) - ratio * ratio) < 1e-6)
    #expect(abs(try #require(metrics["plain.rate"]) - 0.455) < 0.01)
    #expect(abs(try #require(metrics["momentum.rate"]) - 1.1) < 0.1)
    #expect(abs(try #require(metrics["momentum.beta"]) - 0.4) < 0.05)
  }

  @Test("At one rate the tutorial's setting shows the opposite, and the title says so")
  func givenSetting() throws {
    var diagram = MomentumDiagram()
    (diagram.learningRate, diagram.momentum) = (0.2, 0.9)
    let figure = try diagram.figure(Setting())
    let places = path(rate: 0.2, beta: 0.9, share: 0.1)
    #expect(abs(try #require(figure.metrics["momentum.loss"]) - value(places[25])) < 1e-10)
    #expect(figure.title.hasPrefix("Here momentum does not help"))
  }

  @Test("The classic form at (1 − β)·η takes the same path")
  func forms() throws {
    var diagram = MomentumDiagram()
    (diagram.learningRate, diagram.momentum) = (1, 0.5)
    let moving = try diagram.figure(Setting()).panels[1].marks(LineMark.self)[0]
    (diagram.learningRate, diagram.form) = (0.5, .classic)
    let classic = try diagram.figure(Setting()).panels[1].marks(LineMark.self)[0]
    #expect(moving.x.count == 26)
    for step in moving.x.indices {
      #expect(abs(moving.x[step] - classic.x[step]) + abs(moving.y[step] - classic.y[step]) < 1e-12)
    }
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func failure(_ change: (inout MomentumDiagram) -> Void) -> String? {
      var diagram = MomentumDiagram()
      change(&diagram)
      return #expect(throws: DiagramError.self) { _ = try diagram.figure(Setting()).title }?.description
    }
    #expect(failure { $0.learningRate = 0 } == "--learning-rate: 0.0 is not above 0")
    #expect(failure { $0.momentum = 1 } == "--momentum: 1.0 is not between 0 and 1")
    #expect(failure { $0.steps = 2 } == "--steps: 2 is not in 3…1000")
    #expect(failure { $0.function = "x^2 - y^2" }?.contains("falls without end") == true)
  }

  @Test func chinese() throws {
    let figure = try MomentumDiagram().figure(Setting(language: .chinese))
    #expect(figure.title.contains("动量") && figure.caption.contains("理论值"))
  }
}
