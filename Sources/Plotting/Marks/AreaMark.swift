import Graphics

/// The area between two curves over the same x, such as a band of ± one deviation; broken at gaps.
///
/// Swift Charts calls the curves `yStart` and `yEnd`, matplotlib's `fill_between` calls them `y1` and `y2`.
public struct AreaMark: Mark {
  /// `area`
  public static let type = "area"
  /// The values along the horizontal axis; NaN for a gap.
  @Numbers public var x: [Double]
  /// One curve; NaN for a gap.
  @Numbers public var yStart: [Double]
  /// The other curve, above or below the first; NaN for a gap.
  @Numbers public var yEnd: [Double]
  /// What the area shows.
  public var label: String?
  /// The area's look: `color`, `opacity`.
  public var style: Style
  /// How the curves run between their points; nil is straight.
  public var interpolation: Interpolation?
  var notes = BuilderNotes()

  private enum CodingKeys: String, CodingKey {
    case x, yStart, yEnd = "y", label, style, interpolation
  }

  /// The area between two curves; `x`, `yStart` and `yEnd` have the same length.
  public init(
    x: [Double], yStart: [Double], yEnd: [Double], label: String? = nil, style: Style = Style()
  ) {
    self.x = x
    self.yStart = yStart
    self.yEnd = yEnd
    self.label = label
    self.style = style
  }

  /// The area between a curve and the horizontal axis.
  ///
  /// - Parameters:
  ///   - x: the values along the horizontal axis.
  ///   - y: the curve, as many values as `x`.
  ///   - label: what the area shows.
  ///   - style: the area's look.
  ///   - stacking: how named series between the braces of a figure lie on each other.
  public init(
    x: [Double], y: [Double], label: String? = nil, style: Style = Style(),
    stacking: StackingMethod = .standard
  ) {
    self.init(
      x: x, yStart: Array(repeating: 0, count: y.count), yEnd: y, label: label, style: style)
    notes.stacking = stacking
  }

  /// The ranges of x and of both curves, with air above and below.
  public var extent: DataExtent {
    notes.extent ?? DataExtent(xValues: x, yValues: yStart + yEnd, yPadding: 0.06)
  }

  /// Different lengths.
  public var defect: String? {
    x.count == yStart.count && x.count == yEnd.count
      ? nil : "has \(x.count) x, \(yStart.count) yStart and \(yEnd.count) y"
  }

  /// Fills one outline for each piece between gaps.
  public func draw(on canvas: inout Canvas) {
    var path = Path()
    var (upper, lower): ([Point], [Point]) = ([], [])
    func close() {
      if upper.count > 1 { path.append(Path(from: lower, to: upper, by: interpolation ?? .linear)) }
      (upper, lower) = ([], [])
    }
    for index in x.indices {
      guard let (start, end) = canvas.ends(x: x[index], from: yStart[index], to: yEnd[index]) else {
        close()
        continue
      }
      lower.append(start)
      upper.append(end)
    }
    close()
    guard !path.isEmpty else { return }
    canvas.draw(.path(path, fill: fill(canvas.theme)))
  }

  /// A small filled square.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    let square = Path.rect(Rect(x: 0, y: -6, width: 12, height: 12))
    return label.map {
      [LegendEntry(label: $0, width: 12, sample: [.path(square, fill: fill(theme))])]
    } ?? []
  }

  private func fill(_ theme: Theme) -> Color {
    theme.color(style.color ?? "class0").opacity(style.opacity ?? 0.25)
  }
}
