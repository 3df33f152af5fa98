import CZlib

/// The checksum of ZIP archives.
enum CRC32 {
  /// The checksum of bytes.
  static func checksum(of bytes: some Collection<UInt8>) -> UInt32 {
    bytes.withContiguousStorageIfAvailable { buffer in
      unsafe UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
    } ?? checksum(of: Array(bytes))
  }
}
