import Graphics

/// Bars from a base to a value, upright or lying, optionally with error bars.
///
/// `x` and `y` are always along the axes of their names: upright bars stand at `x` and reach `y`, lying ones lie at
/// `y` and reach `x`.
public struct BarMark: Mark {
  /// `bar`
  public static let type = "bar"
  /// Where upright bars stand, or what lying bars reach; NaN for a gap.
  @Numbers public var x: [Double]
  /// What upright bars reach, or where lying bars lie; NaN for a gap.
  @Numbers public var y: [Double]
  /// Where each bar begins, such as on top of another one; nil is 0.
  public var base: [Double]?
  /// The bars' width in data units; nil is a share of the least distance between two bars.
  public var width: Double?
  /// The width as a share of the least distance between two bars; nil is 0.8. Where `width` is given, it is that
  /// width's share of a bar's room, which the axis leaves beside the outer bars; nil leaves none.
  public var share: Double?
  /// Whether bars lie.
  public var horizontal: Bool?
  /// How far each value may be off, drawn as a line with caps to both sides of it; nil draws none.
  public var errors: [Double]?
  /// What the bars show.
  public var label: String?
  /// The bars' look: `color`, `opacity`; `hollow` bars are outlines of `width`.
  public var style: Style
  var notes = BuilderNotes()

  private enum CodingKeys: String, CodingKey {
    case x, y, base, width, share, horizontal, errors, label, style
  }

  /// Bars; `x`, `y`, `base` and `errors` have the same length.
  ///
  /// `stacking` says how named series between the braces of a figure lie on each other; nil stacks classes of one mark
  /// alone.
  public init(
    x: [Double], y: [Double], base: [Double]? = nil, width: Double? = nil, share: Double? = nil,
    horizontal: Bool? = nil, errors: [Double]? = nil, label: String? = nil, style: Style = Style(),
    stacking: StackingMethod? = nil
  ) {
    self.x = x
    self.y = y
    self.base = base
    self.width = width
    self.share = share
    self.horizontal = horizontal
    self.errors = errors
    self.label = label
    self.style = style
    notes.stacking = stacking
  }

  private var isHorizontal: Bool { horizontal == true }
  private var places: [Double] { isHorizontal ? y : x }
  private var values: [Double] { isHorizontal ? x : y }

  /// The width of each bar in data units.
  var barWidth: Double {
    if let width { return width }
    let sorted = places.filter(\.isFinite).sorted()
    let distances = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return (share ?? 0.8) * (distances.min() ?? 1)
  }

  /// The bars with their bases and errors; there is air only beyond their ends, so that they stand on the axis.
  public var extent: DataExtent {
    // Beside the outer bars there is half of the usual room between bars.
    let half = barWidth / (share ?? (width == nil ? 0.8 : 1)) / 2
    let starts: [Double] = places.map { $0 - half }
    let along = starts + places.map { $0 + half }
    let bases = base ?? [0]
    let errors = errors ?? Array(repeating: 0, count: values.count)
    let lows: [Double] = zip(values, errors).map { $0 - $1 }
    let highs: [Double] = zip(values, errors).map { $0 + $1 }
    let across = bases + lows + highs
    var extent =
      isHorizontal
      ? DataExtent(xValues: across, yValues: along) : DataExtent(xValues: along, yValues: across)
    let range = ClosedRange(around: across).map { withAir($0, bases: bases) }
    if isHorizontal { extent.x = range } else { extent.y = range }
    if isHorizontal {
      extent.positive.x = extent.positive.x.map(withLogarithmicAir)
    } else {
      extent.positive.y = extent.positive.y.map(withLogarithmicAir)
    }
    return extent
  }

  /// Air beyond the ends that are no base.
  private func withAir(_ range: ClosedRange<Double>, bases: [Double]) -> ClosedRange<Double> {
    let air = 0.06 * range.length
    let isBase = (bases.contains(range.lowerBound), bases.contains(range.upperBound))
    let low = range.lowerBound - (isBase.0 ? 0 : air)
    return low...max(low, range.upperBound + (isBase.1 ? 0 : air))
  }

