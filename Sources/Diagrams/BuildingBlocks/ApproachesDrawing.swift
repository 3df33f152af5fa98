import Networks
import Plotting

/// The drawing of three ways to read a digit, and of the loop in which two of them learn.
///
/// One data unit is one CSS pixel of the page as it is by default, so that boxes and texts keep clear of each other.
struct ApproachesDrawing {
  let run: ApproachesRun
  let words: ApproachesWords

  private static let width = 1000.0
  private static let bottom = -178.0
  private static let top = 330.0
  /// The middles of the three ways' boxes, and half their height.
  private static let rows = [262.0, 142, 22]
  private static let half = 36.0
  /// The edges of the first and the second box, and where the answers stand.
  private static let first = (180.0, 460.0)
  private static let second = (500.0, 730.0)
  private static let answer = 800.0
  private static let image = (left: 12.0, size: 112.0)

  /// The page with room for the title and the caption.
  var pageSize: PageSize { PageSize(width: Int(Self.width) + 24, height: Int(Self.top - Self.bottom) + 92) }

  /// The panel with all marks.
  func panel() -> Panel {
    Panel(
      x: Axis(domain: 0...Self.width), y: Axis(domain: Self.bottom...Self.top), frame: .bare,
      equalAspect: true, showsLegend: false,
      marks: digit() + ways() + headings() + answers() + loop())
  }

  // MARK: The digit

  private func digit() -> [any Mark] {
    let (rows, columns) = (run.digits.rows, run.digits.columns)
    let cell = Self.image.size / Double(max(rows, columns))
    let middle = Self.rows[1]
    // Row 0 of a map lies at its lower edge.
    let values = (0..<rows).reversed().flatMap { row in
      (0..<columns).map { run.image[row * columns + $0].rounded(toSignificantDigits: 4) }
    }
    let left = Self.image.left
    let low = middle - cell * Double(rows) / 2
    let (right, high) = (left + cell * Double(columns), low + cell * Double(rows))
    return [
      HeatmapMark(
        x: (0..<columns).map { left + cell * (Double($0) + 0.5) },
        y: (0..<rows).map { low + cell * (Double($0) + 0.5) },
        values: Grid(rows: rows, columns: columns, values: values), range: 0...1,
        style: Style(colormap: "Greys")),
      RectMark(
        xStart: [left], xEnd: [right], yStart: [low], yEnd: [high],
        style: Style(color: "muted", width: 1, hollow: true)),
      TextMark(
        x: [(left + right) / 2], y: [low], text: [words.imageName], position: .below, distance: 7,
        style: Style(color: "muted", size: 12)),
    ]
  }

  // MARK: The ways

  /// The boxes: dashed what a person writes, solid what is learnt; and the arrows between them.
  private func ways() -> [any Mark] {
    let (rows, half) = (Self.rows, Self.half)
    let right = Self.image.left + Self.image.size + 6
    var marks: [any Mark] = [
      box(
        [Self.first.0, Self.second.0, Self.first.0], [Self.first.1, Self.second.1, Self.first.1],
        [rows[0], rows[0], rows[1]], half, isLearnt: false)
    ]
    marks += [
      box(
        [Self.second.0, Self.first.0], [Self.second.1, Self.second.1], [rows[1], rows[2]], half,
        isLearnt: true)
    ]
    let gap = 5.0
    marks.append(
      ArrowMark(
        x: rows.map { _ in right }, y: rows.map { rows[1] + ($0 - rows[1]) * 0.3 },
        u: rows.map { _ in Self.first.0 - gap - right }, v: rows.map { ($0 - rows[1]) * 0.7 },
        style: Style(color: "foreground", width: 1.5)))
    marks.append(
      ArrowMark(
        x: [Self.first.1 + gap, Self.first.1 + gap] + rows.map { _ in Self.second.1 + gap },
        y: [rows[0], rows[1]] + rows,
        u: Array(repeating: Self.second.0 - Self.first.1 - 2 * gap, count: 2)
          + rows.map { _ in Self.answer - 22 - gap - Self.second.1 },
        v: Array(repeating: 0, count: 5), style: Style(color: "foreground", width: 1.5)))
    let (a, b) = ((Self.first.0 + Self.first.1) / 2, (Self.second.0 + Self.second.1) / 2)
    marks += text(words.featuresLines, a, rows[0]) + text(words.ruleLines, b, rows[0])
    marks += text(words.numbersLines, a, rows[1]) + text(words.weightsLines, b, rows[1])
    marks += text(words.networkLines, (Self.first.0 + Self.second.1) / 2, rows[2])
    return marks
  }

