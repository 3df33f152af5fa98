extension Scene: CustomStringConvertible {
  /// The drawing as text: a line per item with colour, stroke and place in 1/100 px; long lists as count and
  /// hash. Two drawings with the same text look the same to a reader.
  public var description: String {
    var lines = [
      "scene \(number(size.width))x\(number(size.height)) background \(background?.description ?? "none")",
      "font \(font.families.joined(separator: ", ")) language \(font.language)",
      "title \(title)",
    ]
    for item in items { append(item, to: &lines, indent: "") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func append(_ item: Item, to lines: inout [String], indent: String) {
    switch item {
    case .path(let path, let fill, let stroke):
      lines.append(indent + describe(path, fill: fill, stroke: stroke))
    case .text(let text):
      lines.append(indent + describe(text))
    case .image(let image):
      lines.append(indent + describe(image))
    case .stamps(let stamps):
      lines.append(indent + "stamps \(stamps.places.count) #\(hash(of: stamps))")
      for look in stamps.looks {
        lines.append(indent + "  " + describe(look.path, fill: look.fill, stroke: look.stroke))
      }
    case .group(let group):
      lines.append(indent + "group clip \(place(group.clip))")
      for inner in group.items { append(inner, to: &lines, indent: indent + "  ") }
    }
  }

  private func describe(_ path: Path, fill: Color?, stroke: Stroke?) -> String {
    var words = ["path"]
    if let fill { words.append("fill \(fill)") }
    if let stroke {
      words.append("stroke \(stroke.color) \(number(stroke.width)) \(stroke.cap.rawValue)")
      if !stroke.dash.isEmpty { words.append("dash \(stroke.dash.map(number).joined(separator: ","))") }
    }
    let steps = path.elements.map(describe)
    words.append(steps.count <= 12 ? steps.joined(separator: " ") : summary(of: steps, in: path))
    return words.joined(separator: " ")
  }

  private func describe(_ element: Path.Element) -> String {
    switch element {
    case .move(let point): "M\(place(point))"
    case .line(let point): "L\(place(point))"
    case .curve(let control1, let control2, let point):
      "C\(place(control1)) \(place(control2)) \(place(point))"
    case .close: "Z"
    }
  }

  private func describe(_ text: Text) -> String {
    let runs = text.text.runs.map { run in
      let style = (run.bold ? " bold" : "") + (run.italic ? " italic" : "")
      let rise = run.rise == 0 ? "" : " rise \(number(run.rise))"
      return "\(number(run.size))\(style)\(rise) \"\(run.text)\""
    }
    let halo = text.halo.map { " halo \($0)" } ?? ""
    let angle = text.angle == 0 ? "" : " angle \(number(text.angle))"
    return "text \(place(text.origin))\(angle) \(text.color)\(halo) \(runs.joined(separator: " + "))"
  }

  private func describe(_ image: Image) -> String {
    let hash = image.pixels.reduce(into: Fingerprint()) { $0.combine($1) }
    let look = image.smooth ? "smooth" : "crisp"
    return "image \(image.width)x\(image.height) \(look) \(place(image.frame)) #\(hash)"
  }

  /// A hash of the places in 1/100 px and of their looks.
  private func hash(of stamps: Stamps) -> Fingerprint {
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

  private func summary(of steps: [String], in path: Path) -> String {
    let hash = steps.joined(separator: " ").utf8.reduce(into: Fingerprint()) { $0.combine($1) }
    let room = path.controlBounds.map { " in \(place($0))" } ?? ""
    return "\(steps[0]) … \(steps.count) steps\(room) #\(hash)"
  }

  private func place(_ point: Point) -> String { "\(number(point.x)),\(number(point.y))" }

  private func place(_ rect: Rect) -> String {
    "\(number(rect.x)),\(number(rect.y)) \(number(rect.width))x\(number(rect.height))"
  }

  private func number(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    let hundredths = (value * 100).rounded()
    guard abs(hundredths) < 1e15 else { return "\(value)" }
    let whole = Int(hundredths.magnitude)
    let sign = hundredths < 0 && whole > 0 ? "-" : ""
    let (units, rest) = whole.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(units)" }
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(units).\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)"
  }
}
