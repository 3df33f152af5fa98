import Foundation

/// A ZIP archive of stored files, read by its directory at the end as NumPy's reader does.
struct ZipReader {
  var files: [String: [UInt8]] = [:]
  var names: [String] = []

  init?(_ data: Data) {
    let bytes = [UInt8](data)
    func number(_ place: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else { return nil }
    var place = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(place, 4) == 0x0201_4B50, number(place + 10, 2) == 0 else { return nil }
      let (length, start) = (number(place + 28, 2), number(place + 42, 4))
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self)
      guard number(start, 4) == 0x0403_4B50 else { return nil }
      let first = start + 30 + number(start + 26, 2) + number(start + 28, 2)
      let content = Array(bytes[first..<(first + number(place + 24, 4))])
      guard Self.checksum(content) == UInt32(number(place + 16, 4)) else { return nil }
      files[name] = content
      names.append(name)
      place += 46 + length
    }
  }

  /// CRC-32 bit by bit, with the reversed polynomial EDB88320.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
