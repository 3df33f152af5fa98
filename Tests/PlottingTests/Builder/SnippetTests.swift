import Graphics
import Plotting
import TestSupport
import Testing

/// Small figures in Swift Charts' vocabulary: each compiles, draws, and shows what it says.
@Suite struct SnippetTests {
  private let x = [0.0, 1, 2, 3]
  private let y = [0.0, 1, 4, 9]
  private let kinds = ["a", "b", "a", "b"]

  private func texts(_ figure: Figure) -> [String] {
    figure.scene(measurer: FixedWidthMeasurer()).texts.map { $0.text.runs.map(\.text).joined() }
  }

  private func marks(_ figure: Figure) -> [any Mark] { figure.panels.flatMap { $0.marks.map(\.base) } }

  @Test("1: a line is the figure that is written out in full")
  func line() {
    let figure = Figure("A parabola") { LineMark(x: x, y: y, label: "$x^2$").foregroundStyle(.series(0)) }
    let full = Figure(
      name: "a-parabola", title: "A parabola", size: PageSize(width: 640, height: 480),
      panels: [Panel(marks: [LineMark(x: x, y: y, label: "$x^2$", style: Style(color: "class0"))])])
    #expect(figure == full)
    #expect(texts(figure).contains("A parabola"))
  }

  @Test("2: named series take colours in turn, one name one colour")
  func namedSeries() {
    let figure = Figure {
      LineMark(x: x, y: y).foregroundStyle(by: "up")
      LineMark(x: x, y: y.map { -$0 }).foregroundStyle(by: "down")
      AreaMark(x: x, yStart: y, yEnd: y.map { $0 + 1 }).foregroundStyle(by: "up")
    }
    #expect(marks(figure).map(\.style.color) == ["class0", "class1", "class0"])
    #expect(texts(figure).contains("down"))
  }

  @Test("3: a line split by a column of classes")
  func splitLine() {
    let figure = Figure { LineMark(x: x, y: y).foregroundStyle(by: kinds) }
    let lines = marks(figure).compactMap { $0 as? LineMark }
    #expect(lines.map(\.x) == [[0, 2], [1, 3]])
    #expect(lines.map(\.y) == [[0, 4], [1, 9]])
    #expect(lines.map(\.label) == ["a", "b"])
    #expect(texts(figure).contains("b"))
  }

  @Test("4: lines with symbols by class, by one column")
  func symbolsByClass() {
    let figure = Figure {
      LineMark(x: x, y: y).foregroundStyle(by: kinds).symbol(by: kinds).lineStyle(width: 1)
    }
    #expect(marks(figure).map(\.style.symbol) == [.circle, .triangle])
    #expect(marks(figure).map(\.style.color) == ["class0", "class1"])
    #expect(marks(figure).allSatisfy { $0.style.width == 1 })
    #expect(!texts(figure).isEmpty)
  }

  @Test("5: a dashed line")
  func dashedLine() throws {
    let figure = Figure { LineMark(x: x, y: y).lineStyle(width: 3, dash: .dashed).foregroundStyle("#bd1f01") }
    let strokes = figure.scene(measurer: FixedWidthMeasurer()).leaves.compactMap { item -> Stroke? in
      guard case .path(_, _, let stroke) = item, stroke?.width == 3 else { return nil }
      return stroke
    }
    #expect(try #require(strokes.first).dash == [6, 4])
    #expect(strokes[0].color == Color(hex: 0xBD1F01))
  }

  @Test("6: points by class are one mark with a symbol for each class")
  func pointsByClass() throws {
    let figure = Figure { PointMark(x: x, y: y).foregroundStyle(by: kinds).symbol(by: kinds) }
    let points = try #require(marks(figure).first as? PointMark)
    #expect(points.classes == [0, 1, 0, 1])
    #expect(points.classNames == ["a", "b"])
    #expect(texts(figure).contains("a"))
  }

  @Test("7: points of numbered classes")
  func numberedClasses() {
    let classes = ClassColumn([1, 0, 1, 1], names: ["no", "yes"])
    let figure = Figure { PointMark(x: x, y: y).symbol(by: classes) }
    #expect(texts(figure).contains("yes"))
    #expect((marks(figure).first as? PointMark)?.classes == [1, 0, 1, 1])
  }

  @Test("8: points coloured by values have a colour bar")
  func pointsByValue() {
    let figure = Figure {
      PointMark(x: x, y: y).foregroundStyle(by: y, label: "height").colormap("magma")
    }
    #expect(texts(figure).contains("height"))
    #expect(marks(figure)[0].style.colormap == "magma")
  }

  @Test("9: points of one symbol and of their own sizes")
  func pointSizes() {
    let figure = Figure {
      PointMark(x: x, y: y).symbol(.diamond).symbolSize(diameter: 12).opacity(0.5)
      PointMark(x: y, y: x).symbolSize(diameters: [4, 8, 12, 16]).hollow()
    }
    #expect(marks(figure)[0].style == Style(opacity: 0.5, symbol: .diamond, size: 12))
    #expect((marks(figure)[1] as? PointMark)?.sizes == [4, 8, 12, 16])
    #expect(!texts(figure).isEmpty)
  }

  @Test("10: a band around a line")
  func band() {
    let figure = Figure {
      AreaMark(x: x, yStart: y.map { $0 - 1 }, yEnd: y.map { $0 + 1 }).opacity(0.2)
      LineMark(x: x, y: y)
    }
    #expect(figure.panels.count == 1)
    #expect(figure.resolved().panels[0].y.domain.map { $0.contains(-1) && $0.contains(10) } == true)
  }

  @Test("11: a rule with a name")
  func rule() {
    let figure = Figure {
      LineMark(x: x, y: y)
      RuleMark(y: 5, label: "limit").lineStyle(dash: .dotted).foregroundStyle(.accent)
    }
    #expect(texts(figure).contains("limit"))
    #expect(marks(figure)[1].style == Style(color: "accent", dash: .dotted))
  }

  @Test("12: a rectangle with its name inside")
  func rectangle() {
    let figure = Figure {
      RectangleMark(xStart: [1], xEnd: [2], yStart: [0], yEnd: [4]).annotation(position: .middle) { _ in
        "here"
      }
    }
    #expect(texts(figure).contains("here"))
    #expect((marks(figure)[1] as? TextMark)?.x == [1.5])
    #expect((marks(figure)[1] as? TextMark)?.y == [2])
  }
}
