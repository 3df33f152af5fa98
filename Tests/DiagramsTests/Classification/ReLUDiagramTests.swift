import Foundation
import Networks
import Plotting
import Testing

@testable import Diagrams

/// The figures of ReLU units: one unit, a sum, pieces.
@Suite struct ReLUDiagramTests {
  private func drawn(_ diagram: some Diagram, _ language: Language = .english) throws -> Figure {
    try Figure(json: diagram.figure(Setting(language: language)).json())
  }

  private func relu(_ z: Double) -> Double { max(0, z) }

  @Test func theSumOfTheOriginalsUnitsHasItsError() throws {
    let figure = try drawn(ReLUSumDiagram())
    let places = figure.panels[0].marks(LineMark.self)
    let (target, sum) = (try #require(places.first), try #require(places.last))
    for (index, x) in sum.x.enumerated() {
      #expect(abs(target.y[index] - (cos(x) + 1)) < 1e-14)
      #expect(abs(sum.y[index] - (relu(-x + 2.6) + relu(x - 3.7))) < 1e-14)
    }
    // numpy 2.4: x = linspace(0, 2 * pi, 100); mean((maximum(2.6 - x, 0) + maximum(x - 3.7, 0) - cos(x) - 1) ** 2)
    #expect(abs(try #require(figure.metrics["mse"]) - 0.03299616742022576) < 1e-15)
    #expect(figure.title.hasSuffix("mean squared error 0.033"))
    #expect(figure.caption.contains("All units are off on 2.6…3.7"))
  }

  @Test func stackedPartsEndAtTheSum() throws {
    let figure = try drawn(ReLUPiecesDiagram())
    let sum = figure.panels[3]
    let areas = sum.marks(AreaMark.self)
    #expect(areas.count == 3)
    for (lower, upper) in zip(areas, areas.dropFirst()) { #expect(lower.yEnd == upper.yStart) }
    let line = try #require(sum.marks(LineMark.self).last)
    for (top, value) in zip(try #require(areas.last).yEnd, line.y) { #expect(abs(top - value) < 1e-14) }
  }

  /// −2x + 2 up to 1, x − 1 up to 2, 3x − 5 from there.
  @Test func threeUnitsAreTheTutorialsTarget() throws {
    let figure = try drawn(ReLUPiecesDiagram())
    let line = try #require(figure.panels[3].marks(LineMark.self).first)
    for (x, y) in zip(line.x, line.y) {
      let expected = x < 1 ? -2 * x + 2 : x < 2 ? x - 1 : 3 * x - 5
      #expect(abs(y - expected) < 1e-14)
    }
    #expect(try #require(figure.metrics["largest_error"]) < 1e-12)
    #expect(figure.title == "3 ReLU units build the target exactly")
    #expect(
      figure.caption.contains("at 1 unit 1 goes off and unit 2 comes on, at 2 unit 3 comes on."))
    let table = try #require(figure.panels[4].marks(TableMark.self).first)
    #expect(table.rows == [["0…1", "1", "−2"], ["1…2", "2", "1"], ["2…3", "2, 3", "1 + 2 = 3"]])
    for (index, slope) in [-2.0, 1, 3].enumerated() {
      #expect(figure.metrics["piece\(index + 1).slope"] == slope)
    }
  }

  /// Kinks lie where w·x + b = 0, and between them the sum is straight with the slope that is told.
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func randomUnitsBendWhereTheyAreZero(seed: UInt64) throws {
    var random = PCG64(seed: seed)
    var diagram = ReLUPiecesDiagram()
    diagram.parameters = ReLUParameters(
      units: (0..<5).map { _ in random.normal(count: 2) }, target: "0.1*x^2", range: -3...3)
    let figure = try drawn(diagram)
    for (index, unit) in diagram.parameters.units.enumerated() {
      let kink = try #require(figure.metrics["unit\(index + 1).kink"])
      #expect(abs(unit[0] * kink + unit[1]) < 1e-12)
    }
    func sum(_ x: Double) -> Double { diagram.parameters.units.reduce(0) { $0 + relu($1[0] * x + $1[1]) } }
    var piece = 1
    while let start = figure.metrics["piece\(piece).start"], let end = figure.metrics["piece\(piece).end"] {
      let slope = try #require(figure.metrics["piece\(piece).slope"])
      #expect(abs(sum(end) - sum(start) - slope * (end - start)) < 1e-9)
      let middle = (start + end) / 2
      #expect(abs(sum(middle) - (sum(start) + sum(end)) / 2) < 1e-9)
      piece += 1
    }
    #expect(piece > 1)
  }

  @Test func matchesAreWhereTheUnitIsNear() throws {
    let figure = try drawn(ReLUUnitDiagram())
    #expect(figure.panels.count == 2)
    let tolerance = try #require(figure.metrics["tolerance"])
    for (panel, unit) in zip(figure.panels, [(-1.0, 2.6), (1, -3.7)]) {
      let lines = panel.marks(LineMark.self)
      try #require(lines.count == 4)
      let match = lines[0]
      for (x, y) in zip(match.x, match.y) {
        #expect(y == relu(unit.0 * x + unit.1) && y > 0 && abs(y - cos(x) - 1) <= tolerance + 1e-12)
      }
      // It could not be longer.
      let first = try #require(match.x.first), last = try #require(match.x.last)
      for x in [first - 0.03, last + 0.03] {
        #expect(abs(relu(unit.0 * x + unit.1) - cos(x) - 1) > tolerance)
      }
      let off = try #require(panel.marks(RectMark.self).first)
      for x in [off.xStart[0] + 1e-9, off.xEnd[0] - 1e-9] { #expect(unit.0 * x + unit.1 < 1e-8) }
    }
    #expect(figure.panels[0].subtitle.hasPrefix("on for $x$ < 2.6"))
  }

  @Test func oneUnitAndEightAreDrawnInBothLanguages() throws {
    for count in [1, 2, 4, 8] {
      let units: [[Double]] = (0..<count).map { unit in
        let weight: Double = unit % 2 == 0 ? 1 : -1
        return [weight, Double(unit) - 2]
      }
      let parameters = ReLUParameters(units: units, target: "sin(x)", range: -4...4)
      for language in Language.allCases {
        var (unit, sum, pieces) = (ReLUUnitDiagram(), ReLUSumDiagram(), ReLUPiecesDiagram())
        (unit.parameters, sum.parameters, pieces.parameters) = (parameters, parameters, parameters)
        for figure in [try drawn(unit, language), try drawn(sum, language), try drawn(pieces, language)] {
          #expect(!figure.alternativeText.isEmpty && figure.alternativeText.count <= 250)
        }
      }
    }
  }

  @Test func mistakesAreNamed() {
    func message(_ units: [[Double]], _ target: String = "x") -> String {
      var diagram = ReLUSumDiagram()
      diagram.parameters = ReLUParameters(units: units, target: target, range: -1...1)
      do {
        _ = try diagram.figure(Setting())
        return ""
      } catch { return "\(error)" }
    }
    #expect(message([]).hasPrefix("--units: give one to eight pairs"))
    #expect(message([[1]]).hasPrefix("--units"))
    #expect(message(Array(repeating: [1, 1], count: 9)).hasPrefix("--units"))
    #expect(message([[1, 0]], "1/x").hasPrefix("--target: it is not finite everywhere"))
    #expect(message([[1, 0]], "y").contains("column 1"))
    #expect(message([[0, 1], [0, -1]]).isEmpty)
  }
}
