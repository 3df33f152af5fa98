/// An array of numbers in NumPy's format `.npy`.
///
/// Such a file is a text that describes the type, the order and the shape, and then the numbers' bytes:
/// <https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html>.
struct NumPyArray {
  /// The extents, the slowest first.
  let shape: [Int]
  /// Whether numbers are stored in single precision.
  let isSingle: Bool
  /// The numbers, the last extent's next to one another.
  let elements: [Double]

  /// The bytes of a file of version 1.0, those that NumPy writes.
  func bytes() -> [UInt8] {
    let extents = shape.map(String.init).joined(separator: ", ") + (shape.count == 1 ? "," : "")
    let text = "{'descr': '<f\(isSingle ? 4 : 8)', 'fortran_order': False, 'shape': (\(extents)), }"
    // Magic, version, length of the header, and its last line feed; spaces let the data begin at a multiple of 64.
    let used = 6 + 2 + 2 + text.utf8.count + 1
    let padding = (64 - used % 64) % 64
    var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0]
    bytes.append(littleEndian: text.utf8.count + padding + 1, size: 2)
    bytes += Array(text.utf8) + Array(repeating: UInt8(ascii: " "), count: padding) + [UInt8(ascii: "\n")]
    bytes.reserveCapacity(bytes.count + elements.count * (isSingle ? 4 : 8))
    for number in elements {
      let bits = isSingle ? UInt64(Float(number).bitPattern) : number.bitPattern
      for byte in 0..<(isSingle ? 4 : 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> (8 * UInt64(byte))))
      }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Appends the lowest bytes of an integer, the least significant first.
  mutating func append(littleEndian number: Int, size: Int) {
    for byte in 0..<size { append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
  }
}
