import Foundation
import Plotting
import Rendering
import Testing

@Suite struct FigureWriteTests {
  private let figure: Figure = {
    let x = (0...200).map { Double($0) / 20 - 5 }
    return Figure(
      name: "parabola", title: "A parabola", size: PageSize(width: 320, height: 240),
      panels: [Panel(marks: [LineMark(x: x, y: x.map { $0 * $0 }, label: "$x^2$")])])
  }()

  @Test(arguments: [("svg", "<?xml"), ("pdf", "%PDF-"), ("json", "{")])
  func formatFollowsTheExtension(_ suffix: String, _ start: String) throws {
    let path = NSTemporaryDirectory() + "parabola-\(UUID().uuidString).\(suffix)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try figure.write(to: path)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.starts(with: Data(start.utf8)))
  }

  @Test func otherExtensionsAreRefused() {
    let error = #expect(throws: FigureError.self) { try figure.write(to: "/tmp/parabola.gif") }
    #expect(error?.description == "/tmp/parabola.gif: expected a path that ends in .png, .svg, .pdf, .json")
  }

  @Test func figuresInBracesAreDrawn() throws {
    let x = [0.0, 1, 2, 3]
    let figure = Figure("In braces") {
      Panel("Points") { PointMark(x: x, y: x).foregroundStyle(by: ["a", "b", "a", "b"]) }
      Panel("Bars") { BarMark(x: x, y: x).annotation { "\($0)" } }
    }
    let svg = String(decoding: try figure.rendered(as: .svg), as: UTF8.self)
    #expect(svg.contains("In braces"))
    #expect(figure.name == "in-braces")
    #expect(try Figure(json: figure.json()).rendered(as: .svg) == figure.rendered(as: .svg))
  }

  @Test func readsBackWhatItWrote() throws {
    let again = try Figure(json: figure.json())
    #expect(again == figure.resolved())
    #expect(try again.rendered(as: .svg) == figure.rendered(as: .svg))
  }
}
