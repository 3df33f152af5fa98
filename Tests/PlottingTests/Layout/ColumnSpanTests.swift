import Graphics
import Plotting
import TestSupport
import Testing

struct ColumnSpanTests {
  /// The frames of panels that span so many columns each.
  private func frames(_ spans: [Int], columns: Int, _ size: PageSize = PageSize(width: 900, height: 600))
    -> [Rect]
  {
    let panels = spans.enumerated().map { index, span in
      Panel(
        x: Axis(domain: 0...1),
        y: Axis(label: index == 0 ? "" : "loss", domain: 0...Double(1 + index * 5000)),
        marks: [LineMark(x: [0, 1], y: [0, 1])], columnSpan: span)
    }
    return Figure(name: "f", title: "t", size: size, columns: columns, panels: panels)
      .scene(measurer: FixedWidthMeasurer()).clips.map { $0.inset(by: 1) }
  }

  @Test("A panel that spans a row is aligned with the first and the last panel above")
  func wide() {
    let frames = frames([1, 1, 1, 1, 4], columns: 4)
    #expect(abs(frames[4].x - frames[0].x) < 0.01 && abs(frames[4].right - frames[3].right) < 0.01)
    #expect(frames[4].y > frames[0].bottom)
    #expect(frames.allSatisfy { abs($0.height - frames[0].height) < 0.01 })
    #expect(frames[0...3].allSatisfy { abs($0.width - frames[0].width) < 0.01 })
  }

  @Test("A panel that does not fit into the rest of a row begins the next")
  func wrapping() {
    let frames = frames([2, 2, 1], columns: 3)
    #expect(frames[1].y > frames[0].bottom && frames[2].y == frames[1].y)
    #expect(abs(frames[1].x - frames[0].x) < 0.01 && abs(frames[1].right - frames[0].right) < 0.01)
    #expect(frames[2].x > frames[1].right)
  }

  @Test("A span beyond the columns is as wide as the page")
  func beyond() {
    let frames = frames([9, 1, 1], columns: 2)
    #expect(abs(frames[0].x - frames[1].x) < 0.01 && abs(frames[0].right - frames[2].right) < 0.01)
  }

  @Test("A span survives JSON")
  func json() throws {
    let figure = Figure(
      name: "f", title: "", size: PageSize(width: 300, height: 200), columns: 2,
      panels: [Panel(frame: .bare), Panel(), Panel(columnSpan: 2)])
    #expect(try Figure(json: figure.json()) == figure.resolved())
    #expect(try Figure(json: figure.json()).panels.map(\.columnSpan) == [1, 1, 2])
  }
}
