/// The look of an SVG element as cairo writes it, without what readers assume anyway.
enum SVGStyle {
  private static let defaults = [
    "fill-rule:nonzero", "clip-rule:nonzero", "fill-opacity:1", "stroke:none", "stroke-opacity:1",
    "stroke-linecap:butt", rootDeclaration,
  ]

  /// What all of a canvas's strokes share, to be said once at the root.
  static let rootDeclaration = "stroke-linejoin:round"

  /// The declarations that say something, with short colours.
  static func compacted(_ style: ArraySlice<UInt8>) -> [UInt8] {
    let declarations = style.split(separator: UInt8(ascii: ";")).map { $0.drop { $0 == UInt8(ascii: " ") } }
    let isRound = declarations.contains { $0.elementsEqual(rootDeclaration.utf8) }
    let kept = declarations.filter { declaration in
      if isRound, declaration.elementsEqual("stroke-miterlimit:10".utf8) { return false }
      return !defaults.contains { declaration.elementsEqual($0.utf8) }
    }
    return Array(kept.map(withShortColor).joined(separator: [UInt8(ascii: ";")]))
  }

  private static func withShortColor(_ declaration: ArraySlice<UInt8>) -> [UInt8] {
    guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { return Array(declaration) }
    let value = declaration[(colon + 1)...]
    if value.starts(with: "0.".utf8) { return Array(declaration[...colon] + value.dropFirst()) }
    return hexadecimal(value).map { declaration[...colon] + $0 } ?? Array(declaration)
  }

  /// `#rrggbb`, or `#rgb` where that says the same, for a colour in percent such as `rgb(20.5%,0%,100%)`; nil for
  /// anything else.
  static func hexadecimal(_ color: ArraySlice<UInt8>) -> [UInt8]? {
    guard color.starts(with: "rgb(".utf8), color.last == UInt8(ascii: ")") else { return nil }
    let components = color.dropFirst(4).dropLast().split(separator: UInt8(ascii: ","))
    guard components.count == 3 else { return nil }
    var digits: [UInt8] = []
    for component in components {
      guard component.last == UInt8(ascii: "%"),
        let percent = Double(String(decoding: component.dropLast(), as: UTF8.self)),
        (0...100).contains(percent)
      else { return nil }
      let byte = Int((percent * 2.55).rounded())
      digits += ((byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
    }
    let isShort = digits[0] == digits[1] && digits[2] == digits[3] && digits[4] == digits[5]
    return [UInt8(ascii: "#")] + (isShort ? [digits[0], digits[2], digits[4]] : digits)
  }
}
