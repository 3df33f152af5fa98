import Graphics

/// Makes cairo's SVG fit for web pages, in one pass over its bytes.
///
/// Cairo numbers its ids through the life of the process: here they count from 1 in each file and begin with
/// the drawing's identifier and a fingerprint of its content, so that a file does not depend on what was drawn
/// before and several, even of one kind of figure, can stand in one page. Paths keep hundredths of a pixel and
/// other numbers three decimals, since cairo itself counts in 1/256 px. Placeholders of pictures become the pictures, the root element gets title
/// and description.
struct SVGRewriter {
  private let input: [UInt8]
  private let scene: Scene
  private let pictures: [Scene.Image]
  private var output: [UInt8] = []
  private var position = 0
  private var names: [ArraySlice<UInt8>: Int] = [:]

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
      default: copy(1)
      }
    }
    return withPrefix()
  }

  /// What every id begins with until the content is complete; XML has no such character.
  private static let prefix = "\0"

  /// The output with the beginnings of the ids in their places.
  private func withPrefix() -> [UInt8] {
    let fingerprint = output.reduce(into: Fingerprint()) { $0.combine($1) }
    let prefix = Array("\(XML.name(scene.identifier))-\(fingerprint.description.prefix(8))".utf8)
    let parts = output.split(separator: 0, omittingEmptySubsequences: false)
    return Array(parts.joined(separator: prefix))
  }

  /// Copies up to the root element's end, adding its role, title and description.
  private mutating func writeRoot() {
    guard let root = input.firstIndex(of: "<svg"), let end = input[root...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    copy(end - position)
    output += " style=\"\(SVGStyle.rootDeclaration)\"".utf8
    let texts = [("title", scene.title), ("desc", scene.alternativeText)].filter { !$0.1.isEmpty }
    let labels = texts.map { "\(Self.prefix)-\($0.0)" }.joined(separator: " ")
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
      writeAttribute { SVGPathData.compacted($0) }
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
    let number = names[name] ?? names.count + 1
    names[name] = number
    output += "\(Self.prefix)-\(number)".utf8
    position += name.count
  }

  /// Copies a transformation with all its digits: they are factors of what it applies to.
  private mutating func writeMatrix() {
    guard follows("matrix("), let end = input[position...].firstIndex(of: UInt8(ascii: ")")) else {
      return copy(1)
    }
    copy(end - position)
  }

  /// Copies a number, rounded to three decimals.
  private mutating func writeNumber() {
    let rest = input[position...]
    let whole = rest.prefix(while: XML.isDigit)
    let decimals = rest.dropFirst(whole.count + 1).prefix(while: XML.isDigit)
    let hasPoint = rest.dropFirst(whole.count).first == UInt8(ascii: ".")
    guard hasPoint, decimals.count > 3, whole.count < 12 else { return copy(whole.count) }
    let digits = (whole + decimals.prefix(3)).reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    let roundsUp = decimals[decimals.startIndex + 3] >= UInt8(ascii: "5")
    write(thousandths: roundsUp ? digits + 1 : digits)
    position += whole.count + 1 + decimals.count
  }

  private mutating func write(thousandths: Int) {
    let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
    output += String(whole).utf8
    guard rest > 0 else { return }
    var decimals = [rest / 100, rest / 10 % 10, rest % 10]
    while decimals.last == 0 { decimals.removeLast() }
    output.append(UInt8(ascii: "."))
    for decimal in decimals { output.append(UInt8(ascii: "0") + UInt8(decimal)) }
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