  /// The positive ends with air above, and below them half of the least one: on a logarithmic axis no bar reaches its
  /// base at 0, but the shortest one is seen.
  private func withLogarithmicAir(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let factor = _power10(0.06 * (_log10(range.upperBound) - _log10(range.lowerBound)))
    let low = base == nil ? range.lowerBound / 2 : range.lowerBound
    return low...min(range.upperBound * factor, .greatestFiniteMagnitude)
  }

  /// Different lengths, or widths and errors below 0.
  public var defect: String? {
    if x.count != y.count { return "has \(x.count) x but \(y.count) y" }
    if let base, base.count != x.count { return "has \(x.count) x but \(base.count) bases" }
    if let errors, errors.count != x.count { return "has \(x.count) x but \(errors.count) errors" }
    if let width, !(width > 0 && width.isFinite) { return "needs a width above 0, not \(width)" }
    if let share, !(share > 0 && share <= 1) { return "needs a share in 0…1 above 0, not \(share)" }
    if let bad = errors?.first(where: { !($0 >= 0) }) { return "needs errors from 0 on, not \(bad)" }
    return nil
  }

  /// Draws all bars as one path, parted by hair lines in the paper's colour, then the error bars.
  public func draw(on canvas: inout Canvas) {
    guard canvas.space == nil else { return }
    let bars = places.indices.compactMap { bar($0, on: canvas) }
    let path = bars.reduce(into: Path()) { $0.append(.rect($1)) }
    guard !path.isEmpty else { return }
    let narrowest = bars.map { isHorizontal ? $0.height : $0.width }.min() ?? 0
    canvas.draw(look(canvas.theme).item(path, edge: min(0.8, 0.12 * narrowest)))
    // What stands on both sides of 0 needs to show where that is.
    if base == nil, values.contains(where: { $0 < 0 }) {
      let zero = point(0, 0, canvas)
      let frame = canvas.frame
      let ends =
        isHorizontal
        ? (Point(zero.x, frame.y), Point(zero.x, frame.bottom))
        : (Point(frame.x, zero.y), Point(frame.right, zero.y))
      if zero.isFinite {
        canvas.draw(.path(.segment(ends.0, ends.1), stroke: Stroke(canvas.theme.axis, width: 1)))
      }
    }
    var whiskers = Path()
    for index in places.indices { whiskers.append(self.whiskers(index, on: canvas)) }
    guard !whiskers.isEmpty else { return }
    canvas.draw(.path(whiskers, stroke: Stroke(canvas.theme.foreground, width: 1.2)))
  }

  /// The rectangle of a bar on the page; a base that the axis cannot show (0 on a logarithmic one) is its lower end.
  private func bar(_ index: Int, on canvas: Canvas) -> Rect? {
    let (place, value, half) = (places[index], values[index], barWidth / 2)
    let start = base?[index] ?? 0
    let sides = [place - half, place + half].map { side in
      isHorizontal
        ? canvas.ends(y: side, from: start, to: value) : canvas.ends(x: side, from: start, to: value)
    }
    guard let first = sides[0]?.start, let last = sides[1]?.end else { return nil }
    return Rect(
      left: min(first.x, last.x), top: min(first.y, last.y), right: max(first.x, last.x),
      bottom: max(first.y, last.y))
  }

  /// The line around a bar's value, with caps.
  private func whiskers(_ index: Int, on canvas: Canvas) -> Path {
    guard let error = errors?[index], error > 0 else { return Path() }
    let low = point(places[index], values[index] - error, canvas)
    let high = point(places[index], values[index] + error, canvas)
    guard low.isFinite, high.isFinite else { return Path() }
    let cap = isHorizontal ? Point(0, 3.5) : Point(3.5, 0)
    var path = Path.segment(low, high)
    for end in [low, high] { path.append(.segment(end - cap, end + cap)) }
    return path
  }

  private func point(_ place: Double, _ value: Double, _ canvas: Canvas) -> Point {
    isHorizontal ? canvas.point(value, place) : canvas.point(place, value)
  }

  /// A small bar.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    label.map { [LegendEntry(label: $0, area: look(theme))] } ?? []
  }

  private func look(_ theme: Theme) -> AreaLook {
    AreaLook(style: style, theme: theme, color: "class0", opacity: 1)
  }
}
