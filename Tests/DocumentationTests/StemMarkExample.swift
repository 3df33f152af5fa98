import Graphics
import Plotting
import Rendering
import Testing

/// Lines from 0 to each value with a dot at the end, as matplotlib's `stem` draws them.
public struct StemMark: Mark {
  /// `stem`
  public static let type = "stem"
  /// The values along the horizontal axis; NaN for a gap.
  @Numbers public var x: [Double]
  /// Where the stems end; NaN for a gap.
  @Numbers public var y: [Double]
  /// What the stems show.
  public var label: String?
  /// The look: `color`, `width` of the stems, `size` of the dots.
  public var style: Style

  /// Stems; `x` and `y` have the same length.
  public init(x: [Double], y: [Double], label: String? = nil, style: Style = Style()) {
    self.x = x
    self.y = y
    self.label = label
    self.style = style
  }
}

extension StemMark {
  /// The ranges of x and of the stems, which begin at 0.
  public var extent: DataExtent { DataExtent(xValues: x, yValues: y + [0], yPadding: 0.06) }

  /// Different lengths.
  public var defect: String? {
    x.count == y.count ? nil : "has \(x.count) x and \(y.count) y"
  }
}

extension StemMark {
  /// Draws all stems as one path and all dots as another.
  public func draw(on canvas: inout Canvas) {
    var (stems, dots) = (Path(), Path())
    for (place, value) in zip(x, y) {
      guard let ends = canvas.ends(x: place, from: 0, to: value) else { continue }
      stems.append(.segment(ends.start, ends.end))
      dots.append(.circle(center: ends.end, radius: radius))
    }
    guard !stems.isEmpty else { return }
    let color = color(canvas.theme)
    canvas.draw(.path(stems, stroke: Stroke(color, width: style.width ?? 1.5)))
    canvas.draw(.path(dots, fill: color))
  }

  /// A dot.
  public func legendEntries(theme: Theme) -> [LegendEntry] {
    let dot = Path.circle(center: Point(6, 0), radius: radius)
    return label.map {
      [LegendEntry(label: $0, width: 12, sample: [.path(dot, fill: color(theme))])]
    } ?? []
  }

  private var radius: Double { (style.size ?? 6) / 2 }

  private func color(_ theme: Theme) -> Color { theme.color(style.color ?? "class0") }
}

extension StemMark {
  /// How many stems there are and where they end.
  public var description: MarkDescription? {
    MarkDescription(
      Noun("stem", "stems", zh: "茎线", measure: "条"), count: x.count, xValues: x, yValues: y)
  }

  /// The values.
  public var dataColumns: [DataColumn] { [DataColumn("x", x), DataColumn("y", y)] }
}

/// The example of "Adding a mark" draws what it says.
@Suite struct StemMarkExample {
  @Test func stemsStartAtZero() throws {
    let mark = StemMark(x: [1, 2, .nan], y: [3, -1, 5], label: "stems")
    #expect(mark.extent.y == -1...5)
    #expect(mark.defect == nil)
    let figure = Figure("Stems") { mark }
    let svg = String(decoding: try figure.rendered(as: .svg), as: UTF8.self)
    #expect(svg.contains("2 stems") || svg.contains("3 stems"), "\(figure.textFromData())")
    #expect(figure.table().contains("2,-1"))
  }

  @Test func differentLengthsAreADefect() {
    #expect(StemMark(x: [1], y: []).defect == "has 1 x and 0 y")
  }
}
