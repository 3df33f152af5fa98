/// Bytes as letters and digits (RFC 4648, section 4).
package enum Base64 {
  private static let alphabet = [UInt8](
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Four characters for every three bytes, filled up with `=`.
  package static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    let alphabet = alphabet
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let given = min(3, bytes.count - start)
      let second = given > 1 ? Int(bytes[start + 1]) : 0
      let bits = Int(bytes[start]) << 16 | second << 8 | (given > 2 ? Int(bytes[start + 2]) : 0)
      text.append(alphabet[bits >> 18])
      text.append(alphabet[bits >> 12 & 63])
      text.append(given > 1 ? alphabet[bits >> 6 & 63] : UInt8(ascii: "="))
      text.append(given > 2 ? alphabet[bits & 63] : UInt8(ascii: "="))
    }
    return text
  }
}
