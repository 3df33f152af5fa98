import Graphics
import TestSupport
import Testing

@testable import Plotting

struct AxisTests {
  private func figure(_ panels: [Panel], columns: Int = 1) -> Figure {
    Figure(
      name: "f", title: "", size: PageSize(width: 400, height: 300), columns: columns, panels: panels)
  }

  private func message(x: String, panel: String = "") -> String {
    do {
      _ = try Figure(json: Array(#"{"panels":[{"marks":[],"x":\#(x)\#(panel)}]}"#.utf8))
      return "no error"
    } catch { return "\(error)" }
  }

  @Test("Everything that an axis says survives its JSON")
  func roundTrip() throws {
    let axes = [
      Axis(label: "rate", domain: 1e-5...1, scale: "log", format: .power, minorTicks: false),
      Axis(domain: -10...1000, scale: "symlog", threshold: 0.5, link: "gradients"),
      Axis(domain: -0.5...1.5, scale: "category", categories: ["no", "yes"]),
      Axis(domain: 0...1, showsZero: true, format: .percent, minorTicks: true),
    ]
    for axis in axes {
      let figure = figure([Panel(x: axis, y: axis, marks: [])])
      let read = try Figure(json: figure.json())
      #expect(read.panels[0].x == axis && read == figure.resolved())
    }
    #expect(message(x: "{}") == "no error")
  }

  @Test("Scales, domains, thresholds and formats that do not suit are told with panel and axis")
  func errors() {
    let expected = [
      #"{"scale":"log","domain":[0,1]}"#: ".domain: a log scale needs a domain above 0, not 0.0 to 1.0",
      #"{"scale":"logarithmic"}"#:
        ".scale: no scale is called 'logarithmic'; there are linear, log, symlog, category",
      #"{"scale":"symlog","threshold":0}"#:
        ".threshold: a threshold is a number above 0, from 1e-100 to 1e100, not 0.0",
      #"{"format":"hex"}"#: ".format: no format is called 'hex'; there are decimal, percent, si, power",
    ]
    for (json, reason) in expected { #expect(message(x: json) == "not a figure: panels[0].x" + reason) }
    #expect(
      message(x: #"{"scale":"log"}"#, panel: #","equalAspect":true"#)
        == "not a figure: panels[0].equalAspect: equal aspect needs the same scale along x and y, not 'log' and "
        + "'linear'")
  }

  @Test("A domain that does not suit its scale gives way to that of the data")
  func unsuitableDomain() {
    let mark = LineMark(x: [1, 2], y: [1, 100])
    let panel = Panel(y: Axis(domain: -1...1, scale: "log"), marks: [mark]).resolved()
    #expect(panel.y.domain.map { $0.lowerBound > 0.5 && $0.upperBound < 200 } == true)
  }

  @Test("Linked axes have the same domain, wherever they stand")
  func links() {
    let a = Panel(x: Axis(link: "w"), y: Axis(), marks: [LineMark(x: [0, 1], y: [0, 1])])
    let b = Panel(x: Axis(), y: Axis(link: "w"), marks: [LineMark(x: [5, 6], y: [-40, 9])])
    let c = Panel(x: Axis(scale: "symlog", link: "w"), marks: [LineMark(x: [0, 77], y: [0, 1])])
    let panels = figure([a, b, c], columns: 3).resolved().panels
    #expect(panels[0].x.domain == panels[1].y.domain)
    #expect(
      panels[0].x.domain.map { $0.lowerBound <= -40 && $0.upperBound >= 9 && $0.upperBound < 20 } == true)
    #expect(panels[2].x.domain == 0...77, "another scale has a domain of its own")
    #expect(panels[0].y.domain != panels[0].x.domain)
  }

  @Test("What a link brings to one panel, those that share with it take over")
  func linksAndSharing() {
    let marks: [any Mark] = [LineMark(x: [0, 1], y: [0, 1])]
    var figure = figure(
      [
        Panel(marks: marks), Panel(x: Axis(link: "w"), marks: marks),
        Panel(x: Axis(domain: -9...3, link: "w"), marks: marks),
      ], columns: 1)
    figure.sharing.x = true
    #expect(figure.resolved().panels.allSatisfy { $0.x.domain == -9...3 })
  }

  @Test("Panels of different scales that should share keep their own domains and labels")
  func sharingOfDifferentScales() {
    let marks: [any Mark] = [LineMark(x: [1, 1000], y: [0, 1])]
    var figure = figure([Panel(marks: marks), Panel(x: Axis(scale: "log"), marks: marks)])
    figure.sharing.x = true
    let texts = figure.scene(measurer: FixedWidthMeasurer()).texts.map(\.text.plain)
    #expect(texts.contains("500") && texts.contains("103"))
    figure.panels[1].x.scale = "linear"
    let shared = figure.scene(measurer: FixedWidthMeasurer()).texts.map(\.text.plain)
    #expect(shared.count { $0 == "500" } == 1)
  }

  @Test("With equal aspect, a decade is as long on both logarithmic axes")
  func equalAspect() {
    let panel = Panel(
      x: Axis(domain: 1...1000, scale: "log"), y: Axis(domain: 0.1...10, scale: "log"), frame: .box,
      equalAspect: true)
    let clip = figure([panel]).scene(measurer: FixedWidthMeasurer()).clips[0].inset(by: 1)
    #expect(abs(clip.width / 3 - clip.height / 2) < 1e-9)
  }

  @Test("Small ticks are drawn when asked for, and not where they would run into each other")
  func minorTicks() {
    func short(_ axis: Axis, width: Int = 400) -> Int {
      var figure = figure([Panel(x: axis, y: Axis(domain: 0...1), marks: [])])
      figure.size.width = width
      return figure.scene(measurer: FixedWidthMeasurer()).leaves.count { item in
        guard case .path(let path, _, _?) = item, let bounds = path.controlBounds else { return false }
        return bounds.width == 0 && abs(bounds.height - 2.5) < 1e-9
      }
    }
    #expect(short(Axis(domain: 0...10)) == 0)
    #expect(short(Axis(domain: 0...10, minorTicks: true)) == 15)
    #expect(short(Axis(domain: 1...1000, scale: "log")) == 24)
    #expect(short(Axis(domain: 1...1000, scale: "log", minorTicks: false)) == 0)
    #expect(
      short(Axis(domain: 1...1000, scale: "log"), width: 90) == 2, "only the decades that are not named")
  }
}
