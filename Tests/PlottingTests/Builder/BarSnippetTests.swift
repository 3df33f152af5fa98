import Graphics
import Plotting
import TestSupport
import Testing

/// Bars in Swift Charts' vocabulary.
@Suite struct BarSnippetTests {
  private let x = [0.0, 0, 1, 1]
  private let y = [1.0, 2, 3, 4]
  private let kinds = ["a", "b", "a", "b"]

  private func texts(_ figure: Figure) -> [String] {
    figure.scene(measurer: FixedWidthMeasurer()).texts.map { $0.text.runs.map(\.text).joined() }
  }

  private func bars(_ figure: Figure) -> [BarMark] {
    figure.panels.flatMap { $0.marks.compactMap { $0.base as? BarMark } }
  }

  @Test("13: bars with names along the axis")
  func named() {
    let figure = Figure { BarMark(x: [0, 1], y: [3, 5]) }.chartXScale(domain: ["train", "test"])
    #expect(texts(figure).contains("train"))
    #expect(texts(figure).contains("test"))
  }

  @Test("14: bars of one place are stacked by class")
  func stacked() {
    let figure = Figure { BarMark(x: x, y: y).foregroundStyle(by: kinds) }
    #expect(bars(figure).map(\.base) == [[0, 0], [1, 3]])
    #expect(bars(figure).map(\.y) == [[1, 3], [3, 7]])
    #expect(texts(figure).contains("b"))
  }

  @Test("15: bars side by side by class")
  func sideBySide() {
    let figure = Figure { BarMark(x: x, y: y).foregroundStyle(by: kinds).position(by: kinds) }
    #expect(bars(figure).map(\.y) == [[1, 3], [2, 4]])
    // 0.8 of the distance 1, halved: centres 0.2 to both sides.
    #expect(bars(figure).map(\.x) == [[-0.2, 0.8], [0.2, 1.2]])
    #expect(bars(figure).allSatisfy { $0.width == 0.4 })
    #expect(texts(figure).contains("a"))
  }

  @Test("16: a number above each bar")
  func annotated() {
    let values = [3.0, 5]
    let figure = Figure {
      BarMark(x: [0, 1], y: values).annotation { "\(Int(values[$0])) %" }.foregroundStyle(.validation)
    }
    #expect(texts(figure).contains("3 %"))
    #expect(bars(figure)[0].style.color == "validation")
  }

  @Test("17: a histogram")
  func histogram() {
    let figure = Figure { Histogram([1, 2, 2, 3, 3, 3], bins: .count(3)).mark() }
    #expect(bars(figure).map(\.y) == [[1, 2, 3]])
    #expect(!texts(figure).isEmpty)
  }
}
