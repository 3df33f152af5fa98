import Networks
import Plotting

/// A pair of panels for each digit: its image, and below the probabilities as bars.
struct PredictionsPanels {
  let answers: DigitAnswers
  let places: [Int]
  let words: PredictionsWords

  private var digits: Digits { answers.classifier.digits }

  /// Row by row, first the images and then their bars.
  func panels(columns: Int) -> [Panel] {
    stride(from: 0, to: places.count, by: columns).flatMap { start in
      let row = Array(places[start..<min(start + columns, places.count)])
      let blanks = Array(repeating: Panel.blank, count: columns - row.count)
      return row.map(image) + blanks + row.enumerated().map { bars($1, isFirst: $0 == 0) } + blanks
    }
  }

  /// The digit; a mistake has a frame and a cross as well.
  private func image(_ place: Int) -> Panel {
    var marks: [any Mark] = [
      ImageMark(
        images: [digits.grid(digits.test.images.row(place))],
        channels: digits.shape.channels == 1 ? nil : digits.shape.channels, columns: 1, range: digits.range,
        style: Style(colormap: digits.colormap))
    ]
    if !answers.isRight(place) { marks.append(frame()) }
    return Panel(
      title: words.heading(place), subtitle: words.reading(place), frame: .bare, equalAspect: true,
      showsLegend: false, marks: marks)
  }

  private func frame() -> RectMark {
    let sheet = ImageSheet(
      shape: digits.shape, count: 1, columns: 1)
    let (x, y) = sheet.frame(of: 0, hasNames: false)
    return RectMark(
      xStart: [x.lowerBound], xEnd: [x.upperBound], yStart: [y.lowerBound], yEnd: [y.upperBound],
      style: Style(color: "accent", width: 2, dash: .dashed, hollow: true))
  }

  /// The probabilities: filled is what is predicted, an outline marks the label where that is another.
  private func bars(_ place: Int, isFirst: Bool) -> Panel {
    let (prediction, label) = (answers.predictions[place], answers.label(place))
    let isRight = prediction == label
    let shown = shownClasses(place)
    let others = shown.filter { $0 != prediction }
    func position(_ kind: Int) -> Double { Double(shown.firstIndex(of: kind) ?? 0) }
    func bar(_ classes: [Int], _ style: Style) -> BarMark {
      BarMark(
        x: classes.map(position), y: classes.map { answers.probabilities[place, $0] }, width: 0.8,
        share: 0.8,
        style: style)
    }
    var marks: [any Mark] = [
      bar(others, Style(color: "muted", opacity: 0.75)),
      bar([prediction], Style(color: isRight ? "class0" : "accent")),
    ]
    if !isRight {
      marks.append(
        TextMark(
          x: [position(label)], y: [answers.probabilities[place, label]], text: ["▼"], position: .above,
          distance: 2, style: Style(color: "foreground", size: 10)))
    }
    return Panel(
      x: Axis(
        domain: -0.5...Double(shown.count) - 0.5, scale: CategoryScale.name,
        categories: shown.map { words.shortName($0) }),
      y: Axis(label: isFirst ? words.probability : "", domain: 0...1, format: .percent), showsLegend: false,
      marks: marks)
  }

  /// All classes if there is room for their names; else the most probable ones and the label.
  private func shownClasses(_ place: Int) -> [Int] {
    let names = digits.classNames
    let letters = names.reduce(0) { $0 + $1.count }
    guard names.count > 10 || letters > 2 * names.count + 8 else { return Array(names.indices) }
    let most = letters > 3 * names.count ? 3 : 8
    let ranked = names.indices.sorted {
      (answers.probabilities[place, $1], $0) < (answers.probabilities[place, $0], $1)
    }
    return Set(ranked.prefix(most) + [answers.label(place)]).sorted()
  }
}
