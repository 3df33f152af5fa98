import Graphics
import Testing

@testable import Rendering

struct SVGPathDataTests {
  /// The attribute for steps written as in `M 1 2 L 3 4`.
  private func written(_ text: String) throws -> String {
    var path = Path()
    var words = text.split(separator: " ")[...]
    func point() throws -> Point {
      Point(
        try #require(words.popFirst().flatMap { Double($0) }),
        try #require(words.popFirst().flatMap { Double($0) }))
    }
    while let letter = words.popFirst() {
      switch letter {
      case "M": path.move(to: try point())
      case "L": path.line(to: try point())
      case "C":
        let (control1, control2) = (try point(), try point())
        path.curve(to: try point(), control1: control1, control2: control2)
      default: path.close()
      }
    }
    return String(decoding: SVGPathData(path).output, as: UTF8.self)
  }

  @Test(
    "Places become relative and keep hundredths",
    arguments: [
      ("M 1 2 L 3.254 4 L 3.254 6.5 L 0 6.5 ", "M1 2l2.25 2v2.5h-3.25"),
      ("M 0 0 L 1 1 L 2 3 L 1 3.006 ", "M0 0l1 1 1 2-1 .01"),
      ("M 0.126 -0.5 C 1 1 2 2 3 3 C 4 4 5 5 6 6 ", "M.13-.5c.87 1.5 1.87 2.5 2.87 3.5q1.5 1.5 3 3"),
      ("M 0 0 L 0.5 0.25 L 0 0.5 L 10 0.75 ", "M0 0l.5.25-.5.25 10 .25"),
      // A parabola from (0, 0) to (3, 0) about (1.5, 3).
      ("M 0 0 C 1 2 2 2 3 0 ", "M0 0q1.5 3 3 0"), ("M 0 0 C 1 2 2 2.1 3 0 ", "M0 0c1 2 2 2.1 3 0"),
      // The move after a closed part says nothing, unless it leads elsewhere.
      ("M 0 0 L 1 0 L 1 1 Z M 0 0 ", "M0 0h1v1z"),
      ("M 0 0 L 1 0 L 1 1 Z M 0 0 M 5 5 L 6 6 Z M 5 5 ", "M0 0h1v1zm5 5l1 1z"),
      ("M 0 0 L 1 0 M 1 0 L 2 0 ", "M0 0h1m0 0h1"), ("", ""), ("M 3 3 ", ""),
      // Steps in one direction are one line; a dot stays one.
      ("M 0 0 L 1 0 L 3 0 L 3 1 L 3 1 L 3 2 L 3 1 ", "M0 0h3v2-1"), ("M 1 1 L 1 1 ", "M1 1h0"),
      ("M 0 0 L 0.5 0.25 L 1 0.5 L 11 5.5 ", "M0 0l11 5.5"),
      // A place that is none interrupts the line.
      ("M 0 0 L 1 0 L nan 0 L 2 0 L 3 1 ", "M0 0h1m1 0l1 1"), ("M inf 0 L 5 5 L 6 5 ", "M5 5h1"),
    ])
  func relative(input: String, expected: String) throws {
    #expect(try written(input) == expected)
  }

  @Test("Roundings do not add up along a path")
  func roundings() throws {
    let places = (1...1000).map { "L \($0 % 2) \(Double($0) * 0.004) " }.joined()
    #expect(try written("M 0 0 \(places)L 0 10 ").hasSuffix("v6"))
  }

  @Test(
    "Looks say what readers do not assume anyway",
    arguments: [
      (Color(hex: 0x3300FF), nil, "fill:#30f"),
      (Color(hex: 0xFF0057, alpha: 0.5), nil, "fill:#ff0057;fill-opacity:.5"),
      (nil, Stroke(.black, width: 0.5), "fill:none;stroke:#000;stroke-width:.5"),
      (
        .white, Stroke(Color(hex: 0x1F77B4, alpha: 0.25), width: 10.5, dash: [4, 2.5], cap: .round),
        "fill:#fff;stroke:#1f77b4;stroke-opacity:.25;stroke-width:10.5;stroke-linecap:round;stroke-dasharray:4,2.5"
      ),
      (nil, Stroke(.black, width: 1, dash: [0, 0]), "fill:none;stroke:#000;stroke-width:1"),
    ] as [(Color?, Stroke?, String)])
  func looks(fill: Color?, stroke: Stroke?, expected: String) throws {
    let look = try #require(SVGLook(fill: fill, stroke: stroke))
    #expect(String(decoding: look.style, as: UTF8.self) == expected)
  }

  @Test("What cannot be seen has no look")
  func invisible() {
    #expect(SVGLook(fill: nil, stroke: nil) == nil)
    #expect(SVGLook(fill: Color.black.opacity(0), stroke: Stroke(.black, width: 0)) == nil)
  }

  @Test(
    "Numbers have no zeros that say nothing",
    arguments: [(0, "0"), (-50, "-.5"), (1, ".01"), (100, "1"), (1230, "12.3"), (-100_050, "-1000.5")])
  func numbers(hundredths: Int, expected: String) {
    var output: [UInt8] = []
    SVGNumber.write(hundredths: hundredths, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }
}
