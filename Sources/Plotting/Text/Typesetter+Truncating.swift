import Graphics

extension Typesetter {
  /// The line with as many of its characters as fit into a width, and an ellipsis for the others.
  func truncated(_ line: Line, width: Double) -> Line {
    guard line.width > width else { return line }
    let count = line.text.plain.count
    var (fits, tooMany) = (0, count)
    while tooMany - fits > 1 {
      let middle = (fits + tooMany) / 2
      if measurer.measure(Self.shortened(line.text, to: middle)).width <= width {
        fits = middle
      } else {
        tooMany = middle
      }
    }
    var short = line
    short.text = Self.shortened(line.text, to: fits)
    short.extent.width = measurer.measure(short.text).width
    return short
  }

  /// The text broken into lines no wider than `width`, at most so many; what is left over ends in an ellipsis.
  ///
  /// - Parameter breaksWords: whether a word that is too wide goes on in the next line instead of ending in an ellipsis.
  func fitted(
    _ markup: String, size: Double, bold: Bool = false, width: Double, lines most: Int,
    breaksWords: Bool = false
  ) -> [Line] {
    let source = MeasuredTexts.Source(markup: markup, size: size, bold: bold)
    let breaking = MeasuredTexts.Breaking(
      source: source, width: width, most: most, breaksWords: breaksWords)
    return texts.block(breaking) { broken(breaking) }
  }

  private func broken(_ breaking: MeasuredTexts.Breaking) -> [Line] {
    let (source, width, most) = (breaking.source, breaking.width, breaking.most)
    let all = wrapped(
      source.markup, size: source.size, bold: source.bold, width: width, breaksWords: breaking.breaksWords)
    guard all.count > most else { return all.map { truncated($0, width: width) } }
    var kept = Array(all.prefix(most))
    // The last line goes on with what follows, so that as much of it as fits is seen.
    let rest = all[(most - 1)...].flatMap { $0.text.runs + [TextRun(" ", size: source.size)] }
    let joined = StyledText(rest)
    var line = all[most - 1]
    line.text = joined
    line.extent.width = max(measurer.measure(joined).width, width.nextUp)
    kept[most - 1] = truncated(line, width: width)
    return kept.map { truncated($0, width: width) }
  }

  /// The lines of a title or a caption that may be as high as `height`, but has one line at least; none for no text.
  func block(_ markup: String, size: Double, bold: Bool = false, width: Double, height: Double) -> [Line] {
    guard !markup.isEmpty else { return [] }
    let most = max(1, Int(height / line("0", size: size, bold: bold).height))
    return fitted(markup, size: size, bold: bold, width: width, lines: most, breaksWords: true)
  }

  /// The name of an axis or a colour bar in at most two lines of a width; none where hardly a part of it has room.
  func name(_ markup: String, width: Double) -> [Line] {
    guard !markup.isEmpty else { return [] }
    let lines = fitted(markup, size: Theme.TextSize.axisLabel, width: width, lines: 2)
    let shown = lines.reduce(0) { $0 + $1.text.plain.count }
    // A letter and an ellipsis name nothing.
    let isStub = shown < 4 && lines.last?.text.plain.last == "…"
    return !isStub && lines.allSatisfy { $0.width <= width } ? lines : []
  }

  /// The first characters and an ellipsis.
  private static func shortened(_ text: StyledText, to count: Int) -> StyledText {
    var room = count
    var runs: [TextRun] = []
    for run in text.runs where room > 0 {
      var run = run
      run.text = String(run.text.prefix(room))
      room -= run.text.count
      runs.append(run)
    }
    while let last = runs.last?.text.last, last == " " { runs[runs.count - 1].text.removeLast() }
    var end = runs.last ?? text.runs.first ?? TextRun("", size: Theme.TextSize.tick)
    end.rise = 0
    if var last = runs.last, last.rise == 0 {
      last.text += "…"
      runs[runs.count - 1] = last
    } else {
      end.text = "…"
      runs.append(end)
    }
    return StyledText(runs)
  }
}
