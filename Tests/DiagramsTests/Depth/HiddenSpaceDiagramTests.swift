import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

struct HiddenSpaceDiagramTests {
  private func line(of figure: Figure) throws -> [Double] {
    guard case .object(let model)? = figure.model, case .array(let parts)? = model["line"] else { return [] }
    return parts.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  @Test(
    "With seeds 1…10 one line parts the samples in the last layer, where the input's are not",
    arguments: 1...10)
  func isSeparable(seed: UInt32) throws {
    let figure = try HiddenSpaceDiagram().figure(Setting(seed: seed))
    let points = try #require(figure.panels.last?.marks(PointMark.self).first)
    let line = try line(of: figure)
    let classes = try #require(points.classes)
    for (index, kind) in classes.enumerated() {
      #expect((line[0] * points.x[index] + line[1] * points.y[index] + line[2] > 0) == (kind == 1))
    }
    #expect(classes.count == 200 && figure.metrics["accuracy"] == 1)
    #expect(try #require(figure.metrics["layer 0.linear_accuracy"]) < 0.95)
    #expect(figure.title.contains("until one line parts all samples"))
  }

  @Test("Each panel's points are what tanh(Wa + b) makes of the panel's before")
  func layers() throws {
    let figure = try HiddenSpaceDiagram().figure(Setting())
    #expect(figure.panels.count == 4)
    let own = try HiddenSpaces(HiddenSpaceDiagram(), setting: Setting()).classifier
    var values = try #require(own.normalization).apply(to: own.dataset.features)
    for layer in 0..<3 {
      let (weights, biases) = (own.model.weights(ofLayer: layer), own.model.biases(ofLayer: layer))
      values = Matrix(
        rows: values.rows, columns: 2,
        elements: (0..<values.rows).flatMap { row in
          (0..<2).map { unit in
            tanh(weights[unit, 0] * values[row, 0] + weights[unit, 1] * values[row, 1] + biases[unit])
          }
        })
      let points = figure.panels[layer + 1].marks(PointMark.self)[0]
      for row in 0..<values.rows {
        #expect(abs(points.x[row] - values[row, 0]) < 1e-9 && abs(points.y[row] - values[row, 1]) < 1e-9)
      }
    }
  }

  @Test("The boundary of the input lies on the output unit's line once it is carried to the last layer")
  func boundary() throws {
    let run = try HiddenSpaces(HiddenSpaceDiagram(), setting: Setting())
    let (boundary, line) = (try #require(run.spaces[3].boundary), try #require(run.line))
    let length = hypot(line.weights.x, line.weights.y)
    let places = zip(boundary.x, boundary.y).filter { $0.0.isFinite }
    #expect(places.count > 50)
    for (x, y) in places { #expect(abs(line.weights.x * x + line.weights.y * y + line.bias) / length < 0.02) }
  }

  @Test("Principal components are those of a known covariance, at right angles")
  func components() {
    // Along (3, 4, 0)/5 with deviation 10, along (0, 0, 1) with deviation 2, and nothing else.
    let samples = Matrix(
      (0..<40).map { index -> [Double] in
        let (a, b) = (10 * sin(Double(index)), 2 * cos(Double(index) * 7))
        return [0.6 * a + 1, 0.8 * a - 2, b]
      })
    let plane = PrincipalPlane(of: samples)
    let places = plane.places(of: samples)
    let means = samples.columnMeans
    #expect(!plane.isOwn)
    for row in 0..<40 {
      let along = 0.6 * (samples[row, 0] - means[0]) + 0.8 * (samples[row, 1] - means[1])
      let rest = hypot(places.x[row] - along, places.y[row] - (samples[row, 2] - means[2]))
      #expect(rest < 0.3)
      let squares = places.x[row] * places.x[row] + places.y[row] * places.y[row]
      #expect(
        abs(squares - along * along - (samples[row, 2] - means[2]) * (samples[row, 2] - means[2])) < 1e-6)
    }
  }

  @Test("No hidden layer, one unit, 1,000 units, ten layers, four classes, four features, Chinese")
  func extremes() throws {
    for (data, layers) in [
      ("moons", [2, 1]), ("moons", [2, 1, 1]), ("moons", [2, 1000, 2, 1]),
      ("moons", [2] + Array(repeating: 2, count: 9) + [1]), ("blobs", [2, 2, 4]), ("iris", [4, 3, 3]),
    ] {
      var diagram = HiddenSpaceDiagram()
      diagram.data = .builtIn(data, samples: data == "iris" ? nil : 30)
      diagram.model.layers = layers
      diagram.model.epochs = 2
      diagram.starts = 1
      let figure = try diagram.figure(Setting(language: .chinese))
      #expect(figure.panels.count == layers.count - 1)
      #expect((20...250).contains(figure.alternativeText.count))
      #expect(figure.panels[0].marks(LineMark.self).isEmpty == (data == "iris"))
    }
  }

  @Test("Too many layers and starts are refused")
  func mistakes() {
    var diagram = HiddenSpaceDiagram()
    diagram.starts = 0
    var error = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    #expect(error?.description == "--starts: 0 is not in 1…1000")
    diagram.starts = 1
    diagram.model.epochs = 1
    diagram.model.layers = [2] + Array(repeating: 2, count: 12) + [1]
    error = #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }
    #expect(error?.description == "--layers: at most 11 hidden layers are drawn, not 12")
  }
}
