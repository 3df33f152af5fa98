import Foundation
import Gallery
import Testing

/// The report as a reader has it: in headless Chromium, where it is installed.
@Suite(.enabled(if: Browser.program != nil)) struct ReportBrowserTests {
  private func browser(width: Int = 1200) async throws -> (Browser, URL) {
    let book = try Book()
    try await book.run()
    var sample = SampleFigure()
    sample.title = "Learning <b>spirals</b>"
    let outcomes = try await book.run(sample) { ($0.check, $0.keepsPictures) = (true, true) }
    let file = FileManager.default.temporaryDirectory.appending(path: "report-\(UUID().uuidString).html")
    try ReportPage(outcomes, isCheck: true).html.write(to: file, atomically: true, encoding: .utf8)
    let browser = try Browser(width: width, height: 900)
    try browser.open(file)
    return (browser, file)
  }

  @Test("Pictures are drawn, nothing is asked of a network, and the page's policy is broken nowhere")
  func showsPictures() async throws {
    let (browser, file) = try await browser()
    defer { try? FileManager.default.removeItem(at: file) }
    let sizes = "[...document.images].map(i => i.complete && i.naturalWidth > 0).join()"
    #expect(try browser.evaluate(sizes) as? String == "true,true,true,true")
    let requests = "performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length"
    #expect(try browser.evaluate(requests) as? Int == 0)
    #expect(try browser.evaluate("document.querySelectorAll('b').length") as? Int == 0)
    #expect(browser.complaints == [])
  }

  @Test("Tab and the arrows reach every view, and what has the focus can be seen")
  func keyboard() async throws {
    let (browser, file) = try await browser()
    defer { try? FileManager.default.removeItem(at: file) }
    let focused = "document.activeElement.id"
    let shown =
      "[...document.querySelectorAll('#figure-1 figure')].filter(f => f.checkVisibility()).map(f => f.className).join()"
    var presses = 0
    while try browser.evaluate(focused) as? String != "both-1" {
      try browser.press("Tab", 9)
      presses += 1
      try #require(presses < 20, "Tab does not come to the first figure's views")
    }
    let outline = "getComputedStyle(document.activeElement).outlineStyle"
    #expect(try browser.evaluate(outline) as? String != "none")
    #expect(try browser.evaluate(shown) as? String == "old,new")
    for (view, pictures) in [("old-1", "old"), ("new-1", "new"), ("difference-1", "difference")] {
      try browser.press("ArrowRight", 39)
      #expect(try browser.evaluate(focused) as? String == view)
      #expect(try browser.evaluate(shown) as? String == pictures)
    }
  }

  @Test("It follows the reader's wish for light or dark, and fits a narrow window")
  func lightDarkAndNarrow() async throws {
    let (browser, file) = try await browser()
    defer { try? FileManager.default.removeItem(at: file) }
    // Relative luminance of text and page, as of the Web Content Accessibility Guidelines.
    let contrast = """
      (() => {
        const light = c => { const p = c.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
          .map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
          return .2126 * p[0] + .7152 * p[1] + .0722 * p[2] };
        const page = light(getComputedStyle(document.documentElement).backgroundColor.startsWith('rgba(0, 0, 0, 0')
          ? getComputedStyle(document.body).backgroundColor
          : getComputedStyle(document.documentElement).backgroundColor);
        const text = light(getComputedStyle(document.querySelector('h2')).color);
        return [page, (Math.max(page, text) + .05) / (Math.min(page, text) + .05)];
      })()
      """
    var pages: [Double] = []
    for scheme in ["light", "dark"] {
      try browser.prefer(scheme)
      let numbers = try #require(try browser.evaluate(contrast) as? [Double])
      pages.append(numbers[0])
      #expect(numbers[1] > 7, "\(scheme): \(numbers[1])")
    }
    #expect(pages[0] > 0.7 && pages[1] < 0.1)
    try browser.resize(width: 380, height: 800)
    #expect(try browser.evaluate("document.documentElement.scrollWidth <= innerWidth") as? Bool == true)
  }
}
