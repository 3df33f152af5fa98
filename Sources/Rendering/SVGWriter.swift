import Graphics

/// Writes a drawing as an SVG fit for web pages.
///
/// Places keep hundredths of a pixel. Letters are outlines that stand once in the file, and a path that has been
/// drawn elsewhere points to it. Every id begins with a fingerprint of the drawing's identifier and content, so that
/// a file does not depend on what was drawn before, and several, even of one kind of figure, can stand in one page.
struct SVGWriter {
  private let scene: Scene
  let typesetter: Typesetter
  /// The pixels per CSS pixel of what becomes a picture.
  let pictureScale: Double
  /// The elements of the drawing.
  private(set) var body: [UInt8] = []
  private var glyphs: [UInt8] = []
  private var clips: [UInt8] = []

  private var idCount = 0
  private var glyphIDs: [Int: Int] = [:]
  private var clipIDs: [Rect: Int] = [:]
  private var repeats = SVGRepeats()
  private var looks: [SVGLook: Int] = [:]
  private var styles: [[UInt8]] = []
  /// The attributes of the group of letters that is still open.
  private var openGroup: [UInt8]?
  /// Nothing outside of this is seen.
  private var visible: Rect

  /// A writer of a drawing.
  init(_ scene: Scene, typesetter: Typesetter, pictureScale: Double) {
    self.scene = scene
    self.typesetter = typesetter
    self.pictureScale = pictureScale
    visible = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
  }

  /// The file.
  mutating func written() -> [UInt8] {
    draw(scene.items)
    var output: [UInt8] = []
    output.reserveCapacity(body.count + glyphs.count + clips.count + 2000)
    writeRoot(to: &output)
    if !glyphs.isEmpty || !clips.isEmpty { output += "<defs>\n".utf8 + glyphs + clips + "</defs>\n".utf8 }
    // The paths that others point to get their ids.
    var copied = 0
    for (place, number) in repeats.ids.sorted(by: { $0.place < $1.place }) {
      output += body[copied..<place]
      output += " id=\"".utf8
      Self.writeID(number, to: &output)
      output.append(UInt8(ascii: "\""))
      copied = place
    }
    output += body[copied...]
    output += "</svg>\n".utf8
    return withPrefix(output)
  }

  private mutating func draw(_ items: [Scene.Item]) {
    for item in items {
      switch item {
      case .path(let path, let fill, let stroke):
        if let look = SVGLook(fill: fill, stroke: stroke) { draw(path, look) }
      case .text(let text):
        draw(text)
      case .image(let image):
        draw(image)
      case .stamps(let stamps):
        if let layer = StampLayer(stamps, page: scene.size, scale: pictureScale) { draw(layer.image) }
      case .group(let group):
        draw(group)
      }
    }
    closeGroup()
  }

  private mutating func draw(_ group: Scene.Group) {
    let clip = Rect(
      x: group.clip.x, y: group.clip.y, width: max(group.clip.width, 0), height: max(group.clip.height, 0))
    guard clip.isFinite, clip.intersects(visible) else { return }
    closeGroup()
    let start = body.count
    body += "<g clip-path=\"url(#".utf8
    Self.writeID(id(of: clip), to: &body)
    body += ")\">\n".utf8
    let (content, outer) = (body.count, visible)
    visible = Rect(
      left: max(clip.x, outer.x), top: max(clip.y, outer.y), right: min(clip.right, outer.right),
      bottom: min(clip.bottom, outer.bottom))
    draw(group.items)
    visible = outer
    if body.count > content { body += "</g>\n".utf8 } else { body.removeSubrange(start...) }
  }

  /// Writes a path, or points to one of the same look and shape instead.
  private mutating func draw(_ path: Path, _ look: SVGLook) {
    let data = SVGPathData(path)
    guard !data.output.isEmpty, data.rect.inset(by: -(look.stroke?.width ?? 0)).intersects(visible) else {
      return
    }
    closeGroup()
    let number = self.number(of: look)
    let style = styles[number]
    if data.output.count + style.count > Self.leastSaving,
      let (id, x, y) = repeats.original(
        of: data, look: number, place: body.count + "<path".utf8.count, nextID: idCount + 1)
    {
      idCount = max(idCount, id)
      return use(id, x: x, y: y)
    }
    body += "<path style=\"".utf8
    body += style
    body += "\" d=\"".utf8
    body += data.output
    body += "\"/>\n".utf8
  }

