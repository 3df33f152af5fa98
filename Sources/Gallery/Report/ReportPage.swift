import Rendering

/// One HTML page about the figures of a run: old, new and difference of every one that changed, and why.
///
/// The page needs nothing beside itself: pictures lie inside as `data:` addresses, there is no script, and a policy
/// in its head forbids any other source. The difference is blended by the browser.
package struct ReportPage {
  private let outcomes: [Outcome]
  private let isCheck: Bool

  /// A page about outcomes.
  package init(_ outcomes: [Outcome], isCheck: Bool) {
    self.outcomes = outcomes
    self.isCheck = isCheck
  }

  /// The page.
  package var html: String {
    let told = outcomes.filter { $0.verdict != .unchanged }
    let counts = Outcome.Verdict.allCases.compactMap { verdict -> String? in
      let count = outcomes.count { $0.verdict == verdict }
      return count == 0
        ? nil : "<li><span class=\"verdict \(verdict.rawValue)\">\(verdict.rawValue)</span> \(count)</li>"
    }
    let title = told.isEmpty ? "All figures are as declared" : "\(told.count) of \(outcomes.count) figures"
    let sections = told.enumerated().map { section($0.element, number: $0.offset + 1) }
    let list = told.enumerated().map { index, outcome in
      "<li><a href=\"#figure-\(index + 1)\">\(XML.escaped(outcome.name))</a> "
        + "\(XML.escaped(outcome.sentence))</li>"
    }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
      <title>nnplot: \(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <a class="skip" href="#figures">Skip to the figures</a>
      <header>
      <h1>\(title)\(told.isEmpty ? "" : isCheck ? " are not as declared" : " were drawn or failed")</h1>
      <ul class="counts">\(counts.joined())</ul>
      </header>
      <nav aria-label="Figures"><ol>\(list.joined(separator: "\n"))</ol></nav>
      <main id="figures">
      \(sections.joined(separator: "\n"))
      </main>
      </body>
      </html>

      """
  }

  private func section(_ outcome: Outcome, number: Int) -> String {
    let verdict = outcome.verdict.rawValue
    let heading = """
      <section id="figure-\(number)" aria-labelledby="name-\(number)">
      <h2 id="name-\(number)">\(XML.escaped(outcome.name)) <span class="verdict \(verdict)">\(verdict)</span></h2>
      <p>\(XML.escaped(outcome.sentence))</p>
      <p class="place">\(XML.escaped(outcome.image)), declared at \(XML.escaped(outcome.place))</p>
      """
    guard let pictures = outcome.pictures else { return heading + "\n</section>" }
    return heading + "\n" + Self.views(pictures, image: outcome.image, number: number) + "\n</section>"
  }

  /// Buttons that need no script: the one that is chosen says which view is shown.
  private static func views(_ pictures: Outcome.Pictures, image: String, number: Int) -> String {
    let old = pictures.old.flatMap { address(of: $0, image) }
    let new = pictures.new.flatMap { address(of: $0, image) }
    guard old != nil || new != nil else { return "<p class=\"place\">A PDF is not shown here.</p>" }
    func picture(_ source: String?, _ label: String) -> String {
      let content = source.map { "<img alt=\"\(label)\" src=\"\($0)\">" } ?? "<p>There is none.</p>"
      return "<figure class=\"\(label)\"><figcaption>\(label)</figcaption>\(content)</figure>"
    }
    var kinds = ["both", "old", "new"]
    var shown = picture(old, "old") + picture(new, "new")
    if let old, let new {
      kinds.append("difference")
      shown +=
        "<figure class=\"difference\"><figcaption>difference: black where nothing changed</figcaption>"
        + "<div class=\"blend\"><img alt=\"old\" src=\"\(old)\"><img alt=\"difference of old and new\" src=\"\(new)\">"
        + "</div></figure>"
    }
    let buttons = kinds.map { kind in
      "<input type=\"radio\" name=\"view-\(number)\" id=\"\(kind)-\(number)\" class=\"\(kind)\""
        + "\(kind == "both" ? " checked" : "")><label for=\"\(kind)-\(number)\">\(kind)</label>"
    }
    return """
      <fieldset class="views"><legend>View of figure \(number)</legend>
      \(buttons.joined(separator: "\n"))
      <div class="pictures">\(shown)</div>
      </fieldset>
      """
  }

  private static func address(of bytes: [UInt8], _ image: String) -> String? {
    let kind =
      image.lowercased().hasSuffix(".png") ? "png" : image.lowercased().hasSuffix(".svg") ? "svg+xml" : nil
    return kind.map { "data:image/\($0);base64,\(String(decoding: Base64.encoded(bytes), as: UTF8.self))" }
  }
}
