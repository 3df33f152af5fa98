import Graphics

/// Makes cairo's SVG fit for web pages, in one pass over its bytes.
///
/// Cairo numbers its ids through the life of the process: here they count from 1 in each file and begin with
/// a fingerprint of the drawing's identifier and content, so that a file does not depend on what was drawn
/// before and several, even of one kind of figure, can stand in one page. Places keep hundredths of a pixel, since
/// cairo itself counts in 1/256 px. A path that has been drawn elsewhere points to it. Placeholders of pictures become
/// the pictures, the root element gets title and description.
struct SVGRewriter {
  private let input: [UInt8]
  private let scene: Scene
  private let pictures: [Scene.Image]
  private var output: [UInt8] = []
  private var position = 0
  private var names: [ArraySlice<UInt8>: Int] = [:]
  private var idCount = 0
  private var repeats = SVGRepeats()

  /// A rewriter of cairo's bytes for a drawing whose pictures, in order, stand behind the placeholders.
  init(_ input: [UInt8], scene: Scene, pictures: [Scene.Image]) {
    self.input = input
    self.scene = scene
    self.pictures = pictures
    output.reserveCapacity(input.count)
  }

  /// The finished file.
  mutating func rewritten() -> [UInt8] {
    writeRoot()
    while position < input.count {
      switch input[position] {
      case UInt8(ascii: "\""): writeQuote()
      case UInt8(ascii: "#"): writeReference()
      case UInt8(ascii: "m"): writeMatrix()
      case UInt8(ascii: "0")...UInt8(ascii: "9"): writeNumber()
      case UInt8(ascii: "\n"): writeLineBreak()
      case UInt8(ascii: "<"): writeTag()
      default: copy(1)
      }
    }
    insertIDs()
    return withPrefix()
  }

  /// Gives the paths that others point to their ids.
  private mutating func insertIDs() {
    var result: [UInt8] = []
    result.reserveCapacity(output.count + 20 * repeats.ids.count)
    var copied = 0
    for (place, number) in repeats.ids.sorted(by: { $0.place < $1.place }) {
      result += output[copied..<place]
      result += " id=\"\(Self.id(number))\"".utf8
      copied = place
    }
    output = result + output[copied...]
  }

  /// The id of a number before its beginning is known.
  private static func id(_ number: Int) -> String { prefix + String(number, radix: 36) }

  private mutating func newID() -> Int {
    idCount += 1
    return idCount
  }

  /// What every id begins with until the content is complete; XML has no such character.
  private static let prefix = "\0"

  /// The output with the beginnings of the ids in their places.
  private func withPrefix() -> [UInt8] {
    var fingerprint = scene.identifier.utf8.reduce(into: Fingerprint()) { $0.combine($1) }
    for byte in output { fingerprint.combine(byte) }
    let parts = output.split(separator: 0, omittingEmptySubsequences: false)
    return Array(parts.joined(separator: Array(fingerprint.name.utf8)))
  }

  /// Copies up to the root element's end, adding the texts' language, its role, title and description.
  private mutating func writeRoot() {
    guard let root = input.firstIndex(of: "<svg"), let end = input[root...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    copy(end - position)
    output += " style=\"\(SVGStyle.rootDeclaration)\"".utf8
    let texts = [("title", scene.title), ("desc", scene.alternativeText)].filter { !$0.1.isEmpty }
    let labels = texts.map { "\(Self.prefix)-\($0.0)" }.joined(separator: " ")
    let language = XML.escaped(scene.font.language)
    if !language.isEmpty { output += " lang=\"\(language)\" xml:lang=\"\(language)\"".utf8 }
    output += (labels.isEmpty ? " role=\"img\"" : " role=\"img\" aria-labelledby=\"\(labels)\"").utf8
    copy(1)
    for (element, text) in texts {
      output += "\n<\(element) id=\"\(Self.prefix)-\(element)\">\(XML.escaped(text))</\(element)>".utf8
    }
  }

  /// At a quote: what follows may be an id or the placeholder of a picture.
  private mutating func writeQuote() {
    if ends(with: " id=") {
      copy(1)
      writeName(until: UInt8(ascii: "\""))
    } else if ends(with: " xlink:href="), follows("\"" + SVGRewriter.placeholder) {
      writePicture()
    } else if ends(with: " d=") {
      writePathData()
    } else if ends(with: " style=") {
      writeAttribute(SVGStyle.compacted)
    } else if follows("\"rgb(") {
      writeAttribute(SVGStyle.hexadecimal)
    } else {
      copy(1)
    }
  }

  /// Replaces an attribute's value, or leaves it as it is where there is nothing to replace it by; an attribute
  /// without a value goes.
  private mutating func writeAttribute(_ rewrite: (ArraySlice<UInt8>) -> [UInt8]?) {
    let value = input[(position + 1)...].prefix { $0 != UInt8(ascii: "\"") }
    // A reference in it has to become one of this file's.
    guard !value.contains(UInt8(ascii: "#")), let rewritten = rewrite(value) else { return copy(1) }
    if rewritten.isEmpty, let name = output.lastIndex(of: UInt8(ascii: " ")) {
      output.removeSubrange(name...)
    } else {
      output.append(UInt8(ascii: "\""))
      output += rewritten
      output.append(UInt8(ascii: "\""))
    }
    position += value.count + 2
  }

  /// At a hash: a reference to an id, as in `"#clip1"` or `url(#clip1)`.
  private mutating func writeReference() {
    let isLink = ends(with: "\"")
    let isAddress = ends(with: "url(")
    copy(1)
    if isLink { writeName(until: UInt8(ascii: "\"")) }
    if isAddress { writeName(until: UInt8(ascii: ")")) }
  }

  /// Replaces a name of cairo's by one of this file's.
  private mutating func writeName(until end: UInt8) {
    let name = input[position...].prefix { $0 != end }
    let number = names[name] ?? newID()
    names[name] = number
    output += Self.id(number).utf8
    position += name.count
  }

  /// Copies a transformation with all its digits: they are factors of what it applies to.
  private mutating func writeMatrix() {
    guard follows("matrix("), let end = input[position...].firstIndex(of: UInt8(ascii: ")")) else {
      return copy(1)
    }
    copy(end - position)
  }

  /// Copies a number, rounded to hundredths.
  private mutating func writeNumber() {
    let rest = input[position...]
    let whole = rest.prefix(while: XML.isDigit)
    let decimals = rest.dropFirst(whole.count + 1).prefix(while: XML.isDigit)
    let hasPoint = rest.dropFirst(whole.count).first == UInt8(ascii: ".")
    guard hasPoint, decimals.count > 2, whole.count < 12 else { return copy(whole.count) }
    let digits = (whole + decimals.prefix(2)).reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    let roundsUp = decimals[decimals.startIndex + 2] >= UInt8(ascii: "5")
    output += Self.number(hundredths: roundsUp ? digits + 1 : digits).utf8
    position += whole.count + 1 + decimals.count
  }

  private static func number(hundredths: Int) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let decimals = rest.isMultiple(of: 10) ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole == 0 ? "" : "\(whole)").\(decimals)"
  }

  private mutating func copy(_ count: Int) {
    output += input[position..<position + count]
    position += count
  }

  /// Whether the bytes before the position are the given ones.
  private func ends(with text: String) -> Bool {
    input[..<position].suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  /// Whether the bytes from the position on begin with the given ones.
  private func follows(_ text: String) -> Bool { input[position...].starts(with: text.utf8) }
}

