import Plotting
import Testing

@testable import Diagrams

@Suite struct EpochPanelTests {
  private func panel(_ values: [[Double]], quantity: EpochPanel.Quantity = .loss) -> EpochPanel {
    EpochPanel(
      quantity: quantity, curves: values.map { EpochCurve($0, .training, language: .english) },
      language: .english)
  }

  @Test func theBestEpochIsTheFirstOfTheLeast() throws {
    let values = [.nan, 3, 1, 2, 1, .infinity]
    #expect(MarkedEpoch(leastOf: values) == MarkedEpoch(epoch: 3, value: 1))
    #expect(MarkedEpoch(leastOf: [.nan, .infinity]) == nil)
    #expect(MarkedEpoch(leastOf: []) == nil)
  }

  @Test func epochsCountFromOne() throws {
    let drawn = panel([[3, 2, 1]]).panel()
    let line = try #require(drawn.marks(LineMark.self).first)
    #expect(line.x == [1, 2, 3])
    #expect(line.y == [3, 2, 1])
    #expect(line.style.symbol == .circle)
    // Three epochs would have ticks at halves.
    let domain = try #require(drawn.x.domain)
    #expect(domain.contains(1) && domain.contains(5))
  }

  @Test func manyEpochsHaveNoSymbols() throws {
    let many = panel([Array(repeating: 1, count: 31)]).panel()
    #expect(many.marks(LineMark.self)[0].style.symbol == nil)
    #expect(panel([Array(repeating: 1, count: 30)]).panel().marks(LineMark.self)[0].style.symbol == .circle)
  }

  @Test(arguments: [[[0.3, 0.2]], [[5, 5]], [[1e6, 1]], [[.nan]], [[]], [[-3, -1]]])
  func lossesFitTheirAxis(values: [[Double]]) throws {
    let domain = try #require(panel(values).panel().y.domain)
    #expect(domain.lowerBound < domain.upperBound)
    #expect(values[0].filter(\.isFinite).allSatisfy(domain.contains))
    #expect(domain.lowerBound <= 0)
  }

  @Test(arguments: [[[0.3, 0.9]], [[1, 1]], [[0, 0]], [[0.995, 1]]])
  func accuraciesFitTheirAxis(values: [[Double]]) throws {
    let domain = try #require(panel(values, quantity: .accuracy).panel().y.domain)
    #expect(domain.lowerBound < domain.upperBound)
    #expect(values[0].allSatisfy(domain.contains))
    #expect(domain.lowerBound >= 0 && domain.upperBound <= 1.01)
  }

  @Test func theGapLiesBetweenItsCurves() throws {
    var parts = panel([[3, 2, 1], [4, 4, 4, 4]])
    parts.gap = (0, 1, "gap")
    let area = try #require(parts.panel().marks(AreaMark.self).first)
    #expect(area.x == [1, 2, 3])
    #expect(area.yStart == [3, 2, 1])
    #expect(area.yEnd == [4, 4, 4])
  }

  @Test func markedEpochsHaveAStarAndARule() throws {
    var parts = panel([[3, 1, 2]])
    parts.marked = [MarkedEpoch(epoch: 2, value: 1, label: "least", text: "epoch 2")]
    let drawn = parts.panel()
    #expect(drawn.marks(RuleMark.self).map(\.x) == [[2]])
    let star = try #require(drawn.marks(PointMark.self).first)
    #expect(star.x == [2] && star.y == [1] && star.style.symbol == .star)
    #expect(drawn.marks(TextMark.self).map(\.text) == [["epoch 2"]])
  }
}
