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

  private static let labels = [
    String(repeating: "Two hundred characters of English text. ", count: 5),
    String(repeating: "很长的标签", count: 40),
    String(repeating: "تسمية طويلة ", count: 17), String(repeating: "🧠🎉", count: 100),
  ]

  /// A mark with all keys that marks have: each kind reads those it knows.
  private func json(_ type: String, _ numbers: [String], hasGrid: Bool) -> String {
    let list = "[" + numbers.joined(separator: ",") + "]"
    let texts = numbers.indices.map { "\"\(Self.labels[$0 % Self.labels.count])\"" }.joined(separator: ",")
    let indices = numbers.indices.map(String.init).joined(separator: ",")
    let grid = "[" + numbers.indices.map { _ in list }.joined(separator: ",") + "]"
    return """
      {"type":"\(type)","x":\(list),"y":\(list),"u":\(list),"v":\(list),"xStart":\(list),"yStart":\(list),\
      "text":[\(texts)],"from":[\(indices)],"to":[\(indices)],"levels":\(list),"columns":2,\
      "images":[\(grid)],"label":"\(Self.labels[0])"\(hasGrid ? ",\"values\":\(grid)" : "")}
      """
  }

  private func figure(_ mark: String, scales: (x: String, y: String), categories: [String]) throws -> Figure?
  {
    let names = String(decoding: try JSONEncoder().encode(categories), as: UTF8.self)
    func axis(_ scale: String) -> String {
      #"{"label":"z","scale":"\#(scale)","categories":\#(scale == "category" ? names : "[]")}"#
    }
    let json =
      #"{"size":"120x90","panels":[{"marks":[\#(mark)],"x":\#(axis(scales.x)),"y":\#(axis(scales.y))}]}"#
    return try? Figure(json: Array(json.utf8))
  }

  /// The marks that take numbers along two axes. Images, matrices and tables hold cells of their own; surfaces are
  /// drawn in space.
  static let types = Marks.all.map { $0.type }.filter {
    !["image", "matrix", "table", "surface"].contains($0)
  }

  @Test("The sheet of every mark on every pair of scales", arguments: types)
  func sheet(type: String) throws {
    var drawn: Set<String> = []
    for (name, numbers) in Self.data {
      let marks = [true, false].map { json(type, numbers, hasGrid: $0) }
      for x in Scales.names {
        // Every scale along y with a linear x, and every scale along both.
        for y in Set(x == LinearScale.name ? Scales.names : [x]).sorted() {
          for mark in marks {
            guard let figure = try self.figure(mark, scales: (x, y), categories: Self.labels) else {
              continue
            }
            let text = figure.scene(measurer: FixedWidthMeasurer()).description
            #expect(!text.contains("nan") && !text.contains("inf"), "\(type), \(name), \(x) and \(y)")
            drawn.insert(name)
          }
        }
      }
    }
    #expect(drawn.count > 1, "\(type) was drawn with \(drawn)")
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
