import Graphics
import Plotting
import TestSupport
import Testing

/// Panels, scales, legends and fields.
@Suite struct PanelSnippetTests {
  private let x = [1.0, 10, 100]
  private let grid = Grid(rows: 3, columns: 3, values: [0, 1, 2, 1, 2, 3, 2, 3, 4])

  private func texts(_ figure: Figure) -> [String] {
    figure.scene(measurer: FixedWidthMeasurer()).texts.map { $0.text.runs.map(\.text).joined() }
  }

  @Test("18: two panels side by side")
  func panels() {
    let figure = Figure("Both", size: PageSize(width: 800, height: 300), columns: 2) {
      Panel("Left") { LineMark(x: x, y: x) }
      Panel("Right") { PointMark(x: x, y: x) }
    }
    #expect(figure.panels.map(\.title) == ["Left", "Right"])
    let clips = figure.scene(measurer: FixedWidthMeasurer()).clips
    #expect(clips.count == 2 && clips[0].right < clips[1].x)
  }

  @Test("19: panels in a loop, and one of them only sometimes", arguments: [true, false])
  func loop(isLong: Bool) {
    let figure = Figure(columns: 2) {
      for power in 1...3 {
        Panel("$x^\(power)$") { LineMark(x: x, y: x) }
      }
      if isLong { Panel("last") { PointMark(x: x, y: x) } } else { Panel.blank }
    }
    #expect(figure.panels.count == 4)
    #expect(texts(figure).contains("last") == isLong)
  }

  @Test("20: marks in a loop and in a condition")
  func marksInALoop() {
    let figure = Figure {
      for factor in [1.0, 2] {
        LineMark(x: x, y: x.map { factor * $0 }).foregroundStyle(by: "\(factor)")
      }
      if x.count > 5 { RuleMark(x: 5) }
    }
    #expect(figure.panels.map(\.marks.count) == [2])
    #expect(texts(figure).contains("2.0"))
  }

  @Test("21: logarithmic scales with their domains and labels")
  func scales() {
    let figure = Figure { LineMark(x: x, y: x) }
      .chartXScale(domain: 1...1000, type: .log).chartYScale(type: .symmetricLog(threshold: 5))
      .chartXAxisLabel("epoch").chartYAxisLabel("loss")
    let panel = figure.resolved().panels[0]
    #expect(panel.x.domain == 1...1000)
    #expect(panel.x.scale == "log")
    #expect(panel.y.scale == "symlog" && panel.y.threshold == 5)
    #expect(texts(figure).contains("epoch"))
    #expect(texts(figure).contains("loss"))
  }

  @Test("22: a legend with a title, or none")
  func legend() {
    let figure = Figure { LineMark(x: x, y: x).foregroundStyle(by: "sum") }
    #expect(texts(figure.chartLegend(title: "Kinds")).contains("Kinds"))
    #expect(texts(figure).contains("sum"))
    #expect(!texts(figure.chartLegend(.hidden)).contains("sum"))
  }

  @Test("23: a heat map with contours and a colour bar")
  func field() {
    let figure = Figure {
      HeatmapMark(x: [0, 1, 2], y: [0, 1, 2], values: grid, label: "loss").colormap("viridis")
      ContourMark(x: [0, 1, 2], y: [0, 1, 2], values: grid, levels: [1, 3]).foregroundStyle(.foreground)
    }
    .frame(.box).equalAspect()
    #expect(texts(figure).contains("loss"))
    #expect(!figure.scene(measurer: FixedWidthMeasurer()).images.isEmpty)
    #expect(figure.panels[0].equalAspect && figure.panels[0].frame == .box)
  }

  @Test("24: a surface in space")
  func surface() {
    let figure = Figure { SurfaceMark(x: [0, 1, 2], y: [0, 1, 2], values: grid) }
      .view(ViewAngles(azimuth: 30, elevation: 40)).chartZAxisLabel("height")
    #expect(texts(figure).contains("height"))
    #expect(figure.resolved().panels[0].view?.azimuth == 30)
  }

  @Test("25: an inset that enlarges a part")
  func inset() {
    let figure = Figure {
      LineMark(x: x, y: x)
      Inset(left: 0.1, top: 0.1, width: 0.4, height: 0.4) { LineMark(x: [1, 2], y: [1, 2]) }
    }
    #expect(figure.panels[0].insets.count == 1)
    #expect(figure.scene(measurer: FixedWidthMeasurer()).description.contains("path"))
  }

  @Test("26: a text at a place")
  func text() {
    let figure = Figure {
      LineMark(x: x, y: x)
      TextMark("knee", x: 10, y: 10, alignment: .leading).foregroundStyle(.muted)
    }
    #expect(texts(figure).contains("knee"))
  }

  @Test("Loose marks before and after a panel have panels of their own")
  func looseMarks() {
    let figure = Figure {
      LineMark(x: x, y: x)
      PointMark(x: x, y: x)
      Panel("own") { RuleMark(x: 2) }
      LineMark(x: x, y: x)
    }
    #expect(figure.panels.map(\.marks.count) == [2, 1, 1])
  }
}
