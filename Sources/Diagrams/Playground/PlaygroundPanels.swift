import Networks
import Plotting

/// The panels: the units above, below them what the network answers, and the losses.
struct PlaygroundPanels {
  let training: PlaygroundTraining
  let words: PlaygroundWords
  private let drawing: PlaygroundDrawing

  init(training: PlaygroundTraining, words: PlaygroundWords) {
    self.training = training
    self.words = words
    drawing = PlaygroundDrawing(training: training, words: words)
  }

  private static let cells = 100

  var pageSize: PageSize {
    PageSize(width: Int(PlaygroundDrawing.width) + 24, height: 2 * Int(drawing.height) + 150)
  }

  func panels() -> [Panel] { [drawing.panel(), answers(), losses()] }

  /// What the network answers everywhere, with the points.
  private func answers() -> Panel {
    let map = PlaygroundMap(training, cells: Self.cells)
    let output = map.output
    var marks: [any Mark] = [
      HeatmapMark(
        x: map.places, y: map.places, values: map.grid(output), range: -1...1, label: words.output,
        style: Style(colormap: PlaygroundMap.colormap))
    ]
    if !training.settings.points.isRegression {
      marks.append(
        ContourMark(
          x: map.places, y: map.places, values: map.grid(map.exactOutput), levels: [0], label: words.boundary,
          style: Style(color: "foreground", width: 2)))
    }
    marks.append(points(training.train, isTest: false))
    if training.settings.showsTest { marks.append(points(training.test, isTest: true)) }
    return Panel(
      title: words.answersTitle, x: Axis(label: "$x_1$", domain: PlaygroundSettings.range),
      y: Axis(label: "$x_2$", domain: PlaygroundSettings.range), frame: .box, equalAspect: true, marks: marks)
  }

  private func points(_ points: [PlaygroundPoint], isTest: Bool) -> PointMark {
    let (x, y) = (points.map(\.x), points.map(\.y))
    let label = training.settings.showsTest ? words.name(isTest ? .test : .training) : nil
    guard training.settings.points.isRegression else {
      return PointMark(
        x: x, y: y, classes: points.map { $0.label > 0 ? 0 : 1 }, classNames: isTest ? nil : words.classNames,
        label: label, style: Style(size: 5.5, hollow: isTest ? true : nil))
    }
    return PointMark(
      x: x, y: y, values: points.map(\.label), range: -1...1,
      style: Style(
        symbol: isTest ? .square : .circle, size: isTest ? 3.5 : 4.5, colormap: PlaygroundMap.colormap))
  }

  private func losses() -> Panel {
    EpochPanel(
      quantity: .loss,
      curves: [
        EpochCurve(Array(training.trainLoss.dropFirst()), .training, language: words.language),
        EpochCurve(Array(training.testLoss.dropFirst()), .test, language: words.language),
      ], language: words.language, title: words.lossTitle
    ).panel()
  }
}

/// What every unit gives at the cells of the plane.
struct PlaygroundMap {
  /// Positive numbers have the first class's colour, as in the Playground.
  static let colormap = "probability_r"

  /// The cells' centres along both axes.
  let places: [Double]
  private let isDiscrete: Bool
  /// What each layer gives, the features first: a row for each place, row by row from the lowest.
  private let layers: [Matrix<Double>]

  init(_ training: PlaygroundTraining, cells: Int) {
    let range = PlaygroundSettings.range
    let step = (range.upperBound - range.lowerBound) / Double(cells)
    let places = (0..<cells).map { range.lowerBound + (Double($0) + 0.5) * step }
    let inputs = training.settings.inputs(places.flatMap { y in places.map { ($0, y) } })
    self.places = places
    isDiscrete = training.settings.isDiscrete
    layers = [inputs] + training.model.trace(inputs).map(\.outputs)
  }

  /// What a unit gives, or its sign where that is all that is shown.
  func values(layer: Int, unit: Int) -> [Double] {
    let values = layers[layer].column(unit)
    return isDiscrete ? values.map { $0 >= 0 ? 1 : -1 } : values
  }

  /// What the network gives, as it is shown and as it is.
  var output: [Double] { values(layer: layers.count - 1, unit: 0) }
  var exactOutput: [Double] { layers[layers.count - 1].column(0) }

  func grid(_ values: [Double]) -> Grid {
    Grid(
      rows: places.count, columns: places.count, values: values.map { $0.rounded(toSignificantDigits: 6) })
  }
}
