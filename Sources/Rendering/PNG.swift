import CPangoCairo

/// Writes PNG files (W3C, "Portable Network Graphics Specification", third edition).
///
/// Cairo's own writer took 110 ms for a page of 2400 × 1200 pixels, four fifths of a command's time: it lets
/// libpng try all filters on all rows. Drawings are mostly flat, so trying three is as small and much faster.
enum PNG {
  /// A file of the given pixels.
  ///
  /// - Parameters:
  ///   - pixels: Red, green and blue of each pixel, then its opacity unless opaque; row by row.
  ///   - opaque: Whether pixels have three bytes instead of four.
  ///   - texts: What programs find beside the pixels.
  static func encoded(
    width: Int, height: Int, pixels: [UInt8], opaque: Bool, texts: [PNGText] = []
  ) -> [UInt8] {
    let step = opaque ? 3 : 4
    precondition(
      pixels.count == step * width * height,
      "\(width) × \(height) pixels need \(step * width * height) bytes, not \(pixels.count)")
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits a component; colour type 2 is RGB, 6 RGBA; the only compression and filters; not interlaced.
    let header = bigEndian(width) + bigEndian(height) + [8, opaque ? 2 : 6, 0, 0, 0]
    append("IHDR", header, to: &file)
    // The colours are sRGB, which is what the colours of a drawing mean.
    append("sRGB", [0], to: &file)
    for text in texts { append("iTXt", text.chunk, to: &file) }
    append("IDAT", compressed(PNGFilter.filtered(pixels, rowBytes: width * step, step: step)), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(content.count)
    let start = file.count
    file += name.utf8
    file += content
    let checksum = unsafe file.withUnsafeBufferPointer { bytes in
      unsafe crc32_z(0, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
    }
    file += bigEndian(Int(checksum))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { output, count in
      let status = unsafe compress2(output.baseAddress, &length, bytes, uLong(bytes.count), level)
      precondition(status == Z_OK, "zlib does not compress \(bytes.count) bytes: status \(status)")
      count = Int(length)
    }
  }

  /// Of 1 to 9: level 3 takes half the time for 20 % more bytes, level 6 a third more time for 1 % less.
  private static let level: Int32 = 4
}
