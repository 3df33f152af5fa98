import Graphics

/// A matrix written out: a number in each cell, between brackets, with its name above; for computations step by step.
///
/// Cells are squares of one data unit: a `bare` panel of `equalAspect` keeps them square. `text` marks write the
/// operators between matrices.
public struct MatrixMark: Mark {
  /// `matrix`
  public static let type = "matrix"
  /// The left edge of the first column.
  public var x: Double
  /// The upper edge of the first row.
  public var y: Double
  /// The numbers, row by row from the top; NaN leaves a cell empty.
  public var values: Grid
  /// How many digits follow the decimal point; nil writes as many as the numbers need, at most 3.
  public var decimals: Int?
  /// Whether brackets stand on both sides; nil draws them.
  public var brackets: Bool?
  /// Numbers that colour the cells in place of the values, such as shares of a row behind counts; nil for the values.
  public var colors: Grid?
  /// The values at the ends of the colour map; nil takes the least and the greatest.
  public var range: [Double]?
  /// The matrix's name, written above it.
  public var label: String?
  /// The look: `color` and `size` of the numbers; with a `colormap` cells are coloured by their numbers.
  public var style: Style

  /// A matrix with its upper left corner at a place.
  public init(
    x: Double = 0, y: Double = 0, values: Grid, decimals: Int? = nil, brackets: Bool? = nil,
    colors: Grid? = nil, range: ClosedRange<Double>? = nil, label: String? = nil, style: Style = Style()
  ) {
    self.x = x
    self.y = y
    self.values = values
    self.decimals = decimals
    self.brackets = brackets
    self.colors = colors
    self.range = range.map { [$0.lowerBound, $0.upperBound] }
    self.label = label
    self.style = style
  }

  /// The cells, with room for brackets and the name.
  public var extent: DataExtent {
    DataExtent(
      xValues: [x - 0.25, x, x + Double(values.columns) + 0.25],
      yValues: [y - Double(values.rows) - 0.15, y - Double(values.rows), y + (label == nil ? 0.15 : 0.75)])
  }

  /// No cells, a place that is none, or a wrong number of decimals, range or colour map.
  public var defect: String? {
    if values.rows == 0 || values.columns == 0 { return "needs at least one row and one column" }
    if !x.isFinite || !y.isFinite { return "needs finite x and y" }
    if let decimals, !(0...9).contains(decimals) { return "writes 0 to 9 decimals, not \(decimals)" }
    if let colors, colors.rows != values.rows || colors.columns != values.columns {
      return "has values of shape (\(values.rows), \(values.columns)) but colors of shape (\(colors.rows), "
        + "\(colors.columns))"
    }
    return ColorScale.defect(range: range, colormap: style.colormap)
  }

  /// The numbers that colour the cells.
  private var colorValues: [Double] { (colors ?? values).values }

  /// Draws the cells' colours, the numbers, the brackets and the name.
  public func draw(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    let corner = canvas.point(x, y)
    let opposite = canvas.point(x + Double(values.columns), y - Double(values.rows))
    guard corner.isFinite, opposite.isFinite else { return }
    let frame = Rect(left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y)
    let colors = style.colormap.map {
      ColorScale(values: colorValues, range: range, colormap: $0, theme: canvas.theme)
    }
    if let colors { canvas.draw(.image(picture(frame, colors))) }
    drawNumbers(frame, colors, on: &canvas)
    if brackets != false { drawBrackets(frame, on: &canvas) }
    guard let label else { return }
    let name = canvas.typesetter.line(label, size: Theme.TextSize.axisLabel)
    let place = Point(frame.center.x, frame.y - 6)
    canvas.drawAbove(
      canvas.typesetter.place(name, at: place, .center, .above, color: canvas.theme.foreground).item)
  }

  private func drawNumbers(_ frame: Rect, _ colors: ColorScale?, on canvas: inout Canvas) {
    let decimals = decimals ?? neededDecimals
    let cell = Size(frame.width / Double(values.columns), frame.height / Double(values.rows))
    var size = min(style.size ?? Theme.TextSize.axisLabel, 0.6 * cell.height)
    guard size >= 3 else { return }
    let texts = values.values.map { $0.isFinite ? DecimalFormat.fixed($0, decimals: decimals) : "" }
    let widest = texts.map { canvas.typesetter.line($0, size: size).width }.max() ?? 0
    if widest > 0.86 * cell.width { size *= 0.86 * cell.width / widest }
    guard size >= 3 else { return }
    for (index, text) in texts.enumerated() where !text.isEmpty {
      let (row, column) = index.quotientAndRemainder(dividingBy: values.columns)
      let center = Point(
        frame.x + (Double(column) + 0.5) * cell.width, frame.y + (Double(row) + 0.5) * cell.height)
      let fill = colors?.color(colorValues[index]) ?? canvas.theme.paper
      // On its own colour a number is written in whichever of text and paper stands out more.
      let fallback = [canvas.theme.foreground, canvas.theme.paper].max {
        $0.contrast(to: fill) < $1.contrast(to: fill)
      }
      let color = style.color.map(canvas.theme.color) ?? fallback ?? canvas.theme.foreground
      let line = canvas.typesetter.line(text, size: size)
      canvas.drawAbove(canvas.typesetter.place(line, at: center, .center, .middle, color: color).item)
    }
  }

  /// How many decimals, at most 3, write all numbers without rounding.
  private var neededDecimals: Int {
    (0..<3).first { count in
      values.values.allSatisfy { value in
        let scaled = value * _power10(count)
        return !value.isFinite || abs(scaled - scaled.rounded()) < 1e-9 * max(1, abs(scaled))
      }
    } ?? 3
  }

  private func drawBrackets(_ frame: Rect, on canvas: inout Canvas) {
    let (top, bottom) = (frame.y - 3, frame.bottom + 3)
    var path = Path()
    for (edge, foot) in [(frame.x - 3, 5.0), (frame.right + 3, -5.0)] {
      path.append(
        .polyline([
          Point(edge + foot, top), Point(edge, top), Point(edge, bottom), Point(edge + foot, bottom),
        ]))
    }
    canvas.drawAbove(.path(path, stroke: Stroke(canvas.theme.foreground, width: 1.4)))
  }

  private func picture(_ frame: Rect, _ colors: ColorScale) -> Scene.Image {
    var pixels: [UInt8] = []
    for value in colorValues {
      if value.isFinite { colors.color(value).appendBytes(to: &pixels) } else { pixels += [0, 0, 0, 0] }
    }
    return Scene.Image(
      width: values.columns, height: values.rows, pixels: pixels, frame: frame, smooth: false)
  }
}
