import Plotting
import Testing

@testable import Diagrams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct LinearCollapseDiagramTests {
  private func figure(
    _ language: Language = .english, seed: UInt32 = 42,
    _ configure: (inout LinearCollapseDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = LinearCollapseDiagram()
    diagram.model.epochs = 100
    configure(&diagram)
    // What readers of the JSON get.
    return try Figure(json: diagram.figure(Setting(language: language, seed: seed)).json())
  }

  /// The deep net's curve is the layer's, whatever the layers, the start and the standardising.
  @Test(arguments: [[1, 8, 8, 1], [1, 1], [1, 3, 4, 5, 2, 1]], [nil, false])
  func layersWithoutActivationsAreOneLayer(layers: [Int], normalizes: Bool?) throws {
    let figure = try figure(seed: UInt32(layers.count)) {
      $0.model.layers = layers
      $0.model.normalizes = normalizes
    }
    let (slope, intercept) = (figure.metrics["slope"] ?? .nan, figure.metrics["intercept"] ?? .nan)
    let curves = figure.panels.prefix(2).map { $0.marks(LineMark.self)[0] }
    for curve in curves {
      #expect(curve.x.count >= 200)
      for (x, y) in zip(curve.x, curve.y) { #expect(abs(y - slope * x - intercept) < 1e-12) }
    }
    #expect((figure.metrics["difference"] ?? 1) < 1e-12)
  }

  /// The least-squares line of cos x + x/2 at 60 places, by the normal equations, and the losses of what is drawn.
  @Test func noLineIsBetterThanTheBestOne() throws {
    let figure = try figure { $0.model.epochs = 500 }
    let x = (0..<60).map { 2 * .pi * Double($0) / 59 }
    let y = x.map { cos($0) + $0 / 2 }
    let (sx, sy) = (x.reduce(0, +), y.reduce(0, +))
    let (sxx, sxy) = (x.reduce(0) { $0 + $1 * $1 }, zip(x, y).reduce(0) { $0 + $1.0 * $1.1 })
    let slope = (60 * sxy - sx * sy) / (60 * sxx - sx * sx)
    let intercept = (sy - slope * sx) / 60
    let best = zip(x, y).reduce(0) { $0 + pow($1.1 - slope * $1.0 - intercept, 2) } / 60
    #expect(abs((figure.metrics["best_line_loss"] ?? .nan) - best) < 1e-12)
    #expect((figure.metrics["linear_loss"] ?? 0) > best - 1e-12)
    #expect(abs((figure.metrics["linear_loss"] ?? .nan) - best) < 1e-6)
    #expect((figure.metrics["loss"] ?? 1) < best / 10)
    #expect(figure.title.contains("they bend"))
    let points = figure.panels[0].marks(PointMark.self)[0]
    #expect(zip(points.y, y).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  /// Between two kinks the curve is straight, and it bends only there.
  @Test func rectifiersBendWhereUnitsSwitch() throws {
    let panel = try figure().panels[2]
    let curve = panel.marks(LineMark.self)[0]
    let kinks = panel.marks(RuleMark.self).flatMap(\.x)
    #expect(!kinks.isEmpty)
    for index in 1..<curve.x.count - 1 {
      let (left, right) = (curve.x[index - 1], curve.x[index + 1])
      guard !kinks.contains(where: { $0 > left - 1e-9 && $0 < right + 1e-9 }) else { continue }
      #expect(abs(curve.y[index - 1] - 2 * curve.y[index] + curve.y[index + 1]) < 1e-10)
    }
  }

  @Test func aSecondLinearNetDoesNotBend() throws {
    let figure = try figure { $0.model.activation = "linear" }
    #expect(figure.title.contains("do not bend"))
  }

  @Test func chineseHasTheSameNumbersAndSmoothFunctionsHaveNoKinks() throws {
    let chinese = try figure(.chinese) { $0.model.activation = "tanh" }
    #expect(try chinese.metrics == figure { $0.model.activation = "tanh" }.metrics)
    #expect(chinese.metrics["kinks"] == nil && chinese.title.contains("直线"))
  }

  @Test func whatDoesNotFitIsRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.data = .builtIn("moons") } }
    #expect(throws: DiagramError.self) { try figure { $0.model.file = "m.safetensors" } }
    #expect(throws: DiagramError.self) { try figure { $0.model.epochs = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.model.layers = [2, 1] } }
  }
}