  private func box(
    _ left: [Double], _ right: [Double], _ middle: [Double], _ half: Double, isLearnt: Bool
  ) -> RectMark {
    RectMark(
      xStart: left, xEnd: right, yStart: middle.map { $0 - half }, yEnd: middle.map { $0 + half },
      style: isLearnt
        ? Style(color: "class0", width: 2.4, hollow: true)
        : Style(color: "muted", width: 1.6, dash: .dashed, hollow: true))
  }

  /// Lines of text, the first one bold, in the middle of a box.
  private func text(_ lines: [String], _ x: Double, _ middle: Double) -> [any Mark] {
    lines.enumerated().map { index, line in
      TextMark(
        x: [x], y: [middle + 19 * (Double(lines.count - 1) / 2 - Double(index))], text: [line],
        position: .middle, distance: 0, style: Style(color: index == 0 ? "foreground" : "muted", size: 12))
    }
  }

  /// The name of each way above its boxes.
  private func headings() -> [any Mark] {
    [
      TextMark(
        x: Self.rows.map { _ in Self.first.0 }, y: Self.rows.map { $0 + Self.half }, text: words.wayNames,
        alignment: .leading, position: .above, distance: 5, style: Style(size: 13))
    ]
  }

  /// What each way reads, and how often it is right.
  private func answers() -> [any Mark] {
    run.answers.enumerated().flatMap { index, answer -> [any Mark] in
      let (isRight, y) = (answer.digit == run.label, Self.rows[index])
      let circle = NodeMark(
        x: [Self.answer], y: [y], text: ["\(answer.digit)"], edge: isRight ? "foreground" : "accent",
        style: Style(width: 2, size: 34, hollow: true))
      let lines = [words.answerLine(answer), words.accuracyLine(answer)]
      return [circle]
        + lines.enumerated().map { line, text in
          TextMark(
            x: [Self.answer + 26], y: [y + (line == 0 ? 9 : -10)], text: [text], alignment: .leading,
            position: .middle, distance: 0,
            style: Style(color: line == 0 ? isRight ? "muted" : "accent" : "foreground", size: 12))
        }
    }
  }

  // MARK: The loop

  /// The steps of learning, and the way back to the first.
  private func loop() -> [any Mark] {
    let (middle, half, wide, gap) = (-108.0, 30.0, 176.0, 34.0)
    let starts = (0..<3).map { Self.first.0 + Double($0) * (wide + gap) }
    let ends = starts.map { $0 + wide }
    var marks: [any Mark] = [
      TextMark(
        x: [Self.first.0], y: [middle + half], text: [words.loopName], alignment: .leading,
        position: .above, distance: 5, style: Style(size: 13)),
      RectMark(
        xStart: starts, xEnd: ends, yStart: starts.map { _ in middle - half },
        yEnd: starts.map { _ in middle + half }, style: Style(color: "class0", width: 2.4, hollow: true)),
      ArrowMark(
        x: ends.dropLast().map { $0 + 4 }, y: [middle, middle], u: [gap - 8, gap - 8], v: [0, 0],
        style: Style(color: "foreground", width: 1.5)),
    ]
    for (index, lines) in words.stepLines.enumerated() {
      marks += text(lines, (starts[index] + ends[index]) / 2, middle)
    }
    // Down from the last box, back beneath all, and up into the first one.
    let (from, to, low) = (ends[2] - wide / 2, starts[0] + wide / 2, middle - half - 22)
    marks += [
      LineMark(
        x: [from, from, to], y: [middle - half, low, low], style: Style(color: "foreground", width: 1.5)),
      ArrowMark(
        x: [to], y: [low], u: [0], v: [22 - 4], style: Style(color: "foreground", width: 1.5)),
      TextMark(
        x: [(from + to) / 2], y: [low], text: [words.repeatName], position: .below, distance: 6,
        style: Style(color: "muted", size: 12)),
      TextMark(
        x: [ends[2] + 26], y: [middle], text: [words.lossName], alignment: .leading, position: .middle,
        distance: 0, style: Style(size: 12)),
    ]
    return marks
  }
}
