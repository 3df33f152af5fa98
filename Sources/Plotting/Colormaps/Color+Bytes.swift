import Graphics

extension Color {
  /// Red, green, blue and opacity, a byte each in the order of memory.
  var bytes: UInt32 {
    func byte(_ share: Double) -> UInt32 { UInt32(UInt8(share * 255 + 0.5)) }
    return (byte(red) | byte(green) << 8 | byte(blue) << 16 | byte(alpha) << 24).littleEndian
  }

  /// Appends red, green, blue and opacity, a byte each.
  func appendBytes(to pixels: inout [UInt8]) {
    unsafe withUnsafeBytes(of: bytes) { unsafe pixels.append(contentsOf: $0) }
  }
}
