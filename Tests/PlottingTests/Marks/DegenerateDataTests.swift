import Foundation
import Graphics
import TestSupport
import Testing

@testable import Plotting

/// Every mark on every scale with data that are hardly any: what can be read is drawn, with finite places only.
struct DegenerateDataTests {
  /// Numbers along an axis, `null` for NaN and infinities as in JSON.
  private static let data: [(name: String, numbers: [String])] = [
    ("empty", []), ("one point", ["3"]), ("one point at 0", ["0"]), ("two", ["1", "2"]),
    ("constant", ["5", "5", "5"]), ("constant 0", ["0", "0", "0"]), ("gaps", ["null", "1", "null", "4"]),
    ("only gaps", ["null", "null"]), ("negative", ["-3", "-2", "-1"]), ("both signs", ["-1", "0", "1"]),
    ("tiny", ["1e-300", "2e-300", "3e-300"]), ("huge", ["1e300", "2e300", "9e307"]),
    ("tiny and huge", ["-1e300", "1e-300", "1e300"]), ("denormal", ["5e-324", "1", "2"]),
  ]

  /// A mark with all keys that marks have: each kind reads those it knows.
  private func json(_ type: String, _ numbers: [String], hasGrid: Bool, label: String = "a") -> String {
    let list = "[" + numbers.joined(separator: ",") + "]"
    // A matrix has one place.
    let place = type == MatrixMark.type ? numbers.last { $0 != "null" } ?? "0" : list
    let texts = numbers.map { _ in "\"\(label)\"" }.joined(separator: ",")
    let indices = numbers.indices.map(String.init).joined(separator: ",")
    let grid = "[" + numbers.indices.map { _ in list }.joined(separator: ",") + "]"
    return """
      {"type":"\(type)","x":\(place),"y":\(place),"u":\(list),"v":\(list),"xStart":\(list),"yStart":\(list),\
      "text":[\(texts)],"from":[\(indices)],"to":[\(indices)],"levels":\(list),"columns":2,"names":[],\
      "images":[\(grid)],"label":"\(label)",\
      "header":[\(texts)],"rows":[[\(texts)]]\(hasGrid ? ",\"values\":\(grid)" : "")}
      """
  }

