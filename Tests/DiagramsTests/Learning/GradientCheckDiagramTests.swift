import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct GradientCheckDiagramTests {
  private func figure(
    _ language: Language = .english, seed: UInt32 = 42,
    _ configure: (inout GradientCheckDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = GradientCheckDiagram()
    configure(&diagram)
    return try Figure(json: diagram.figure(Setting(language: language, seed: seed)).json())
  }

  private func points(_ figure: Figure, panel: Int) throws -> PointMark {
    try #require(figure.panels[panel].marks(PointMark.self).first)
  }

  /// The chain rule written out for x = (1, 2), y = 1: δ₂ = a₂ − 1, δ₁ = δ₂·w₂·a₁(1 − a₁).
  @Test func theGradientIsThatOfTheFormulas() throws {
    func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
    let a1 = [0.5, 1.1, 1.7].map(sigmoid)
    let w2 = [0.7, 0.8, 0.9]
    let a2 = sigmoid(zip(a1, w2).map(*).reduce(0, +))
    let delta2 = a2 - 1
    let delta1 = zip(a1, w2).map { delta2 * $1 * $0 * (1 - $0) }
    let expected = delta1.flatMap { [$0, 2 * $0] } + delta1 + a1.map { delta2 * $0 } + [delta2]
    let figure = try figure()
    let drawn = try points(figure, panel: 0)
    #expect(drawn.x.count == 13)
    for (value, formula) in zip(drawn.x, expected) { #expect(abs(value - formula) < 1e-14) }
    for (numerical, exact) in zip(drawn.y, drawn.x) { #expect(abs(numerical / exact - 1) < 1e-9) }
    #expect(abs(try #require(figure.metrics["loss"]) + log(a2)) < 1e-14)
  }

  @Test func errorsFallWithTheSquareAndRiseByRoundOff() throws {
    let line = try #require(try figure().panels[2].marks(LineMark.self).first { $0.label == nil })
    // From 10⁻¹ to 10⁻³ a tenth of the step leaves a hundredth of the error.
    for index in 0..<4 where index % 2 == 0 {
      #expect(abs(line.y[index] / line.y[index + 2] / 100 - 1) < 0.1)
    }
    #expect(try #require(line.y.last) > 1e-4)
    #expect(try #require(line.y.min()) < 1e-9)
  }

  @Test func theFirstPanelsErrorsAreTheSecondPanelsAndTheMetrics() throws {
    let figure = try figure { $0.step = 1e-3 }
    let (pairs, errors) = (try points(figure, panel: 0), try points(figure, panel: 1))
    for index in pairs.x.indices {
      let (exact, numerical) = (pairs.x[index], pairs.y[index])
      let expected = abs(exact - numerical) / max(abs(exact), abs(numerical))
      #expect(abs(errors.y[index] - expected) < 1e-9 * expected)
    }
    #expect(figure.metrics["largest_error"] == errors.y.max())
    #expect(figure.title.contains("agree to"))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt32>)
  func otherNetworksAgreeForEverySeed(seed: UInt32) throws {
    for (layers, activation) in [([4, 8, 3], "tanh"), ([2, 1, 1], "gelu"), ([3, 5, 5, 5, 1], "elu")] {
      let figure = try figure(seed: seed) {
        $0.layers = layers
        $0.activation = activation
      }
      let parameters = zip(layers, layers.dropFirst()).map { ($0 + 1) * $1 }.reduce(0, +)
      #expect(figure.metrics["parameters"] == Double(parameters))
      #expect(try #require(figure.metrics["largest_error"]) < 1e-4)
    }
  }

  @Test func deadUnitsAgreeExactlyAndTheCaptionSaysSo() throws {
    let figure = try figure {
      $0.layers = [4, 8, 8, 3]
      $0.activation = "relu"
    }
    let equal = try points(figure, panel: 1).y.filter { $0 == 1e-16 }.count
    #expect(equal > 0 && figure.caption.contains("\(equal) pairs are equal"))
  }

  @Test func mistakesAreRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.step = 0 } }
    #expect(throws: DiagramError.self) { try figure { $0.layers = [3] } }
    #expect(throws: DiagramError.self) { try figure { $0.layers = [100, 100, 1] } }
    #expect(throws: UnknownNameError.self) { try figure { $0.activation = "sigmod" } }
  }

  @Test func chineseWordsAreWritten() throws {
    #expect(try figure(.chinese).title.hasPrefix("反向传播与中心差分"))
  }
}
