import Foundation
import Testing

/// Texts of strangers stay texts: in SVG, in JSON, in the report.
@Suite struct InjectionTests {
  static let texts = [
    "<script>alert(1)</script>", "a & b &amp; &#x0;", "]]><x>", "<span size='90000'>big</span>", "$x^{",
    "$\\frac{1}{x$", "</svg><svg onload=alert(1)>", "c\u{1}\u{1B}[31mred", "\u{202E}gnp.exe", "\u{FFFE}",
    "-->",
  ]

  private func table(_ text: String) -> String {
    let quoted = "\"\(text.replacing("\"", with: "\"\""))\""
    let rows = (0..<12).map { "\($0 % 5),\($0 * $0 % 7),\($0 % 2 == 0 ? quoted : "other")\n" }
    return "\(quoted),b,label\n" + rows.joined()
  }

  @Test(arguments: texts)
  func headersAndClassesStayText(text: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(table(text), to: "a.csv")
    let run = try await Program.run("dataset --data a.csv -o a.svg -o a.json -o a.pdf", in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let page = try folder.text(of: "a.svg")
    #expect(SVGReader(Data(page.utf8)).isWellFormed)
    #expect(!page.contains("<script") && !page.contains("<span") && !page.contains("onload=alert(1)>"))
    #expect(throws: Never.self) { try FigureData(folder.bytes(of: "a.json")) }
    #expect(!run.errors.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func theReportShowsNamesAndMessagesAsText() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<!-- nnplot activation --functions '<script>alert(1)</script>' -->\n![a](<b>.svg)\n"
        + "<!-- nnplot '<img src=x onerror=alert(1)>' -->\n![a](b.svg)\n", to: "p.md")
    let run = try await Program.run("regenerate p.md --report report", in: folder)
    #expect(run.status == 1)
    let page = try folder.text(of: "report/index.html")
    #expect(!page.contains("<script") && !page.contains("<img src=x"))
    #expect(page.contains("Content-Security-Policy"))
  }
}