  private func figure(_ mark: String, scale: (x: String, y: String), text: String = "z") -> Figure? {
    func axis(_ scale: String) -> String {
      #"{"label":"\#(text)","scale":"\#(scale)","categories":\#(scale == "category" ? #"["\#(text)","b"]"# : "[]")}"#
    }
    let json = #"""
      {"size":"480x360","title":"\#(text)","panels":[{"title":"\#(text)","marks":[\#(mark)],
      "x":\#(axis(scale.x)),"y":\#(axis(scale.y))}]}
      """#
    return try? Figure(json: Array(json.utf8))
  }

  @Test("What has too little room for its texts goes without them", arguments: RandomFigure.longTexts)
  func smallPage(text: String) {
    for type in Marks.all.map({ $0.type }) {
      let mark = json(type, ["1", "2"], hasGrid: true, label: text)
      guard var figure = figure(mark, scale: ("category", "linear"), text: text) else { continue }
      figure.size = PageSize(width: 120, height: 90)
      let scene = figure.scene(measurer: FixedWidthMeasurer())
      #expect(isFinite(scene), "\(type)")
      #expect(SceneOverlaps(scene, measurer: FixedWidthMeasurer()).problems().isEmpty, "\(type)")
    }
  }

  /// Whether every item of a drawing has a place and a colour.
  private func isFinite(_ scene: Scene) -> Bool {
    scene.leaves.allSatisfy { item in
      switch item {
      case .path(let path, let fill, let stroke):
        [fill, stroke?.color].compactMap { $0 }.allSatisfy {
          ($0.red + $0.green + $0.blue + $0.alpha).isFinite
        }
          && path.controlBounds.map {
            $0.x.isFinite && $0.y.isFinite && $0.right.isFinite && $0.bottom.isFinite
          }
            ?? true
      case .text(let text):
        text.origin.isFinite && text.angle.isFinite && !["nan", "inf"].contains(text.text.plain)
      case .image(let image): image.frame.x.isFinite && image.frame.y.isFinite && image.frame.right.isFinite
      case .stamps(let stamps): stamps.bounds.map { $0.x.isFinite && $0.right.isFinite } ?? true
      case .group: true
      }
    }
  }

  @Test("The sheet of every mark on every scale", arguments: Marks.all.map { $0.type })
  func sheet(type: String) {
    var drawn: Set<String> = []
    for (name, numbers) in Self.data {
      for mark in [true, false].map({ json(type, numbers, hasGrid: $0) }) {
        for x in Scales.names {
          // Every scale along y with a linear x, and every scale along both.
          for y in x == LinearScale.name ? Scales.names : [x] {
            guard let figure = figure(mark, scale: (x, y)) else { continue }
            let isFinite = isFinite(figure.scene(measurer: FixedWidthMeasurer()))
            #expect(isFinite, "\(type), \(name), \(x) and \(y)")
            drawn.insert(name)
          }
        }
      }
    }
    #expect(drawn.isSuperset(of: ["two", "huge", "tiny and huge"]), "\(type) was drawn with \(drawn)")
  }

  @Test("Texts of 200 characters everywhere, on each mark", arguments: RandomFigure.longTexts)
  func longTexts(text: String) {
    let measurer = FixedWidthMeasurer()
    var count = 0
    for type in Marks.all.map({ $0.type }) {
      for (scale, hasGrid) in [("linear", true), ("category", false)] {
        let mark = json(type, ["1", "2"], hasGrid: hasGrid, label: text)
        guard let figure = figure(mark, scale: (scale, "category"), text: text) else { continue }
        let scene = figure.scene(measurer: measurer)
        let problems = SceneOverlaps(scene, measurer: measurer).problems()
        #expect(problems.isEmpty, "\(type) on \(scale)")
        #expect(scene.texts.count > 1, "\(type)")
        count += 1
      }
    }
    #expect(count >= Marks.all.count)
  }

  @Test("NaN and infinities in Swift, where JSON has gaps", arguments: Scales.names)
  func notFinite(scale: String) {
    let values = [
      Double.nan, .infinity, -.infinity, 1, 2, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    ]
    let marks: [any Mark] = [
      LineMark(x: values, y: values), PointMark(x: values, y: values), RuleMark(x: values, y: values),
      AreaMark(x: values, y: values), TextMark(x: values, y: values, text: values.map { "\($0)" }),
      NodeMark(x: values, y: values),
    ]
    for mark in marks {
      let panel = Panel(x: Axis(scale: scale), y: Axis(scale: scale), marks: [mark])
      let figure = Figure(name: "f", title: "", size: PageSize(width: 300, height: 200), panels: [panel])
      let numbers = figure.scene(measurer: FixedWidthMeasurer()).leaves.compactMap { item -> Rect? in
        guard case .path(let path, _, _) = item else { return nil }
        return path.controlBounds
      }
      #expect(
        numbers.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.width.isFinite && $0.height.isFinite })
    }
  }

  @Test("An area down to 0 on a logarithmic axis reaches the frame's lower edge")
  func areaToZero() throws {
    let mark = AreaMark(x: [0, 1, 2], y: [1, 10, 100])
    let panel = Panel(x: Axis(domain: 0...2), y: Axis(domain: 0.1...1000, scale: "log"), marks: [mark])
    let figure = Figure(name: "f", title: "", size: PageSize(width: 300, height: 200), panels: [panel])
    let scene = figure.scene(measurer: FixedWidthMeasurer())
    let frame = scene.clips[0].inset(by: 1)
    let areas = MarkScene.paths(scene.leaves).filter { $0.fill?.alpha == 0.25 }
    let bounds = try #require(areas.first?.path.controlBounds)
    #expect(abs(bounds.bottom - frame.bottom) < 1e-9 && abs(bounds.y - frame.y - frame.height / 4) < 1e-9)
    #expect(abs(bounds.width - frame.width) < 1e-9)
  }

  @Test("Values from 0 down break a line on a logarithmic axis as gaps do")
  func gaps() throws {
    let mark = LineMark(x: [0, 1, 2, 3, 4], y: [1, 10, 0, 10, 100])
    let panel = Panel(y: Axis(scale: "log"), showsLegend: false, marks: [mark])
    let figure = Figure(name: "f", title: "", size: PageSize(width: 300, height: 200), panels: [panel])
    let leaves = figure.scene(measurer: FixedWidthMeasurer()).leaves
    #expect(MarkScene.paths(leaves).contains { $0.path.parts == 2 && $0.path.corners.count == 4 })
  }
}