extension SVGRewriter {
  /// Copies a line's end without the next one's indentation.
  private mutating func writeLineBreak() {
    copy(1)
    position += input[position...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  /// At an element: the symbol of a glyph becomes the path that it holds.
  private mutating func writeTag() {
    guard follows("<symbol ") || follows("<g id=\"glyph"),
      let open = input[position...].firstIndex(of: UInt8(ascii: ">")),
      let name = value(of: "id", in: input[position..<open]),
      input[(open + 1)...].starts(with: "\n<path ".utf8),
      let end = input[(open + 1)...].firstIndex(of: UInt8(ascii: ">")),
      let data = value(of: "d", in: input[open..<end]).flatMap({ SVGPathData.compacted($0) }),
      let close = ["\n</symbol>", "\n</g>"].first(where: { input[(end + 1)...].starts(with: $0.utf8) })
    else { return copy(1) }
    let number = names[name] ?? newID()
    names[name] = number
    output += "<path id=\"\(Self.id(number))\" d=\"".utf8 + data + "\"/>".utf8
    position = end + 1 + close.utf8.count
  }

  /// The value of an element's attribute; nil if it has none of that name.
  private func value(of attribute: String, in element: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let start = Array(" \(attribute)=\"".utf8)
    return element.indices.first { element[$0...].starts(with: start) }
      .map { element[($0 + start.count)...].prefix { $0 != UInt8(ascii: "\"") } }
  }

  /// Writes the steps of a path, or points to a path of the same look and shape instead.
  private mutating func writePathData() {
    let data = input[(position + 1)...].prefix { $0 != UInt8(ascii: "\"") }
    guard let path = SVGPathData(data) else { return copy(1) }
    let rest = position + data.count + 2
    // What is transformed or clipped by itself stays as it is, and so does what has no look of its own: glyphs, clips.
    if let element = output.lastIndex(of: UInt8(ascii: "<")),
      output[element...].starts(with: "<path ".utf8), input[rest...].starts(with: "/>".utf8)
    {
      let attributes = output[(element + "<path".utf8.count)..<(output.count - " d=".utf8.count)]
      if !attributes.isEmpty, !attributes.contains(0),
        path.output.count + attributes.count > Self.leastSaving,
        let original = repeats.original(of: path, attributes: attributes, nextID: idCount + 1)
      {
        idCount = max(idCount, original.id)
        output.removeSubrange(element...)
        let places = [("x", original.x), ("y", original.y)].filter { $0.1 != 0 }
          .map { " \($0)=\"\(Self.number(hundredths: $1))\"" }.joined()
        output += "<use xlink:href=\"#\(Self.id(original.id))\"\(places)/>".utf8
        position = rest + 2
        return
      }
    }
    output += "\"".utf8 + path.output + "\"".utf8
    position = rest
  }

  /// A path of fewer bytes takes no more than an element that points to another.
  private static let leastSaving = 52

  /// What an address begins with that stands for a picture; its number follows.
  static let placeholder = "picture:"

  /// Replaces a placeholder by the picture, which tells how it wants to be enlarged.
  private mutating func writePicture() {
    let digits = input[(position + 1 + SVGRewriter.placeholder.utf8.count)...].prefix(while: XML.isDigit)
    position += 1 + SVGRewriter.placeholder.utf8.count + digits.count
    let index = digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    let image = pictures[index]
    output += "\"data:image/png;base64,".utf8
    // Some readers (librsvg 2.54) enlarge smoothly whatever the file says.
    output += Base64.encoded(image.smooth ? image.png : image.repeated().png)
    // Old readers know the attribute, new ones the style, which wins where both are known.
    if !image.smooth {
      let look = "image-rendering=\"optimizeSpeed\" style=\"image-rendering:pixelated"
      output += "\" preserveAspectRatio=\"none\" \(look)".utf8
    }
  }
}

extension [UInt8] {
  /// Where a text begins.
  fileprivate func firstIndex(of text: String) -> Int? {
    indices.first { self[$0...].starts(with: text.utf8) }
  }
}
