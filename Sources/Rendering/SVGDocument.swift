import Graphics

/// Cairo's SVG, made fit for web pages: described for readers that cannot see it, and with ids of its own.
enum SVGDocument {
  /// The file with a title and a description, whose ids begin with the drawing's identifier.
  ///
  /// Cairo's ids (`glyph-0-1`, `surface12`, …) come from counters of the whole process: they are numbered anew in
  /// the order in which they appear, so that the bytes do not depend on what was drawn before. A fingerprint of the
  /// content keeps two drawings of one identifier apart on one page.
  static func finished(_ bytes: [UInt8], scene: Scene) -> [UInt8] {
    let places = SVGIdentifiers.places(in: bytes)
    let prefix = prefix(for: scene, fingerprint: fingerprint(of: bytes, without: places))
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 16 * places.count + 4096)
    var position = copyRoot(of: bytes, scene: scene, prefix: prefix, to: &output)
    for place in places where place.range.lowerBound >= position {
      output += bytes[position..<place.range.lowerBound]
      output += "\(prefix)-\(place.number)".utf8
      position = place.range.upperBound
    }
    output += bytes[position...]
    return output
  }

  /// Copies up to the end of the root element's start tag, makes it a described image, and adds the texts.
  ///
  /// - Returns: Where the rest of the file begins.
  private static func copyRoot(of bytes: [UInt8], scene: Scene, prefix: String, to output: inout [UInt8])
    -> Int
  {
    var start = 0
    while start < bytes.count, !bytes[start...].starts(with: "<svg ".utf8) { start += 1 }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { return 0 }
    output += bytes[..<end]
    output += " role=\"img\" aria-labelledby=\"\(prefix)-title \(prefix)-desc\">\n".utf8
    output += "<title id=\"\(prefix)-title\">\(escaped(scene.title))</title>\n".utf8
    output += "<desc id=\"\(prefix)-desc\">\(escaped(scene.alternativeText))</desc>".utf8
    return end + 1
  }

  /// The identifier with everything but letters, digits and hyphens replaced, and the fingerprint.
  private static func prefix(for scene: Scene, fingerprint: Fingerprint) -> String {
    let safe = scene.identifier.map { character in
      let isSafe = character.isASCII && (character.isLetter || character.isNumber || character == "-")
      return isSafe ? character : "-"
    }
    let name = safe.first?.isLetter == true ? String(safe) : "f-" + String(safe)
    return "\(name)-\(fingerprint.description.prefix(8))"
  }

  /// A hash of all that a drawing's file says, but for the ids that cairo happened to choose.
  private static func fingerprint(of bytes: [UInt8], without places: [SVGIdentifiers.Place]) -> Fingerprint {
    var result = Fingerprint()
    var position = 0
    for place in places {
      for byte in bytes[position..<place.range.lowerBound] { result.combine(byte) }
      position = place.range.upperBound
    }
    for byte in bytes[position...] { result.combine(byte) }
    return result
  }

  /// The text with the characters that have a meaning in XML written as entities, and without those that XML forbids.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
