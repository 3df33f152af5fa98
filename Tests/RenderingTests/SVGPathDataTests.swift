import Testing

@testable import Rendering

struct SVGPathDataTests {
  private func compacted(_ text: String) -> String? {
    SVGPathData.compacted(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "Places become relative and keep hundredths",
    arguments: [
      ("M 1 2 L 3.254 4 L 3.254 6.5 L 0 6.5 ", "M1 2l2.25 2v2.5h-3.25"),
      ("M 0 0 L 1 1 L 2 3 L 1 3.005 ", "M0 0l1 1 1 2-1 .01"),
      ("M 0.125 -0.5 C 1 1 2 2 3 3 C 4 4 5 5 6 6 ", "M.13-.5c.87 1.5 1.87 2.5 2.87 3.5q1.5 1.5 3 3"),
      ("M 0 0 L 0.5 0.25 L 1 0.5 L 11 0.75 ", "M0 0l.5.25.5.25 10 .25"),
      // A parabola from (0, 0) to (3, 0) about (1.5, 3).
      ("M 0 0 C 1 2 2 2 3 0 ", "M0 0q1.5 3 3 0"), ("M 0 0 C 1 2 2 2.1 3 0 ", "M0 0c1 2 2 2.1 3 0"),
      // The move after a closed part says nothing, unless it leads elsewhere.
      ("M 0 0 L 1 0 L 1 1 Z M 0 0 ", "M0 0h1v1z"),
      ("M 0 0 L 1 0 L 1 1 Z M 0 0 M 5 5 L 6 6 Z M 5 5 ", "M0 0h1v1zm5 5l1 1z"),
      ("M 0 0 L 1 0 M 1 0 L 2 0 ", "M0 0h1m0 0h1"), ("", ""), ("M 3 3 ", ""),
    ])
  func relative(input: String, expected: String) {
    #expect(compacted(input) == expected)
  }

  @Test(
    "What cairo does not write is left alone",
    arguments: ["M 1", "Q 1 2 3 4", "M 1 2 L x y", "M 1e3 2 L 0 0"])
  func foreign(input: String) {
    #expect(compacted(input) == nil)
  }

  @Test("Roundings do not add up along a path")
  func roundings() throws {
    let places = (1...1000).map { "L 0 \(Double($0) * 0.004) " }.joined()
    let text = try #require(compacted("M 0 0 " + places))
    let moves = text.dropFirst(4).split(whereSeparator: { !$0.isNumber && $0 != "." }).compactMap {
      Double($0)
    }
    #expect(abs(moves.reduce(0, +) - 4) < 1e-9)
  }

  @Test(
    "Looks lose what readers assume anyway",
    arguments: [
      ("fill-rule:nonzero;fill:rgb(20%,0%,100%);fill-opacity:1;", "fill:#30f"),
      ("fill:none;stroke-width:0.5;stroke-linejoin:round;stroke-miterlimit:10;", "fill:none;stroke-width:.5"),
      ("stroke-linejoin:miter;stroke-miterlimit:10;", "stroke-linejoin:miter;stroke-miterlimit:10"),
      ("stroke-width:10.5; fill-opacity:0.5", "stroke-width:10.5;fill-opacity:.5"),
      ("fill:rgb(100%,0%,34%)", "fill:#ff0057"), (" stroke:none;", ""), ("fill:url(#a)", "fill:url(#a)"),
    ])
  func looks(input: String, expected: String) {
    #expect(String(decoding: SVGStyle.compacted(Array(input.utf8)[...]), as: UTF8.self) == expected)
  }
}
