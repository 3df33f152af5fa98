import Graphics

/// Small images of one size in rows from the top left, on one scale of colours, each with its name below.
///
/// The panel's units are the images' pixels: with `equalAspect` and a `bare` frame, pixels are square.
public struct ImageMark: Mark {
  /// `image`
  public static let type = "image"
  /// The images; row 0 of a grid is the image's upper edge.
  public var images: [Grid]
  /// A name for each image, in the markup of texts; empty for none.
  public var names: [String]
  /// How many numbers each pixel has: 1, or 3 for red, green and blue, which then stand side by side in a grid three
  /// times as wide; nil is 1.
  public var channels: Int?
  /// How many images lie side by side.
  public var columns: Int
  /// The numbers at the two ends of the colour map; nil takes the greatest magnitude on both sides of 0 for a
  /// diverging map, else the least and the greatest number.
  public var range: [Double]?
  /// What the numbers measure: the name of the colour bar; nil for no bar.
  public var label: String?
  /// The images' look: `colormap`, of the names `color`.
  public var style: Style

  private enum CodingKeys: String, CodingKey { case images, names, channels, columns, range, label, style }

  /// Images side by side in so many columns.
  public init(
    images: [Grid], names: [String] = [], channels: Int? = nil, columns: Int,
    range: ClosedRange<Double>? = nil, label: String? = nil, style: Style = Style()
  ) {
    self.images = images
    self.names = names
    self.channels = channels
    self.columns = columns
    self.range = range.map { [$0.lowerBound, $0.upperBound] }
    self.label = label
    self.style = style
  }

  /// Distances in pixels of the images: so they stay in proportion at any size.
  private var gap: Double { max(1, (0.1 * Double(width)).rounded()) }
  private var nameRoom: Double { names.isEmpty ? gap : max(2, (0.3 * Double(width)).rounded()) }

  private var isColored: Bool { channels == 3 }
  private var width: Int { (images.first?.columns ?? 1) / (isColored ? 3 : 1) }
  private var height: Int { images.first?.rows ?? 1 }
  private var rows: Int { (images.count + columns - 1) / columns }
  private var totalHeight: Double { Double(rows) * (Double(height) + nameRoom) }

  /// All images with the room between them.
  public var extent: DataExtent {
    let shown = Double(min(columns, images.count))
    return DataExtent(x: 0...shown * (Double(width) + gap) - gap, y: 0...totalHeight)
  }

  /// No images, sizes that differ, a wrong number of names or columns, or an unknown colour map.
  public var defect: String? {
    guard let first = images.first, first.rows > 0, first.columns > 0 else {
      return "needs at least one image"
    }
    if let odd = images.firstIndex(where: { $0.rows != first.rows || $0.columns != first.columns }) {
      return "has images of one shape, (\(first.rows), \(first.columns)), but image \(odd) has the shape "
        + "(\(images[odd].rows), \(images[odd].columns))"
    }
    if let channels, channels != 1, channels != 3 || !first.columns.isMultiple(of: 3) {
      return
        "has \(channels) channels and rows of \(first.columns) numbers; expected 1, or 3 and a multiple of 3"
    }
    if !names.isEmpty, names.count != images.count {
      return "has \(images.count) images but \(names.count) names"
    }
    if !(1...1000).contains(columns) { return "needs 1 to 1000 columns, not \(columns)" }
    return ColorScale.defect(range: range, colormap: colormapName)
  }

  /// Draws each image with sharp pixels, and its name below.
  public func draw(on canvas: inout Canvas) {
    let map = colormap(canvas.theme)
    let ends = ends
    for (index, image) in images.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let left = Double(column) * (Double(width) + gap)
      let top = totalHeight - Double(row) * (Double(height) + nameRoom)
      let corner = canvas.point(left, top)
      let opposite = canvas.point(left + Double(width), top - Double(height))
      let below = canvas.point(left, top - Double(height) - nameRoom)
      // A scale that has no place for an edge, such as 0 on a logarithmic one, shows no image there.
      guard corner.isFinite, opposite.isFinite else { continue }
      let frame = Rect(left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y)
      canvas.draw(
        .image(
          Scene.Image(
            width: width, height: height,
            pixels: isColored ? Self.colors(image, ends: ends) : Self.pixels(image, map: map, ends: ends),
            frame: frame,
            smooth: false)))
      if !names.isEmpty, below.isFinite {
        write(names[index], below: frame, room: below.y - frame.bottom, on: &canvas)
      }
    }
  }

  /// A name in the middle below its image, as large as the room allows.
  private func write(_ name: String, below frame: Rect, room: Double, on canvas: inout Canvas) {
    var size = min(style.size ?? Theme.TextSize.tick, 0.68 * room)
    guard size >= 3 else { return }
    let wide = canvas.typesetter.line(name, size: size).width
    if wide > frame.width { size *= frame.width / wide }
    guard size >= 3 else { return }
    let line = canvas.typesetter.line(name, size: size)
    let color = canvas.theme.color(style.color ?? "muted")
    let place = Point(frame.center.x, frame.bottom + 0.06 * room)
    canvas.drawAbove(canvas.typesetter.place(line, at: place, .center, .below, color: color).item)
  }

  /// The bar of the scale that all images share; none of colours.
  public func colorBar(theme: Theme) -> ColorBar? {
    isColored ? nil : label.map { ColorBar(label: $0, domain: ends, colormap: colormap(theme)) }
  }

  private var colormapName: String { style.colormap ?? "\(RdBuColormap.name)_r" }

  private func colormap(_ theme: Theme) -> any Colormap {
    Colormaps.make(colormapName, theme: theme, classCount: 2)
  }

  /// The values at the ends of the colour map.
  private var ends: ClosedRange<Double> {
    ColorScale.domain(values: images.lazy.flatMap(\.values), range: range, colormap: colormapName)
  }

  /// Red, green and blue as shares of the range.
  private static func colors(_ image: Grid, ends: ClosedRange<Double>) -> [UInt8] {
    let shares = image.values.map { min(max(($0 - ends.lowerBound) / ends.length, 0), 1) }
    return stride(from: 0, to: shares.count - 2, by: 3).flatMap { start -> [UInt8] in
      let color = shares[start..<start + 3]
      guard color.allSatisfy(\.isFinite) else { return [0, 0, 0, 0] }
      return color.map { UInt8($0 * 255 + 0.5) } + [255]
    }
  }

  private static func pixels(_ image: Grid, map: any Colormap, ends: ClosedRange<Double>) -> [UInt8] {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(4 * image.values.count)
    for value in image.values {
      guard value.isFinite else {
        pixels += [0, 0, 0, 0]
        continue
      }
      let share = (value - ends.lowerBound) / ends.length
      map.color(at: min(max(share, 0), 1), ofClass: 0).appendBytes(to: &pixels)
    }
    return pixels
  }
}
