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
    let values = digits.test.images.row(place).map { $0.rounded(toSignificantDigits: 4) }
    var marks: [any Mark] = [
      ImageMark(
        images: [Grid(rows: digits.rows, columns: digits.columns, values: values)], columns: 1, range: 0...1,
        style: Style(colormap: "Greys"))
    ]
    if !answers.isRight(place) { marks.append(frame()) }
    return Panel(
      title: words.heading(place), subtitle: words.reading(place), frame: .bare, equalAspect: true,
      showsLegend: false, marks: marks)
  }

  private func frame() -> RectMark {
    let sheet = ImageSheet(
      shape: ImageShape(rows: digits.rows, columns: digits.columns), count: 1, columns: 1)
    let (x, y) = sheet.frame(of: 0, hasNames: false)
    return RectMark(
      xStart: [x.lowerBound], xEnd: [x.upperBound], yStart: [y.lowerBound], yEnd: [y.upperBound],
      style: Style(color: "accent", width: 2, dash: .dashed, hollow: true))
  }

  /// The probabilities: filled is what is predicted, an outline marks the label where that is another.
  private func bars(_ place: Int, isFirst: Bool) -> Panel {
    let (prediction, label) = (answers.predictions[place], answers.label(place))
    let isRight = prediction == label
    let others = (0..<Digits.classCount).filter { $0 != prediction }
    func bar(_ classes: [Int], _ style: Style) -> BarMark {
      BarMark(
        x: classes.map(Double.init), y: classes.map { answers.probabilities[place, $0] }, width: 0.8,
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
          x: [Double(label)], y: [answers.probabilities[place, label]], text: ["▼"], position: .above,
          distance: 2, style: Style(color: "foreground", size: 10)))
    }
    return Panel(
      x: Axis(
        domain: -0.5...9.5, scale: CategoryScale.name, categories: (0..<Digits.classCount).map(String.init)),
      y: Axis(label: isFirst ? words.probability : "", domain: 0...1, format: .percent), showsLegend: false,
      marks: marks)
  }
}
