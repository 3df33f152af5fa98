/// Finds where cairo's SVG names its parts and refers to them.
enum SVGIdentifiers {
  /// An id, or a reference to one.
  struct Place {
    /// Where the name stands, without quotes and `#`.
    var range: Range<Int>
    /// Which of the names it is, counted from 0 in the order of their first appearance.
    var number: Int
  }

  /// Every id, `href="#…"` and `url(#…)` in the order of the file.
  ///
  /// Only attributes can hold them, so the search goes from quote to quote: the long outlines and images between
  /// are passed over at once.
  static func places(in bytes: [UInt8]) -> [Place] {
    var places: [Place] = []
    var numbers: [String: Int] = [:]
    var position = 0
    while let open = next(UInt8(ascii: "\""), in: bytes, from: position, to: bytes.count) {
      let close = next(UInt8(ascii: "\""), in: bytes, from: open + 1, to: bytes.count) ?? bytes.count
      position = close + 1
      guard let range = name(in: bytes, from: open + 1, to: close) else { continue }
      let name = String(decoding: bytes[range], as: UTF8.self)
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      places.append(Place(range: range, number: number))
    }
    return places
  }

  /// The name that an attribute's value holds; nil if it holds none.
  private static func name(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    let before = bytes[..<(start - 1)]
    if ends(before, with: " id=") { return start..<end }
    guard let hash = next(UInt8(ascii: "#"), in: bytes, from: start, to: end) else { return nil }
    if hash == start && ends(before, with: "href=") { return (hash + 1)..<end }
    guard ends(bytes[start..<hash], with: "url("),
      let close = next(UInt8(ascii: ")"), in: bytes, from: hash, to: end)
    else { return nil }
    return (hash + 1)..<close
  }

  private static func ends(_ bytes: ArraySlice<UInt8>, with text: String) -> Bool {
    bytes.suffix(text.utf8.count).elementsEqual(text.utf8)
  }

  /// The place of the next byte of a kind.
  private static func next(_ byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var position = start
    while position < end {
      if bytes[position] == byte { return position }
      position += 1
    }
    return nil
  }
}