  /// A path of fewer bytes takes no more than an element that points to another.
  private static let leastSaving = 43

  /// Draws another element again, so many hundredths of a pixel to the right and down.
  private mutating func use(_ id: Int, x: Int, y: Int) {
    body += "<use xlink:href=\"#".utf8
    Self.writeID(id, to: &body)
    if x != 0 {
      body += "\" x=\"".utf8
      SVGNumber.write(hundredths: x, to: &body)
    }
    if y != 0 {
      body += "\" y=\"".utf8
      SVGNumber.write(hundredths: y, to: &body)
    }
    body += "\"/>\n".utf8
  }

  private mutating func number(of look: SVGLook) -> Int {
    if let number = looks[look] { return number }
    looks[look] = styles.count
    styles.append(look.style)
    return styles.count - 1
  }

  private mutating func id(of clip: Rect) -> Int {
    if let id = clipIDs[clip] { return id }
    idCount += 1
    clipIDs[clip] = idCount
    clips += "<clipPath id=\"".utf8
    Self.writeID(idCount, to: &clips)
    clips += "\"><path d=\"".utf8 + SVGPathData(.rect(clip)).output + "\"/></clipPath>\n".utf8
    return idCount
  }
}

// MARK: - Letters

extension SVGWriter {
  private mutating func draw(_ text: Scene.Text) {
    guard text.origin.isFinite, text.angle.isFinite else { return }
    let line = typesetter.line(text.text)
    guard line.hasOutlines else { return drawPicture(of: line, text) }
    if let halo = text.halo { write(line, text, Self.haloStyle(halo)) }
    guard let look = SVGLook(fill: text.color, stroke: nil) else { return }
    write(line, text, styles[number(of: look)])
  }

  /// The style of the edge around letters; half of it lies under them.
  private static func haloStyle(_ halo: Color) -> [UInt8] {
    let stroke = Stroke(halo.opacity(1), width: Canvas.haloWidth)
    var style = SVGLook(fill: nil, stroke: stroke)?.style ?? []
    if halo.alpha < 1 {
      style += ";opacity:".utf8
      SVGNumber.write(halo.alpha, decimals: 3, to: &style)
    }
    return style
  }

  private mutating func write(_ line: TextLine, _ text: Scene.Text, _ style: [UInt8]) {
    let glyphs = line.glyphs(typesetter.outlines)
    if let glyphs, glyphs.isEmpty { return }
    let isTurned = text.angle != 0
    let origin = isTurned ? Point(0, 0) : text.origin
    var attributes = Array(" style=\"".utf8) + style
    if glyphs == nil { attributes += ";fill-rule:evenodd".utf8 }
    attributes.append(UInt8(ascii: "\""))
    if isTurned { attributes += Self.transform(text) }
    open(attributes)
    guard let glyphs else {
      body += "<path d=\"".utf8
      body += SVGPathData(typesetter.outlines.path(of: line).moved(by: origin)).output
      body += "\"/>\n".utf8
      return
    }
    for glyph in glyphs {
      use(
        id(ofGlyph: glyph.outline), x: SVGNumber.hundredths(origin.x + glyph.x),
        y: SVGNumber.hundredths(origin.y + glyph.y))
    }
  }

  private static func transform(_ text: Scene.Text) -> [UInt8] {
    var transform = Array(" transform=\"translate(".utf8)
    SVGNumber.write(hundredths: SVGNumber.hundredths(text.origin.x), to: &transform)
    transform.append(UInt8(ascii: " "))
    SVGNumber.write(hundredths: SVGNumber.hundredths(text.origin.y), to: &transform)
    if text.angle != 0 {
      transform += ")rotate(".utf8
      SVGNumber.write(text.angle * 180 / .pi, decimals: 4, to: &transform)
    }
    return transform + ")\"".utf8
  }

  /// Opens a group, or goes on in the last one if it is the same.
  private mutating func open(_ attributes: [UInt8]) {
    guard openGroup != attributes else { return }
    closeGroup()
    body += "<g".utf8
    body += attributes
    body += ">\n".utf8
    openGroup = attributes
  }

  private mutating func closeGroup() {
    if openGroup != nil { body += "</g>\n".utf8 }
    openGroup = nil
  }

