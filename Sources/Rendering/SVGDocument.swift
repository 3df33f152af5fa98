import Graphics

/// Cairo's SVG, made fit for web pages: described for readers that cannot see it, and with ids of its own.
enum SVGDocument {
  /// The file with a title and a description, whose ids begin with the drawing's identifier.
  ///
  /// Cairo's ids (`glyph-0-1`, `surface12`, …) come from counters of the whole process: they are numbered anew in
  /// the order in which they appear, so that the bytes do not depend on what was drawn before.
  static func finished(_ bytes: [UInt8], scene: Scene) -> [UInt8] {
    var writer = Writer(bytes, prefix: safeIdentifier(scene.identifier))
    return writer.run(title: scene.title, description: scene.alternativeText)
  }

  /// The identifier with everything but letters, digits and hyphens replaced.
  private static func safeIdentifier(_ text: String) -> String {
    let safe = text.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" }
    return safe.first?.isLetter == true ? String(safe) : "f-" + String(safe)
  }

  private struct Writer {
    private let bytes: [UInt8]
    private let prefix: String
    private var output: [UInt8] = []
    private var numbers: [ArraySlice<UInt8>: Int] = [:]
    private var position = 0

    /// What an id or a reference to one stands behind.
    private static let markers = [" id=\"", "href=\"#", "url(#"].map { Array($0.utf8) }

    init(_ bytes: [UInt8], prefix: String) {
      self.bytes = bytes
      self.prefix = prefix
      output.reserveCapacity(bytes.count + bytes.count / 8)
    }

    mutating func run(title: String, description: String) -> [UInt8] {
      copyRoot(title: title, description: description)
      while position < bytes.count {
        if let marker = Self.markers.first(where: { bytes[position...].starts(with: $0) }) {
          output += marker
          position += marker.count
          writeIdentifier()
        } else {
          output.append(bytes[position])
          position += 1
        }
      }
      return output
    }

    /// Copies up to the end of the root element's start tag, makes it a described image, and adds the texts.
    private mutating func copyRoot(title: String, description: String) {
      let start = Array("<svg ".utf8)
      while position < bytes.count, !bytes[position...].starts(with: start) {
        output.append(bytes[position])
        position += 1
      }
      guard position < bytes.count, let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else { return }
      output += bytes[position..<end]
      output += Array(" role=\"img\" aria-labelledby=\"\(prefix)-title \(prefix)-desc\">\n".utf8)
      output += Array("<title id=\"\(prefix)-title\">\(SVGDocument.escaped(title))</title>\n".utf8)
      output += Array("<desc id=\"\(prefix)-desc\">\(SVGDocument.escaped(description))</desc>".utf8)
      position = end + 1
    }

    /// Writes the new name of the id that begins here.
    private mutating func writeIdentifier() {
      let end = bytes[position...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ")") } ?? bytes.count
      let old = bytes[position..<end]
      let number = numbers[old] ?? numbers.count
      numbers[old] = number
      output += Array("\(prefix)-\(number)".utf8)
      position = end
    }
  }

  /// The text with the characters that have a meaning in XML written as entities, and without control characters.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
