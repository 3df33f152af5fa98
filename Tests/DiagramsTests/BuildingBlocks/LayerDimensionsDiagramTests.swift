import Plotting
import Testing

@testable import Diagrams

@Suite struct LayerDimensionsDiagramTests {
  private func figure(
    _ inputs: Int, _ outputs: Int, _ convention: ShapeConvention, _ language: Language = .english
  ) throws -> Figure {
    var diagram = LayerDimensionsDiagram()
    (diagram.inputs, diagram.outputs, diagram.convention) = (inputs, outputs, convention)
    // What readers of the JSON get.
    return try Figure(json: diagram.figure(Setting(language: language)).json())
  }

  /// The number of cells of the blocks, from left to right.
  private func cells(_ figure: Figure) -> [Int] {
    let lefts = figure.panels[0].marks(LineMark.self).compactMap { $0.x.min() }
    let starts = stride(from: 0, to: lefts.count, by: 2).map { lefts[$0] }
    let cells = figure.panels[0].marks(RectMark.self).flatMap(\.xStart)
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : .infinity
      return cells.filter { $0 > starts[index] && $0 < end }.count
    }
  }

  private func texts(_ figure: Figure) -> [String] {
    figure.panels[0].marks(TextMark.self).flatMap(\.text).map { Markup.plain($0) }
  }

  @Test(arguments: [(2, 4), (1, 1), (3, 2), (5, 7), (20, 30)])
  func everyNumberIsACell(inputs: Int, outputs: Int) throws {
    let columns = try figure(inputs, outputs, .columns)
    #expect(cells(columns) == [outputs, outputs * inputs, inputs, outputs])
    let rows = try figure(inputs, outputs, .rows)
    #expect(cells(rows) == [outputs, inputs, inputs * outputs, outputs])
    #expect(columns.metrics["parameters"] == Double(inputs * outputs + outputs))
    #expect(columns.metrics == rows.metrics)
  }

  /// All cells of all blocks are squares of one size.
  @Test(arguments: ShapeConvention.allCases) func cellsAreSquaresOfOneSize(_ convention: ShapeConvention)
    throws
  {
    let marks = try figure(5, 7, convention).panels[0].marks(RectMark.self)
    let widths = marks.flatMap { zip($0.xStart, $0.xEnd).map { $1 - $0 } }
    let heights = marks.flatMap { zip($0.yStart, $0.yEnd).map { $0 - $1 } }
    let side = try #require(widths.first)
    #expect((widths + heights).allSatisfy { abs($0 - side) < 1e-9 })
  }

  @Test func manyCellsStayToScale() throws {
    let marks = try figure(784, 128, .columns).panels[0].marks(RectMark.self)
    let widths = marks.map { $0.xEnd[0] - $0.xStart[0] }
    let heights = marks.map { $0.yStart[0] - $0.yEnd[0] }
    let cell = widths[0]
    for (sizes, counts) in [(widths, [1, 784, 1, 1]), (heights, [128, 128, 784, 128])] {
      #expect(zip(sizes, counts).allSatisfy { abs($0 / cell - Double($1)) < 1e-6 })
    }
  }

  @Test func shapesAreThoseOfTheConvention() throws {
    let columns = texts(try figure(2, 4, .columns))
    #expect(
      columns.filter { $0.hasPrefix("(") } == ["(4,\u{A0}1)", "(4,\u{A0}2)", "(2,\u{A0}1)", "(4,\u{A0}1)"])
    let rows = texts(try figure(2, 4, .rows))
    #expect(rows.filter { $0.hasPrefix("(") } == ["(1,\u{A0}4)", "(1,\u{A0}2)", "(2,\u{A0}4)", "(4)"])
    #expect(columns.contains("w42") && rows.contains("w24"))
  }

  /// The marked cells are those of the first unit.
  @Test func theMarkedCellsAreTheFirstUnits() throws {
    for (convention, expected) in [(ShapeConvention.columns, [1, 2, 2, 1]), (.rows, [1, 2, 2, 1])] {
      let marked = try figure(2, 4, convention).panels[0].marks(RectMark.self).filter {
        $0.style.color == "accent"
      }
      #expect(marked.map(\.xStart.count) == expected)
    }
    #expect(try figure(2, 4, .columns).caption.contains("w_{11} a_{1} + w_{12} a_{2} + b_1"))
    #expect(try figure(2, 4, .rows).caption.contains("a_{1} w_{11} + a_{2} w_{21} + b_1"))
  }

  @Test func chineseHasTheSameNumbers() throws {
    let chinese = try figure(2, 4, .rows, .chinese)
    #expect(try chinese.metrics == figure(2, 4, .rows).metrics)
    #expect(chinese.caption.contains("每一列是一个神经元"))
  }

  @Test func sizesHaveBounds() {
    #expect(throws: DiagramError.option("--inputs", reason: "give a number from 1 to 10000, not 0")) {
      try figure(0, 4, .columns)
    }
    #expect(throws: DiagramError.option("--outputs", reason: "give a number from 1 to 10000, not 10001")) {
      try figure(1, 10_001, .columns)
    }
  }
}
