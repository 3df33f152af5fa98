import CDeflate

/// Writes PNG files (W3C, "Portable Network Graphics Specification", third edition).
///
/// Cairo's own writer takes most of a command's time: it lets libpng try all filters on all rows, and zlib takes the
/// pixels piece by piece. Libdeflate has all of them at once, and then drawings, in which whole runs of colours
/// repeat, become smallest without any filter: the differences that filters make hide the repetition.
enum PNG {
  /// A file of the given pixels.
  ///
  /// - Parameters:
  ///   - rows: Each after the number of its filter, 0: red, green and blue of each pixel, then its opacity unless opaque.
  ///   - opaque: Whether pixels have three bytes instead of four.
  ///   - texts: What programs find beside the pixels.
  static func encoded(
    width: Int, height: Int, rows: [UInt8], opaque: Bool, texts: [PNGText] = []
  ) -> [UInt8] {
    precondition(
      rows.count == ((opaque ? 3 : 4) * width + 1) * height,
      "\(width) × \(height) pixels and their filters are not \(rows.count) bytes")
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Eight bits a component; colour type 2 is RGB, 6 RGBA; the only compression and filters; not interlaced.
    let header = bigEndian(width) + bigEndian(height) + [8, opaque ? 2 : 6, 0, 0, 0]
    append("IHDR", header, to: &file)
    // The colours are sRGB, which is what the colours of a drawing mean.
    append("sRGB", [0], to: &file)
    for text in texts { append("iTXt", text.chunk, to: &file) }
    append("IDAT", compressed(rows), to: &file)
    append("IEND", [], to: &file)
    return file
  }

  private static func append(_ name: String, _ content: [UInt8], to file: inout [UInt8]) {
    file += bigEndian(content.count)
    let start = file.count
    file += name.utf8
    file += content
    let checksum = unsafe file.withUnsafeBytes { bytes in
      unsafe libdeflate_crc32(0, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
    }
    file += bigEndian(Int(checksum))
  }

  private static func bigEndian(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let compressor = unsafe libdeflate_alloc_compressor(level)
    defer { unsafe libdeflate_free_compressor(compressor) }
    let capacity = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      count = unsafe libdeflate_zlib_compress(
        compressor, bytes, bytes.count, output.baseAddress, output.count)
    }
  }

  /// Of 1 to 12: level 1 takes half the time for 7 % more bytes.
  private static let level: Int32 = 5
}
