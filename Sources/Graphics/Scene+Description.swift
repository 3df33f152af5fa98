extension Scene: CustomStringConvertible {
  /// The drawing as text: a line per item with colour, stroke and place in 1/100 px; long lists as count and
  /// hash. Two drawings with the same text look the same to a reader.
  public var description: String { String(decoding: descriptionBytes, as: UTF8.self) }

  /// The bytes of the description in UTF-8.
  package var descriptionBytes: [UInt8] {
    var text = SceneText()
    text.write(self)
    return text.bytes
  }
}

/// A drawing as text, which grows.
private struct SceneText {
  private(set) var bytes: [UInt8] = []
  private var indent = 0

  mutating func write(_ scene: Scene) {
    write("scene ")
    write(scene.size.width, "x", scene.size.height)
    write(" background \(scene.background?.description ?? "none")\n")
    write("font \(scene.font.families.joined(separator: ", ")) language \(scene.font.language)\n")
    write("title \(scene.title)\n")
    for item in scene.items { write(item) }
  }

  private mutating func write(_ item: Scene.Item) {
    for _ in 0..<indent { write(" ") }
    switch item {
    case .path(let path, let fill, let stroke):
      write(path, fill: fill, stroke: stroke)
    case .text(let text):
      write(text)
    case .image(let image):
      write("image \(image.width)x\(image.height) \(image.smooth ? "smooth" : "crisp") ")
      write(image.frame)
      write(" #\(Fingerprint(image.pixels))")
    case .stamps(let stamps):
      write("stamps \(stamps.places.count) #\(hash(of: stamps))")
      for look in stamps.looks {
        write("\n")
        for _ in 0..<(indent + 2) { write(" ") }
        write(look.path, fill: look.fill, stroke: look.stroke)
      }
    case .group(let group):
      write("group clip ")
      write(group.clip)
      write("\n")
      indent += 2
      for inner in group.items { write(inner) }
      indent -= 2
      return
    }
    write("\n")
  }

  private mutating func write(_ path: Path, fill: Color?, stroke: Stroke?) {
    write("path ")
    if let fill { write("fill \(fill) ") }
    if let stroke {
      write("stroke \(stroke.color) ")
      write(stroke.width)
      write(" \(stroke.cap.rawValue) ")
      for (index, length) in stroke.dash.enumerated() {
        write(index == 0 ? "dash " : ",")
        write(length)
      }
      if !stroke.dash.isEmpty { write(" ") }
    }
    let start = bytes.count
    var firstEnd = start
    for (index, element) in path.elements.enumerated() {
      if index > 0 { write(" ") }
      write(element)
      if index == 0 { firstEnd = bytes.count }
    }
    guard path.elements.count > 12 else { return }
    var hash = Fingerprint()
    for index in start..<bytes.count { hash.combine(bytes[index]) }
    bytes.removeSubrange(firstEnd...)
    write(" … \(path.elements.count) steps")
    if let room = path.controlBounds {
      write(" in ")
      write(room)
    }
    write(" #\(hash)")
  }

  private mutating func write(_ element: Path.Element) {
    switch element {
    case .move(let point):
      write("M")
      write(point)
    case .line(let point):
      write("L")
      write(point)
    case .curve(let control1, let control2, let point):
      write("C")
      write(control1)
      write(" ")
      write(control2)
      write(" ")
      write(point)
    case .close:
      write("Z")
    }
  }

  private mutating func write(_ text: Scene.Text) {
    write("text ")
    write(text.origin)
    if text.angle != 0 {
      write(" angle ")
      write(text.angle)
    }
    write(" \(text.color)")
    if let halo = text.halo { write(" halo \(halo)") }
    for (index, run) in text.text.runs.enumerated() {
      write(index == 0 ? " " : " + ")
      write(run.size)
      if run.bold { write(" bold") }
      if run.italic { write(" italic") }
      if run.rise != 0 {
        write(" rise ")
        write(run.rise)
      }
      write(" \"\(run.text)\"")
    }
    if text.text.runs.isEmpty { write(" ") }
  }

  /// A hash of the places in 1/100 px and of their looks.
  private func hash(of stamps: Scene.Stamps) -> Fingerprint {
    var hash = Fingerprint()
    for (place, kind) in zip(stamps.places, stamps.kinds) {
      for number in [place.x, place.y] {
        let hundredths = Int64(min(max((number * 100).rounded(), -1e15), 1e15))
        for shift in 0..<8 { hash.combine(UInt8(truncatingIfNeeded: hundredths >> (8 * shift))) }
      }
      for shift in 0..<4 { hash.combine(UInt8(truncatingIfNeeded: kind >> (8 * shift))) }
    }
    return hash
  }

  private mutating func write(_ point: Point) { write(point.x, ",", point.y) }

  private mutating func write(_ rect: Rect) {
    write(rect.x, ",", rect.y)
    write(" ")
    write(rect.width, "x", rect.height)
  }

  private mutating func write(_ first: Double, _ separator: String, _ second: Double) {
    write(first)
    write(separator)
    write(second)
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  private mutating func write(_ value: Double) {
    let hundredths = (value * 100).rounded()
    guard abs(hundredths) < 1e15 else { return write("\(value)") }
    let whole = Int(hundredths.magnitude)
    if hundredths < 0, whole > 0 { write("-") }
    let (units, rest) = whole.quotientAndRemainder(dividingBy: 100)
    write(digits: units)
    if rest == 0 { return }
    write(".")
    write(digits: rest / 10)
    if rest % 10 > 0 { write(digits: rest % 10) }
  }

  private mutating func write(digits value: Int) {
    if value >= 10 { write(digits: value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
