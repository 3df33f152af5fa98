/// Reads JSON (RFC 8259) into a tree.
struct DataTreeParser {
  /// What is wrong with a file.
  struct Malformed: Error, Equatable, CustomStringConvertible {
    /// The byte, counted from 1.
    let place: Int
    var description: String { "it is no JSON from byte \(place) on" }
  }

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func parse(_ bytes: [UInt8]) throws(Malformed) -> DataTree {
    var parser = DataTreeParser(bytes)
    let tree = try parser.value()
    guard parser.next() == nil else { throw parser.malformed }
    return tree
  }

  private var malformed: Malformed { Malformed(place: place + 1) }

  /// The next byte that is no space, without taking it.
  private mutating func next() -> UInt8? {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return bytes[place]
      }
    }
    return nil
  }

  private mutating func value() throws(Malformed) -> DataTree {
    guard let first = next() else { throw malformed }
    switch first {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"):
      try take("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try take("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try take("null")
      return .null
    default: return .number(try number())
    }
  }

  private mutating func take(_ word: StaticString) throws(Malformed) {
    for byte in "\(word)".utf8 {
      guard place < bytes.count, bytes[place] == byte else { throw malformed }
      place += 1
    }
  }

  private mutating func take(_ byte: UInt8) throws(Malformed) {
    guard next() == byte else { throw malformed }
    place += 1
  }

  /// Whether another member follows, after taking the comma or the end.
  private mutating func goesOn(until end: UInt8) throws(Malformed) -> Bool {
    guard let byte = next(), byte == end || byte == UInt8(ascii: ",") else { throw malformed }
    place += 1
    return byte != end
  }

  private mutating func enter() throws(Malformed) {
    place += 1
    depth += 1
    guard depth < 200 else { throw malformed }
  }

  private mutating func object() throws(Malformed) -> DataTree {
    try enter()
    defer { depth -= 1 }
    var members: [String: DataTree] = [:]
    if next() == UInt8(ascii: "}") {
      place += 1
      return .object(members)
    }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw malformed }
      let key = try text()
      try take(UInt8(ascii: ":"))
      members[key] = try value()
    } while try goesOn(until: UInt8(ascii: "}"))
    return .object(members)
  }

  private mutating func array() throws(Malformed) -> DataTree {
    try enter()
    defer { depth -= 1 }
    if next() == UInt8(ascii: "]") {
      place += 1
      return .list([])
    }
    var numbers: [Double] = []
    var others: [DataTree] = []
    repeat {
      let element = try value()
      switch element {
      case .number(let number) where others.isEmpty: numbers.append(number)
      case .null where others.isEmpty: numbers.append(.nan)
      default:
        if others.isEmpty { others = DataTree.numbers(numbers).elements }
        others.append(element)
      }
    } while try goesOn(until: UInt8(ascii: "]"))
    return others.isEmpty ? .numbers(numbers) : .list(others)
  }

  /// A number; up to fifteen digits and a small power of ten without the standard library's slower way.
  private mutating func number() throws(Malformed) -> Double {
    let start = place
    var whole: UInt64 = 0
    var (digits, decimals) = (0, 0)
    var isSimple = true
    var afterPoint = false
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    scan: while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if afterPoint { decimals += 1 }
        if digits <= 15 { whole = whole * 10 + UInt64(bytes[place] - UInt8(ascii: "0")) }
      case UInt8(ascii: "."): afterPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"): isSimple = false
      default: break scan
      }
      place += 1
    }
    guard digits > 0 else { throw malformed }
    if isSimple, digits <= 15 {
      let value = Double(whole) / Self.powers[decimals]
      return bytes[start] == UInt8(ascii: "-") ? -value : value
    }
    guard let value = Double(String(decoding: bytes[start..<place], as: UTF8.self)) else { throw malformed }
    return value
  }

  private static let powers: [Double] = (0...15).map { (0..<$0).reduce(1.0) { result, _ in result * 10 } }

  private mutating func text() throws(Malformed) -> String {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
      place += 1
    }
    var text = String(decoding: bytes[start..<place], as: UTF8.self)
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        place += 1
        text.unicodeScalars.append(try escape())
      } else {
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\""), bytes[place] != UInt8(ascii: "\\") {
          place += 1
        }
        text += String(decoding: bytes[start..<place], as: UTF8.self)
      }
    }
    guard place < bytes.count else { throw malformed }
    place += 1
    return text
  }

  private mutating func escape() throws(Malformed) -> Unicode.Scalar {
    guard place < bytes.count else { throw malformed }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      let high = try hexadecimal()
      guard 0xD800..<0xDC00 ~= high else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
      try take("\\u")
      let low = try hexadecimal()
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low &- 0xDC00) & 0x3FF) ?? "\u{FFFD}"
    default: return Unicode.Scalar(byte)
    }
  }

  private mutating func hexadecimal() throws(Malformed) -> UInt32 {
    guard place + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw malformed }
    place += 4
    return value
  }
}
