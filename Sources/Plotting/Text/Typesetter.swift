import Graphics

/// Measures and places lines of text; what was measured once costs nothing the second time.
public struct Typesetter {
  /// Where a text lies relative to the point it is placed at, along the line.
  public enum Alignment: String, Sendable, Codable {
    /// It begins there.
    case leading
    /// It is centred there.
    case center
    /// It ends there.
    case trailing
  }

  /// Where a text lies relative to the point it is placed at, across the line.
  public enum Position: String, Sendable, Codable {
    /// It hangs below.
    case below
    /// It is centred there.
    case middle
    /// It stands above.
    case above
  }

  let texts: MeasuredTexts
  var measurer: any TextMeasurer { texts }

  init(measurer: any TextMeasurer) {
    texts = MeasuredTexts(measurer)
  }

  /// A line of text that has been measured.
  struct Line {
    var text: StyledText
    var extent: TextExtent
    var width: Double { extent.width }
    var height: Double { extent.height }
  }

  func line(_ markup: String, size: Double, bold: Bool = false) -> Line {
    texts.line(MeasuredTexts.Source(markup: markup, size: size, bold: bold)) {
      let text = Markup.styled(markup, size: size, bold: bold)
      // Lines of one size keep one height, whether or not something in them is raised.
      let strut = measurer.measure(StyledText([TextRun("0", size: size, bold: bold)]))
      let width = measurer.measure(text).width
      return Line(text: text, extent: TextExtent(width: width, ascent: strut.ascent, descent: strut.descent))
    }
  }

  /// A horizontal line of text at a point, and the rectangle that it covers.
  func place(
    _ line: Line, at point: Point, _ alignment: Alignment = .leading, _ position: Position = .middle,
    color: Color, halo: Color? = nil
  ) -> (item: Scene.Item, bounds: Rect) {
    let left = point.x - share(alignment) * line.width
    let top =
      switch position {
      case .below: point.y
      case .middle: point.y - line.height / 2
      case .above: point.y - line.height
      }
    let origin = Point(left, top + line.extent.ascent)
    let bounds = Rect(x: left, y: top, width: line.width, height: line.height)
    return (.text(Scene.Text(line.text, at: origin, color: color, halo: halo)), bounds)
  }

  /// A line of text that reads upwards, with its middle at a point.
  func placeUpwards(_ line: Line, at point: Point, color: Color) -> Scene.Item {
    let across = (line.extent.ascent - line.extent.descent) / 2
    let origin = Point(point.x + across, point.y + line.width / 2)
    return .text(Scene.Text(line.text, at: origin, angle: -.pi / 2, color: color))
  }

  /// A line of text turned about its middle, by radians clockwise.
  func place(
    _ line: Line, around center: Point, angle: Double, color: Color, halo: Color? = nil
  ) -> Scene.Item {
    let across = (line.extent.ascent - line.extent.descent) / 2
    let (cosine, sine) = (_cos(angle), _sin(angle))
    let half = line.width / 2
    let origin = center + Point(-half * cosine - across * sine, across * cosine - half * sine)
    return .text(Scene.Text(line.text, at: origin, angle: angle, color: color, halo: halo))
  }

  private func share(_ alignment: Alignment) -> Double {
    switch alignment {
    case .leading: 0
    case .center: 0.5
    case .trailing: 1
    }
  }
}
