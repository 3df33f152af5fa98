import Gallery
import Testing

/// What a run writes, and what it leaves alone.
@Suite struct RegenerationTests {
  @Test func aSecondRunChangesNothing() async throws {
    let book = try Book()
    #expect(try await book.run().map(\.line) == ["fig: new"])
    let first = try book.files()
    #expect(first.keys.sorted() == ["data/fig.svg.json", "data/fig.svg.scene", "fig.svg", "page.md"])
    #expect(try await book.run().map(\.verdict) == [.unchanged])
    #expect(try book.files() == first)
    #expect(try await book.run { $0.force = true }.map(\.line) == ["fig: forced"])
    #expect(try book.files() == first)
  }

  @Test("Numbers that agree within their tolerance keep the locked bytes")
  func tolerance() async throws {
    let book = try Book()
    try await book.run()
    let first = try book.files()
    var other = SampleFigure()
    for index in other.validation.indices {
      other.validation[index] += index.isMultiple(of: 2) ? 2e-5 : -2e-5
    }
    other.weights[1][2] += 1e-4
    other.metric += 1e-6
    #expect(try await book.run(other).map(\.verdict) == [.unchanged])
    #expect(try await book.run(other) { $0.check = true }.map(\.verdict) == [.unchanged])
    #expect(try book.files() == first)
  }

  @Test func dataAreRoundedBeforeTheFirstDrawing() async throws {
    let book = try Book()
    var sample = SampleFigure()
    sample.training[3] = 0.123_456_789_012
    try await book.run(sample)
    let data = String(decoding: try book.bytes("data/fig.svg.json"), as: UTF8.self)
    #expect(data.contains("0.1234568") && !data.contains("0.12345678"))
    let first = try book.bytes("fig.svg")
    sample.training[3] = 0.123_456_8
    try book.remove("fig.svg")
    try await book.run(sample)
    #expect(try book.bytes("fig.svg") == first)
  }

  @Test func lockedDataAreDrawnWithoutComputing() async throws {
    let book = try Book()
    try await book.run()
    let first = try book.files()
    let idle = FakeProgram { _ in throw FigureFailure("nothing may be computed") }
    try book.remove("fig.svg")
    #expect(
      try await book.run(idle) { $0.fromLock = true }.map(\.line) == [
        "fig: file missing: the image is missing"
      ])
    #expect(try book.files() == first)
    try book.edit("page.md", "sample", "sample --seed 1")
    let line = try await book.run(idle) { $0.fromLock = true }.map(\.line)
    #expect(
      line == [
        "fig: the command now says --seed 1, without which it was drawn; draw it without --from-lock"
      ])
  }

  @Test func oneFailureDoesNotStopTheOthers() async throws {
    let page = (1...9).map { "<!-- nnplot sample \($0) -->\n![Sample](\($0).svg)\n" }.joined(separator: "\n")
    let book = try Book(page)
    let program = FakeProgram { words in
      if words.last == "4" { throw FigureFailure("four is out of order") }
      return try SampleFigure().figure
    }
    for jobs in [1, 8] {
      let outcomes = try await book.run(program, jobs: jobs)
      #expect(outcomes.map(\.name) == (1...9).map { "\($0)" })
      let bad = outcomes.filter { $0.verdict == .failed }
      #expect(bad.map(\.line) == ["4: four is out of order"])
      #expect(bad.map(\.place) == ["\(book.page):10"])
    }
  }

  @Test func aCacheSparesComputing() async throws {
    let book = try Book()
    let program = FakeProgram { _ in try SampleFigure().figure }
    let cache = book.folder + "/cache"
    for expected in [1, 1, 1] {
      try await book.run(program) { $0.cache = cache }
      #expect(program.computed == expected)
    }
    // The figure is drawn again from what is remembered.
    try book.remove("fig.svg")
    #expect(try await book.run(program) { $0.cache = cache }.map(\.verdict) == [.redrawn])
    #expect(program.computed == 1)
    let check = try await book.run(program) { ($0.cache, $0.check) = (cache, true) }
    #expect(check.map(\.verdict) == [.unchanged])
    // Another build knows nothing of it.
    let other = FakeProgram(fingerprint: "2") { _ in try SampleFigure().figure }
    try await book.run(other) { $0.cache = cache }
    #expect(other.computed == 1)
  }

  @Test func bothThemesShareOneComputation() async throws {
    let book = try Book(
      """
      <!-- nnplot sample -->
      <picture>
        <source media="(prefers-color-scheme: dark)" srcset="fig-dark.svg">
        <img alt="Sample" src="fig.svg">
      </picture>
      """)
    let program = FakeProgram { _ in try SampleFigure().figure }
    #expect(try await book.run(program).map(\.line) == ["fig: new", "fig-dark: new"])
    #expect(program.computed == 1)
    #expect(try book.bytes("fig.svg") != book.bytes("fig-dark.svg"))
    let data = String(decoding: try book.bytes("data/fig-dark.svg.json"), as: UTF8.self)
    #expect(
      data.contains("\"command\":\"nnplot sample --theme dark\"") && data.contains("\"theme\":\"dark\""))
    #expect(try await book.run(program) { $0.check = true }.map(\.verdict) == [.unchanged, .unchanged])
  }

  @Test func thePageIsNeverTouched() async throws {
    let text = "\u{FEFF}# Title\r\n\r\n<!-- nnplot sample -->\r\n![Sample](fig.svg)  \r\nno end of line"
    let book = try Book(text)
    try await book.run()
    #expect(try book.bytes("page.md") == Array(text.utf8))
  }
}