  private mutating func id(ofGlyph outline: Int) -> Int {
    if let id = glyphIDs[outline] { return id }
    idCount += 1
    glyphIDs[outline] = idCount
    glyphs += "<path id=\"".utf8
    Self.writeID(idCount, to: &glyphs)
    glyphs += "\" d=\"".utf8
    glyphs += typesetter.outlines.outlines[outline]
    glyphs += "\"/>\n".utf8
    return idCount
  }
}

// MARK: - Pictures

extension SVGWriter {
  private mutating func drawPicture(of line: TextLine, _ text: Scene.Text) {
    guard let image = line.picture(text, scale: pictureScale) else { return }
    closeGroup()
    body += "<g".utf8 + Self.transform(text) + ">\n".utf8
    draw(image)
    body += "</g>\n".utf8
  }

  private mutating func draw(_ image: Scene.Image) {
    let frame = image.frame
    guard frame.isFinite, frame.width > 0, frame.height > 0, !image.pixels.isEmpty else { return }
    closeGroup()
    body += "<image".utf8
    for (name, value) in [("x", frame.x), ("y", frame.y), ("width", frame.width), ("height", frame.height)] {
      Self.write(name, value, to: &body)
    }
    body += " preserveAspectRatio=\"none\"".utf8
    // Old readers know the attribute, new ones the style, which wins where both are known.
    if !image.smooth { body += " image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated\"".utf8 }
    body += " xlink:href=\"data:image/png;base64,".utf8
    // Some readers (librsvg 2.54) enlarge smoothly whatever the file says.
    body += Base64.encoded(image.png(isRepeated: !image.smooth))
    body += "\"/>\n".utf8
  }

  private static func write(_ attribute: String, _ value: Double, to output: inout [UInt8]) {
    output += " \(attribute)=\"".utf8
    SVGNumber.write(value, decimals: 2, to: &output)
    output.append(UInt8(ascii: "\""))
  }
}

// MARK: - The file around the drawing

extension SVGWriter {
  /// What every id begins with until the content is complete; XML has no such character.
  private static let prefix: UInt8 = 0

  /// Writes the id of a number, whose beginning is not yet known.
  private static func writeID(_ number: Int, to output: inout [UInt8]) {
    output.append(prefix)
    output += String(number, radix: 36).utf8
  }

  /// The output with the beginnings of the ids in their places.
  private func withPrefix(_ output: [UInt8]) -> [UInt8] {
    var fingerprint = Fingerprint()
    for byte in scene.identifier.utf8 { fingerprint.combine(byte) }
    for byte in output { fingerprint.combine(byte) }
    let name = Array(fingerprint.name.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(output.count + output.count / 8)
    var copied = 0
    for place in output.indices where output[place] == Self.prefix {
      result += output[copied..<place]
      result += name
      copied = place + 1
    }
    return result + output[copied...]
  }

  /// The root element with the texts' language, its role, title and description.
  private func writeRoot(to output: inout [UInt8]) {
    let (width, height) = (Self.number(scene.size.width), Self.number(scene.size.height))
    let texts = [("title", scene.title), ("desc", scene.alternativeText)].filter { !$0.1.isEmpty }
    let labels = texts.map { "\0-\($0.0)" }.joined(separator: " ")
    let language = XML.escaped(scene.font.language)
    output +=
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="\(width)px" \
      height="\(height)px" viewBox="0 0 \(width) \(height)" version="1.1" style="\(SVGLook.rootStyle)"
      """.utf8
    if !language.isEmpty { output += " lang=\"\(language)\" xml:lang=\"\(language)\"".utf8 }
    output += (labels.isEmpty ? " role=\"img\">\n" : " role=\"img\" aria-labelledby=\"\(labels)\">\n").utf8
    for (element, text) in texts {
      output += "<\(element) id=\"\0-\(element)\">\(XML.escaped(text))</\(element)>\n".utf8
    }
    guard let background = SVGLook(fill: scene.background, stroke: nil) else { return }
    output += "<rect width=\"\(width)\" height=\"\(height)\" style=\"".utf8 + background.style + "\"/>\n".utf8
  }

  private static func number(_ value: Double) -> String {
    var text: [UInt8] = []
    SVGNumber.write(value, decimals: 2, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
