/// A 64-bit hash that is the same on every machine and in every run: FNV-1a (Fowler, Noll, Vo).
package struct Fingerprint: CustomStringConvertible {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  /// The hash of bytes.
  package init(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  package mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// A letter and five letters or digits: short enough for the ids of a page, where two drawings out of a hundred have
  /// the same one once in 300,000 pages.
  package var name: String {
    let count: UInt64 = 36 * 36 * 36 * 36 * 36
    let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8(state / count % 26))
    let digits = String(state % count, radix: 36)
    return "\(letter)" + String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// Sixteen hexadecimal digits.
  package var description: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
