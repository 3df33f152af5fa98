import Graphics
import TestSupport
import Testing

@testable import Plotting

struct PalettesTests {
  @Test(
    "Petroff's palette has a version for 6, 8 and 10 classes",
    arguments: [(1, 6), (6, 6), (7, 8), (9, 10), (14, 10)])
  func versions(classes: Int, colors: Int) {
    #expect(Palettes.colors("petroff", count: classes).count == colors)
  }

  @Test("Classes stand out from the page by WCAG's 3 : 1 in every palette and theme", arguments: Theme.all)
  func contrast(theme: Theme) {
    for palette in Palettes.names {
      for count in [2, 7, 10] {
        for color in theme.fitting(palette: palette, classCount: count).classes {
          #expect(color.contrast(to: theme.paper) >= 3, "\(palette) \(color)")
          // What is written to a file is rounded to bytes.
          #expect((Color(color.description) ?? .white).contrast(to: theme.paper) >= 3, "\(palette) \(color)")
        }
      }
    }
    for name in ["training", "validation", "test", "target", "accent", "muted", "foreground"] {
      #expect(theme.color(name).contrast(to: theme.paper) >= 3, "\(name)")
    }
    #expect(theme.axis.contrast(to: theme.paper) >= 3)
  }

  @Test("Contrast is WCAG's: 21 between black and white, 4.54 between #767676 and white")
  func formula() {
    #expect(abs(Color.black.contrast(to: .white) - 21) < 1e-9)
    #expect(abs(Color(hex: 0x767676).contrast(to: .white) - 4.54) < 0.02)
  }

  @Test("A figure takes as many colours as it has classes, the same in all panels")
  func figure() {
    let few = Panel(marks: [PointMark(x: [1, 2], y: [1, 2], classes: [0, 1])])
    let many = Panel(marks: [LineMark(x: [1, 2], y: [1, 2], style: Style(color: "class7"))])
    func figure(_ panels: [Panel]) -> Figure {
      Figure(name: "f", title: "", size: PageSize(width: 300, height: 200), panels: panels)
    }
    #expect(figure([few]).classCount == 2 && figure([few, many]).classCount == 8)
    let fills = figure([few, many]).scene(measurer: FixedWidthMeasurer()).leaves.compactMap {
      item -> Color? in
      guard case .path(_, let fill, _) = item else { return nil }
      return fill
    }
    #expect(fills.contains(Color(hex: 0x1845FB)), "the first of Petroff's eight")
  }

  @Test("A figure's palette is kept in JSON, and an unknown one is told")
  func json() throws {
    var figure = Figure(
      name: "f", title: "", size: PageSize(width: 300, height: 200),
      panels: [Panel(marks: [BarMark(x: [1], y: [1])])])
    figure.palette = "tab10"
    let read = try Figure(json: figure.json())
    #expect(read.palette == "tab10")
    let fills = read.scene(measurer: FixedWidthMeasurer()).leaves.compactMap { item -> Color? in
      guard case .path(_, let fill, _) = item else { return nil }
      return fill
    }
    #expect(fills.contains(Color(hex: 0x1F77B4)))
    #expect(throws: FigureError.self) {
      try Figure(json: Array(#"{"palette":"rainbow","panels":[{"marks":[]}]}"#.utf8))
    }
  }
}
