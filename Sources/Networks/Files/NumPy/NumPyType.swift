/// How an array stores its elements: NumPy's type code, such as `<f8`.
struct NumPyType: Equatable {
  /// The kinds that are read.
  enum Kind: Character {
    case boolean = "b"
    case signed = "i"
    case unsigned = "u"
    case float = "f"
    /// Text in UTF-32, cut or filled up to one length.
    case text = "U"
    /// Bytes, cut or filled up to one length.
    case bytes = "S"
  }

  let kind: Kind
  /// Bytes per element.
  let size: Int
  let isBigEndian: Bool

  /// The type of a code.
  init(_ code: String) throws(NumPyProblem) {
    let order = code.first ?? " "
    let rest = "<>|=".contains(order) ? code.dropFirst() : code[...]
    guard let letter = rest.first, let count = Int(rest.dropFirst()), count >= 0 else {
      throw Self.unreadable(code)
    }
    guard let kind = letter == "a" ? .bytes : Kind(rawValue: letter) else { throw Self.unreadable(code) }
    let sizes: ClosedRange<Int> = kind == .text || kind == .bytes ? 1...1 << 20 : 1...16
    guard sizes ~= count, Self.exists(kind, count) else { throw Self.unreadable(code) }
    self.kind = kind
    size = kind == .text ? 4 * count : count
    isBigEndian = order == ">"
  }

  /// Whether there are numbers of so many bytes; of 16 bytes only the extended ones of x86.
  private static func exists(_ kind: Kind, _ size: Int) -> Bool {
    switch kind {
    case .boolean: size == 1
    case .signed, .unsigned: [1, 2, 4, 8].contains(size)
    case .float: [2, 4, 8, 16].contains(size)
    case .text, .bytes: true
    }
  }

  private static func unreadable(_ code: String) -> NumPyProblem {
    let reason =
      switch code.first(where: { $0.isLetter }) {
      case "O": " are Python's own, which only Python can read"
      case "c": " are complex"
      case "M", "m": " are times"
      default: " are not read"
      }
    return NumPyProblem(
      text:
        "elements of type '\(OneLine.short(code))'\(reason); expected plain numbers, as astype(float) makes them"
    )
  }

  var isNumber: Bool { kind != .text && kind != .bytes }
}

extension NumPyType {
  /// The numbers that bytes stand for; 64-bit integers become the nearest.
  func numbers(_ bytes: ArraySlice<UInt8>) -> [Double] {
    unsafe bytes.withUnsafeBytes { raw in
      switch (kind, size) {
      case (.float, 8):
        unsafe map(raw) { (bits: UInt64) in Double(bitPattern: bits) }
      case (.float, 4): unsafe map(raw) { (bits: UInt32) in Double(Float(bitPattern: bits)) }
      case (.float, 2): unsafe map(raw) { (bits: UInt16) in ShortFloat.half.decode(bits) }
      case (.float, _): unsafe extended(raw)
      case (.signed, 8): unsafe map(raw) { (bits: UInt64) in Double(Int64(bitPattern: bits)) }
      case (.signed, 4): unsafe map(raw) { (bits: UInt32) in Double(Int32(bitPattern: bits)) }
      case (.signed, 2): unsafe map(raw) { (bits: UInt16) in Double(Int16(bitPattern: bits)) }
      case (.signed, _): unsafe map(raw) { (bits: UInt8) in Double(Int8(bitPattern: bits)) }
      case (.unsigned, 8): unsafe map(raw) { (bits: UInt64) in Double(bits) }
      case (.unsigned, 4): unsafe map(raw) { (bits: UInt32) in Double(bits) }
      case (.unsigned, 2): unsafe map(raw) { (bits: UInt16) in Double(bits) }
      case (.unsigned, _): unsafe map(raw) { (bits: UInt8) in Double(bits) }
      case (.boolean, _): unsafe map(raw) { (bits: UInt8) in bits == 0 ? 0 : 1 }
      case (.text, _), (.bytes, _): []
      }
    }
  }

  private func map<Bits: FixedWidthInteger & BitwiseCopyable>(
    _ raw: UnsafeRawBufferPointer, _ number: (Bits) -> Double
  ) -> [Double] {
    let count = raw.count / MemoryLayout<Bits>.size
    return unsafe [Double](unsafeUninitializedCapacity: count) { target, initialized in
      for index in 0..<count {
        let bits = unsafe raw.loadUnaligned(fromByteOffset: index * MemoryLayout<Bits>.size, as: Bits.self)
        let value = number(isBigEndian ? Bits(bigEndian: bits) : Bits(littleEndian: bits))
        unsafe target.initializeElement(at: index, to: value)
      }
      initialized = count
    }
  }

  /// x86's extended numbers: 64 bits with their leading one, 15 of the exponent, the sign, and six bytes unused.
  private func extended(_ raw: UnsafeRawBufferPointer) -> [Double] {
    stride(from: 0, to: raw.count, by: 16).map { start in
      func load<Bits: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _ type: Bits.Type) -> Bits {
        let place = isBigEndian ? 16 - place - MemoryLayout<Bits>.size : place
        let bits = unsafe raw.loadUnaligned(fromByteOffset: start + place, as: type)
        return isBigEndian ? Bits(bigEndian: bits) : Bits(littleEndian: bits)
      }
      let (significand, head) = (load(0, UInt64.self), load(8, UInt16.self))
      let (exponent, sign) = (Int(head & 0x7FFF), head >> 15 == 0 ? 1.0 : -1.0)
      guard exponent < 0x7FFF else { return significand << 1 == 0 ? sign * .infinity : .nan }
      // In two steps, each of which has a power of two that Double has.
      let power = max(-2000, min(2000, exponent - 16_383 - 63))
      let half = power / 2
      return sign * Double(significand) * Double(sign: .plus, exponent: half, significand: 1)
        * Double(sign: .plus, exponent: power - half, significand: 1)
    }
  }

  /// The texts that bytes stand for, without the zeros behind them.
  func texts(_ bytes: ArraySlice<UInt8>) -> [String] {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: size).map { start in
      var element = bytes[start..<start + size]
      if kind == .bytes {
        while element.last == 0 { element.removeLast() }
        return String(decoding: element, as: UTF8.self)
      }
      var text = String.UnicodeScalarView()
      for place in stride(from: start, to: start + size, by: 4) {
        let four = bytes[place..<place + 4]
        let value = (isBigEndian ? Array(four) : four.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      while text.last == "\0" { text.removeLast() }
      return String(text)
    }
  }
}
