/// The lines of a page.
enum Page {
  /// Lines without their ends, which are LF, CR LF or CR.
  static func lines(of bytes: [UInt8]) -> [String] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var lines: [String] = []
    var start = bytes.starts(with: mark) ? mark.count : 0
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines.append(String(decoding: bytes[start..<place], as: UTF8.self))
        if byte == UInt8(ascii: "\r"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\n") {
          place += 1
        }
        start = place + 1
      }
      place += 1
    }
    if start < bytes.count { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
    return lines
  }
}
