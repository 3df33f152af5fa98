import Graphics
import Plotting
import Rendering
import Testing

/// The examples of the articles about drawing, word for word.
@Suite struct PlottingExamples {
  @Test("Getting started: a figure, and marks by class")
  func gettingStarted() throws {
    let x = (0...200).map { Double($0) / 20 - 5 }
    let figure = Figure("Two curves and a limit") {
      LineMark(x: x, y: x.map { $0 * $0 }).foregroundStyle(by: "$x^2$")
      LineMark(x: x, y: x.map { 2 * $0 }).foregroundStyle(by: "$2x$").lineStyle(dash: .dashed)
      RuleMark(y: 16, label: "limit").foregroundStyle(.accent)
    }
    .chartXAxisLabel("x").chartYScale(domain: -10...25)
    #expect(figure.panels[0].marks.count == 3)
    #expect(try !bytes(of: figure).isEmpty)
  }

  private func bytes(of figure: Figure) throws -> [UInt8] {
    let png = try figure.rendered(as: .png, scale: 1)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    return png
  }

  /// Compiled, not run, for it writes into the folder where it is run.
  private func write(_ figure: Figure) throws {
    try figure.write(to: "curves.svg")
    try figure.write(to: "curves.pdf")
    try figure.write(to: "curves.png", scale: 3)
    try figure.write(to: "curves.json")
  }

  @Test("Getting started: several panels")
  func panels() {
    let epochs = [1.0, 2, 3, 4]
    let figure = Figure("A training", columns: 2) {
      Panel("Loss") {
        LineMark(x: epochs, y: [0.7, 0.4, 0.2, 0.1]).foregroundStyle(by: "training")
        LineMark(x: epochs, y: [0.7, 0.5, 0.3, 0.3]).foregroundStyle(by: "validation")
      }
      .chartYAxisLabel("loss")
      Panel("Accuracy") {
        BarMark(x: epochs, y: [0.5, 0.7, 0.9, 0.95])
      }
      .chartYScale(domain: 0...1)
    }
    .chartXAxisLabel("epoch")
    #expect(figure.panels.map(\.title) == ["Loss", "Accuracy"])
    #expect(figure.panels.allSatisfy { $0.x.label == "epoch" })
  }

  @Test("Getting started: what readers hear")
  func accessibility() {
    let figure = Figure("Points") {
      PointMark(x: [1, 2, 3], y: [2, 4, 8]).foregroundStyle(by: ["a", "b", "b"])
    }
    let text = figure.textFromData()
    let table = figure.table()
    #expect(text.contains("3 points"))
    #expect(table.contains("3,8,b"))
  }

  @Test("Plotting: the value that the braces make")
  func value() {
    var figure = Figure("A parabola") { LineMark(x: [0, 1, 2], y: [0, 1, 4]) }
    figure.panels[0].y.label = "y"
    figure.theme = "dark"
    #expect(figure.panels[0].y.label == "y")
    #expect(Theme.named(figure.theme) == .dark)
  }

  @Test("Rendering: a figure's bytes")
  func rendering() throws {
    let figure = Figure("A parabola") { LineMark(x: [0, 1, 2], y: [0, 1, 4]) }
    let measurer = PangoTextMeasurer(font: figure.fontChoice)
    let scene = figure.scene(measurer: measurer, theme: .dark)
    let svg = try Renderer(sharing: measurer).render(scene, as: .svg)
    #expect(String(decoding: svg.prefix(200), as: UTF8.self).contains("<svg"))
  }

  @Test("Graphics: a drawing by hand")
  func scene() throws {
    let disc = Path.circle(center: Point(50, 50), radius: 40)
    let scene = Scene(
      size: Size(100, 100), background: .white, font: FontChoice(families: ["DejaVu Sans"], language: "en"),
      title: "A disc", alternativeText: "A blue disc.", identifier: "disc",
      items: [.path(disc, fill: Color(hex: 0x1F77B4))])
    #expect(scene.items.count == 1)
    #expect(try !Renderer().render(scene, as: .pdf).isEmpty)
  }

  /// The README's example; compiled, not run, for it writes into the folder where it is run.
  private func readme() throws {
    let x = (0...200).map { Double($0) / 20 - 5 }
    let figure = Figure("Two curves and a limit") {
      LineMark(x: x, y: x.map { $0 * $0 }).foregroundStyle(by: "$x^2$")
      LineMark(x: x, y: x.map { 2 * $0 }).foregroundStyle(by: "$2x$").lineStyle(dash: .dashed)
      RuleMark(y: 16, label: "limit").foregroundStyle(.accent)
    }
    .chartXAxisLabel("x").chartYScale(domain: -10...25)
    try figure.write(to: "curves.svg")
  }

  /// The example of the figure's initializer; compiled, not run.
  private func parabola(x: [Double]) throws {
    let figure = Figure("A parabola") {
      LineMark(x: x, y: x.map { $0 * $0 })
    }
    try figure.write(to: "parabola.svg")
  }
}
