import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

@Suite struct XORDiagramTests {
  private func figure(
    _ language: Language = .english, seed: UInt32 = 42, _ configure: (inout XORDiagram) -> Void = { _ in }
  ) throws -> Figure {
    var diagram = XORDiagram()
    configure(&diagram)
    return try Figure(json: diagram.figure(Setting(language: language, seed: seed)).json())
  }

  private func sigmoid(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

  @Test func theNetworkIsRightForTenSeeds() throws {
    let rights = try (1...10).map { try #require(try figure(seed: $0).metrics["right"]) }
    #expect(rights.filter { $0 == 4 }.count >= 9)
  }

  /// The network again, by its numbers alone.
  @Test func shadesLinesAndHiddenPointsAreTheNetworks() throws {
    let figure = try figure()
    func metric(_ name: String) throws -> Double { try #require(figure.metrics[name]) }
    let units = try ["hidden1", "hidden2", "output"].map {
      (try metric("\($0).w1"), try metric("\($0).w2"), try metric("\($0).b"))
    }
    func z(_ unit: Int, _ x: Double, _ y: Double) -> Double {
      units[unit].0 * x + units[unit].1 * y + units[unit].2
    }
    let map = try #require(figure.panels[2].marks(HeatmapMark.self).first)
    for (row, y) in map.y.enumerated() {
      for (column, x) in map.x.enumerated() {
        let expected = sigmoid(z(2, tanh(z(0, x, y)), tanh(z(1, x, y))))
        #expect(abs(map.values[row, column] - expected) < 1e-5)
      }
    }
    for (unit, line) in figure.panels[2].marks(LineMark.self).enumerated() {
      for (x, y) in zip(line.x, line.y) { #expect(abs(z(unit, x, y)) < 1e-9) }
    }
    let points = try #require(figure.panels[2].marks(PointMark.self).first)
    let hidden = try #require(figure.panels[3].marks(PointMark.self).first)
    for index in 0..<4 {
      #expect(abs(hidden.x[index] - tanh(z(0, points.x[index], points.y[index]))) < 1e-12)
      #expect(abs(hidden.y[index] - tanh(z(1, points.x[index], points.y[index]))) < 1e-12)
      let isOne = (points.x[index] == 1) != (points.y[index] == 1)
      #expect(hidden.classes?[index] == (isOne ? 1 : 0))
      // In the hidden space the output's line has each point on its side.
      #expect((z(2, hidden.x[index], hidden.y[index]) > 0) == isOne)
    }
  }

  @Test func noLineGetsMoreThanThreeRight() throws {
    let figure = try figure()
    #expect(figure.metrics["line.right"] == 3)
    #expect(abs(try #require(figure.metrics["line.margin"]) - 0.125.squareRoot()) < 1e-12)
    let points = try #require(figure.panels[1].marks(PointMark.self).first)
    #expect(points.ringed?.count == 1)
    #expect(figure.title == "One line gets 3 of XOR's 4 points right, two hidden units all 4")
  }

  /// The most points that any of many random lines gets right is never more than the best line's.
  @Test func bestLinesAreNotBeatenByRandomOnes() {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<100 {
      let points = (0..<7).map { _ in
        (x: Double.random(in: -1...1, using: &random), y: Double.random(in: -1...1, using: &random))
      }
      let classes = points.map { _ in Int.random(in: 0...1, using: &random) }
      let best = BestLine(through: points, classes: classes)
      let counted = zip(points, classes).filter { best.isPositive($0.x, $0.y) == ($1 == 1) }.count
      #expect(counted == best.right)
      for _ in 0..<1000 {
        let angle = Double.random(in: 0...(2 * .pi), using: &random)
        let bias = Double.random(in: -1.5...1.5, using: &random)
        let right = zip(points, classes).filter { point, kind in
          (cos(angle) * point.x + sin(angle) * point.y + bias > 0) == (kind == 1)
        }.count
        #expect(right <= best.right, "\(points) \(classes)")
      }
    }
  }

  @Test func theTableHasTheTutorialsSigns() throws {
    let figure = try figure()
    let table = try #require(figure.panels[5].marks(TableMark.self).first)
    #expect(table.rows.map { $0.dropFirst().joined() } == ["+−+−", "++−−", "+−−+"])
    let points = try #require(figure.panels[4].marks(PointMark.self).first)
    for (index, (x, y)) in zip(points.x, points.y).enumerated() {
      #expect(table.rows[2][index + 1] == (x * y > 0 ? "+" : "−"))
      #expect(points.classes?[index] == (x * y > 0 ? 0 : 1))
    }
  }

  @Test func failuresAreTold() throws {
    let figure = try figure {
      $0.model.epochs = 0
      $0.model.initializer = "zero"
      $0.starts = 3
    }
    #expect(figure.metrics["starts"] == 3)
    #expect(figure.metrics["right"] == 2)
    #expect(figure.title == "One line gets 3 of XOR's 4 points right; this net gets 2")
    #expect(figure.caption.contains("none of 3 starts got all four points right"))
    #expect(figure.panels[2].marks(PointMark.self).first?.ringed?.count == 2)
  }

  @Test(arguments: ["sigmoid", "relu", "elu"])
  func otherActivationsLearnIt(activation: String) throws {
    let figure = try figure(.chinese) { $0.model.activation = activation }
    #expect(figure.metrics["right"] == 4)
    #expect(figure.caption.contains(activation))
  }

  @Test func otherLayersAndStartsAreRefused() {
    #expect(throws: DiagramError.self) { try figure { $0.model.layers = [2, 3, 1] } }
    #expect(throws: DiagramError.self) { try figure { $0.starts = 0 } }
  }
}
