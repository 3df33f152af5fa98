import Graphics
import TestSupport
import Testing

@testable import Plotting

struct LegendTests {
  private func entries(_ mark: any Mark, _ theme: Theme = .light) -> [LegendEntry] {
    mark.legendEntries(theme: theme)
  }

  @Test("Marks without a label need no entry")
  func silent() {
    let grid = Grid(rows: 2, columns: 2, values: [0, 1, 2, 3])
    let marks: [any Mark] = [
      LineMark(x: [0], y: [0]), PointMark(x: [0], y: [0], ringed: [0]), RuleMark(x: [0]),
      TextMark(x: [0], y: [0], text: ["a"]), ContourMark(x: [0, 1], y: [0, 1], values: grid, levels: [1]),
      HeatmapMark(
        x: [0, 1], y: [0, 1], values: grid, range: 0...1, label: "p", style: Style(colormap: "class")),
    ]
    for mark in marks { #expect(entries(mark).isEmpty, "\(type(of: mark).type)") }
  }

  @Test("Lines are explained by a piece of themselves")
  func lines() {
    let style = Style(color: "training", width: 3, dash: .dashed)
    let line = entries(LineMark(x: [], y: [], label: "loss", style: style))
    #expect(line.map(\.label) == ["loss"])
    #expect(line.first?.sample.map(\.stroke) == [Stroke(Color(hex: 0x2F7FC9), width: 3, dash: [6, 4])])
    #expect(entries(RuleMark(x: [1], label: "mean")).first?.sample.first?.stroke?.color == Theme.light.muted)
  }

  @Test("Points have an entry for each class, their kind and the rings")
  func points() {
    let mark = PointMark(
      x: [0, 1], y: [0, 1], classes: [0, 1], classNames: ["no", "yes"], ringed: [0], ringLabel: "wrong",
      label: "test", style: Style(size: 9))
    let entries = entries(mark)
    #expect(entries.map(\.label) == ["no", "yes", "test", "wrong"])
    let looks = entries.map { $0.sample.first?.path }
    let center = Point(6, 0)
    #expect(
      looks.dropLast() == [
        Symbol.circle.path(center: center, diameter: 9), Symbol.triangle.path(center: center, diameter: 9),
        Symbol.circle.path(center: center, diameter: 9),
      ])
    #expect(
      entries.map { $0.sample.first?.fill } == [
        Theme.light.classes[0], Theme.light.classes[1], Theme.light.muted, nil,
      ])
    #expect(entries.last?.sample == PointMark.ring(at: center, diameter: 9, theme: .light))
  }

  @Test("What a ring means is said even where no point has one")
  func noRings() {
    let mark = PointMark(x: [0], y: [0], ringed: [], ringLabel: "wrong")
    #expect(entries(mark).map(\.label) == ["wrong"])
  }

  @Test("Equal entries appear once, in the order of the marks")
  func unique() {
    let line = LineMark(x: [0, 1], y: [0, 1], label: "loss")
    let other = LineMark(x: [0, 1], y: [1, 0], label: "validation")
    let scene = MarkScene([line, other, line], showsLegend: true).scene
    let labels = scene.texts.map(\.text.plain).filter { ["loss", "validation"].contains($0) }
    #expect(labels == ["loss", "validation"])
  }

  @Test("A panel that shows no legend explains nothing")
  func switchedOff() {
    let scene = MarkScene([LineMark(x: [0, 1], y: [0, 1], label: "loss")], showsLegend: false).scene
    #expect(!scene.texts.contains { $0.text.plain == "loss" })
  }
}

extension Scene.Item {
  fileprivate var path: Path? {
    if case .path(let path, _, _) = self { path } else { nil }
  }
  fileprivate var fill: Color? {
    if case .path(_, let fill, _) = self { fill } else { nil }
  }
  fileprivate var stroke: Stroke? {
    if case .path(_, _, let stroke) = self { stroke } else { nil }
  }
}
