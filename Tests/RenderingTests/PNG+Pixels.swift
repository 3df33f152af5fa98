@testable import Rendering

extension PNG {
  /// A file of pixels without the filters before each row.
  static func encoded(width: Int, height: Int, pixels: [UInt8], opaque: Bool) -> [UInt8] {
    let bytes = (opaque ? 3 : 4) * width
    let rows = stride(from: 0, to: pixels.count, by: bytes).flatMap { [0] + pixels[$0..<$0 + bytes] }
    return encoded(width: width, height: height, rows: rows, opaque: opaque)
  }
}
