import Diagrams
import Foundation
import Networks
import Plotting
import Testing

struct LossLandscapeDiagramTests {
  /// A small default figure.
  private static var small: LossLandscapeDiagram {
    var diagram = LossLandscapeDiagram()
    diagram.resolution = 11
    return diagram
  }

  private func surface(_ figure: Figure) throws -> SurfaceMark {
    try #require(figure.panels[0].marks(SurfaceMark.self).first)
  }

  @Test("Over a logistic neuron's two parameters the surface is the mean of ln(1 + exp(∓z))")
  func closedForm() throws {
    var diagram = Self.small
    diagram.data = .builtIn("logistic")
    diagram.model.layers = [1, 1]
    diagram.model.normalizes = false
    diagram.model.epochs = 20
    diagram.parameters = ["W1(1,1)", "b1(1)"]
    diagram.range = -4...4
    let figure = try diagram.figure(Setting())
    let surface = try surface(figure)
    #expect(surface.x == surface.y && surface.x.first == -4 && surface.x.last == 4)
    for (row, b) in surface.y.enumerated() {
      for (column, w) in surface.x.enumerated() {
        // Y = 0, 0, 0, 1, 1, 1 at X = 0 … 5.
        let loss = (0..<6).reduce(0.0) { sum, x in
          sum + log1p(exp((x < 3 ? 1 : -1) * (w * Double(x) + b)))
        }
        #expect(abs(surface.values[row, column] - loss / 6) < 1e-5 * max(1, loss))
      }
    }
    let path = try #require(figure.panels[1].marks(LineMark.self).first)
    let end = (try #require(path.x.last), try #require(path.y.last))
    let center = (try #require(figure.metrics["center.x"]), try #require(figure.metrics["center.y"]))
    #expect(abs(end.0 - center.0) < 1e-12 && abs(end.1 - center.1) < 1e-12)
    #expect(abs(try #require(figure.metrics["share"]) - 1) < 1e-9)
    #expect(figure.panels[1].x.label.contains("W^{[1]}_{1,1}"))
  }

  @Test("The way ends at the origin, and its height is the loss of the network's projection")
  func path() throws {
    let figure = try Self.small.figure(Setting())
    let line = try #require(figure.panels[0].marks(LineMark.self).first)
    let z = try #require(line.z)
    let losses = figure.panels[2].marks(LineMark.self)
    let end = (try #require(line.x.last), try #require(line.y.last))
    #expect(abs(end.0) < 1e-9 && abs(end.1) < 1e-9)
    #expect(losses[1].y == z && losses[0].x.count == z.count)
    // Where the way ends the network is its own projection.
    let (height, loss) = (try #require(z.last), try #require(losses[0].y.last))
    #expect(abs(height - loss) < 1e-9)
    // Principal directions are at right angles, and the first one carries more of the way.
    func spread(_ values: [Double]) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    #expect(spread(line.x) > spread(line.y))
  }

  @Test(
    "Random directions have the network's own loss in the middle", arguments: DirectionNormalization.allCases)
  func middle(normalization: DirectionNormalization) throws {
    var diagram = Self.small
    diagram.directions = .random
    diagram.normalization = normalization
    diagram.range = -1...1
    diagram.model.epochs = 40
    let figure = try diagram.figure(Setting())
    let surface = try surface(figure)
    let loss = try #require(figure.metrics["loss"])
    #expect(abs(surface.values[5, 5] - loss) < 1e-5)
    #expect(abs(surface.x[5]) < 1e-12)
  }

  @Test("With seeds 1…10 training goes down, and most of its way lies in the plane", arguments: 1...10)
  func claims(seed: UInt32) throws {
    let metrics = try Self.small.figure(Setting(seed: seed)).metrics
    let (start, end) = (try #require(metrics["start_loss"]), try #require(metrics["loss"]))
    #expect(end < 0.6 * start)
    #expect(try #require(metrics["share"]) > 0.9)
  }

  @Test("Other data: three classes, numbers, many features; level lines alone")
  func data() throws {
    for (name, hidden) in [("iris", [4, 5, 3]), ("cosine", [1, 4, 1])] {
      var diagram = Self.small
      diagram.data = .builtIn(name)
      diagram.model.layers = hidden
      diagram.model.epochs = 30
      diagram.model.learningRate = 0.05
      diagram.isFlat = true
      let figure = try diagram.figure(Setting())
      #expect(figure.panels.count == 1 && figure.panels[0].marks(ContourMark.self).count == 1)
    }
  }

  @Test("Mistakes name the option")
  func mistakes() {
    func message(_ change: (inout LossLandscapeDiagram) -> Void) -> String {
      var diagram = Self.small
      diagram.model.epochs = 2
      change(&diagram)
      return #expect(throws: DiagramError.self) { try diagram.figure(Setting()) }?.description ?? ""
    }
    #expect(message { $0.resolution = 4 } == "--range: give 9 to 301 places, not 4")
    #expect(message { $0.normalization = .layer } == "--norm: it belongs to --directions random")
    #expect(message { $0.parameters = ["b1(1)"] }.hasPrefix("--parameters: name two different"))
    #expect(
      message { $0.parameters = ["b1(9)", "b1(1)"] } == "--parameters: 'b1(9)' lies outside b1(8)")
    #expect(
      message { $0.parameters = ["W4(1,1)", "b1(1)"] }
        == "--parameters: 'W4(1,1)' names layer 4, but the network has 3 with weights")
    #expect(message { $0.parameters = ["w", "b1(1)"] }.contains("is no name of a parameter"))
    #expect(message { $0.model.epochs = 0 }.hasPrefix("--directions: the way of training has no two"))
  }

  @Test("Both languages say the same numbers")
  func languages() throws {
    let english = try Self.small.figure(Setting())
    let chinese = try Self.small.figure(Setting(language: .chinese))
    #expect(english.metrics == chinese.metrics && chinese.title.contains("损失"))
    let loss = try #require(english.title.split(separator: " ").last)
    #expect(chinese.title.contains(loss))
  }
}
