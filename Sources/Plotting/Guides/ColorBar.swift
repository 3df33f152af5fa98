import Graphics

/// Explains the colours of a map: a bar beside the frame with a few values and a name.
public struct ColorBar: Sendable {
  var label: String
  var domain: ClosedRange<Double>
  var colormap: any Colormap
  /// The steps of a bar that explains bands; nil for a smooth one.
  var bands: Bands?

  /// Colours between levels.
  struct Bands: Sendable {
    /// In rising order, one more than there are colours.
    var levels: [Double]
    var colors: [Color]
  }

  private static let gap = 14.0
  private static let thickness = 12.0
  private static let tickLength = 4.0

  private var scale: LinearScale { LinearScale(domain: domain) }

  /// The named values, of which none touches the one below.
  private func ticks(height: Double) -> [Tick] {
    wantedTicks(height: height).reduce(into: []) { kept, tick in
      let distance = kept.last.map { scale.position(of: tick.value) - scale.position(of: $0.value) } ?? 1
      if kept.isEmpty || distance * height >= 1.25 * Theme.TextSize.tick { kept.append(tick) }
    }
  }

  private func wantedTicks(height: Double) -> [Tick] {
    if let bands, Double(bands.levels.count) * 16 <= height {
      let format = TickFormat(values: bands.levels)
      return bands.levels.map { Tick(value: $0, label: format.label($0)) }
    }
    return scale.ticks(count: min(max(Int(height / 60), 2), 5))
  }

  /// The width that the bar takes beside a frame of a height.
  func width(height: Double, typesetter: Typesetter) -> Double {
    let widest =
      ticks(height: height).map { typesetter.line($0.label, size: Theme.TextSize.tick).width }.max() ?? 0
    let name = typesetter.name(label, width: height).reduce(0) { $0 + $1.height }
    return Self.gap + Self.thickness + Self.tickLength + 3 + widest + 4 + name
  }

  /// Draws the bar to the right of a frame.
  func draw(beside frame: Rect, theme: Theme, typesetter: Typesetter) -> [Scene.Item] {
    let bar = Rect(x: frame.right + Self.gap, y: frame.y, width: Self.thickness, height: frame.height)
    var items = filling(bar)
    items.append(.path(.rect(bar), stroke: Stroke(theme.axis, width: 0.8)))
    var widest = 0.0
    for tick in ticks(height: frame.height) {
      let y = bar.bottom - scale.position(of: tick.value) * bar.height
      let start = Point(bar.right, y)
      let end = Point(bar.right + Self.tickLength, y)
      items.append(.path(.segment(start, end), stroke: Stroke(theme.axis, width: 0.8)))
      let line = typesetter.line(tick.label, size: Theme.TextSize.tick)
      items.append(typesetter.place(line, at: end + Point(3, 0), color: theme.muted).item)
      widest = max(widest, line.width)
    }
    var left = bar.right + Self.tickLength + 3 + widest + 4
    for line in typesetter.name(label, width: frame.height) {
      let middle = Point(left + line.height / 2, frame.center.y)
      items.append(typesetter.placeUpwards(line, at: middle, color: theme.foreground))
      left += line.height
    }
    return items
  }

  /// The colours: one picture, or bands that reach up to the top and are covered by the next ones.
  private func filling(_ bar: Rect) -> [Scene.Item] {
    guard let bands else { return [.image(picture(bar))] }
    return zip(bands.levels, bands.colors).map { level, color in
      let bottom = bar.bottom - scale.position(of: level) * bar.height
      return .path(.rect(Rect(left: bar.x, top: bar.y, right: bar.right, bottom: bottom)), fill: color)
    }
  }

  private func picture(_ bar: Rect) -> Scene.Image {
    let steps = 128
    var pixels: [UInt8] = []
    for step in 0..<steps {
      let color = colormap.color(at: 1 - (Double(step) + 0.5) / Double(steps), ofClass: 0)
      for component in [color.red, color.green, color.blue, color.alpha] {
        pixels.append(UInt8(component * 255 + 0.5))
      }
    }
    return Scene.Image(width: 1, height: steps, pixels: pixels, frame: bar, smooth: true)
  }
}
