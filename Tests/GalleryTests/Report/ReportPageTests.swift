import Gallery
import Testing

/// The page about what changed.
@Suite struct ReportPageTests {
  private func page(_ title: String = "Learning spirals") async throws -> String {
    let book = try Book()
    try await book.run()
    var sample = SampleFigure()
    sample.title = title
    let outcomes = try await book.run(sample) { ($0.check, $0.keepsPictures) = (true, true) }
    return ReportPage(outcomes, isCheck: true).html
  }

  @Test func showsOldNewAndDifferenceWithTheSentence() async throws {
    let html = try await page()
    #expect(html.contains("the title: 'Learning moons' became 'Learning spirals'"))
    #expect(html.components(of: "src=\"data:image/svg+xml;base64,") == 4)
    #expect(html.components(of: "type=\"radio\"") == 4 && html.contains("mix-blend-mode: difference"))
  }

  @Test("Nothing from outside and nothing of the data is run")
  func isSelfContained() async throws {
    let html = try await page("<script>alert(1)</script><img src=x onerror=y>")
    #expect(!html.contains("<script") && !html.contains("<img src=x"))
    #expect(!html.contains("http://") && !html.contains("https://"))
    #expect(html.contains("default-src 'none'"))
  }

  @Test func saysThatAllIsWell() async throws {
    let book = try Book()
    try await book.run()
    let html = ReportPage(try await book.run { $0.check = true }, isCheck: true).html
    #expect(html.contains("All figures are as declared") && !html.contains("<section"))
  }
}

extension String {
  fileprivate func components(of piece: String) -> Int { ranges(of: piece).count }
}
