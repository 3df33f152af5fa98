import CZlib

/// Unpacks gzip files.
enum Gzip {
  /// The beginning of what a file unpacks to.
  struct Prefix: Equatable {
    /// At most as many bytes as were asked for.
    var bytes: [UInt8]
    /// Why there are fewer: the data is damaged; nil if it ends there or goes on.
    var damage: String?
  }

  /// Room that is added at a time, so that a header which promises much costs nothing before its data arrives.
  private static let chunk = 1 << 20

  /// Whether bytes begin as gzip files do.
  static func isCompressed(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// Unpacks the first bytes of a file; the rest is not looked at, however much it would be.
  ///
  /// - Parameter limit: how many bytes are wanted at most.
  static func prefix(of bytes: [UInt8], limit: Int) -> Prefix {
    var stream = unsafe z_stream()
    // 15 is the largest window, 16 more asks for a gzip header.
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else {
      return Prefix(bytes: [], damage: "zlib does not start")
    }
    defer { unsafe inflateEnd(&stream) }
    var input = bytes
    var output: [UInt8] = []
    var status = Z_OK
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe stream.next_in = source.baseAddress
      unsafe stream.avail_in = UInt32(clamping: source.count)
      while status == Z_OK, output.count < limit {
        status = unsafe inflateChunk(&stream, into: &output, limit: limit)
      }
    }
    return Prefix(bytes: output, damage: unsafe damage(status, stream))
  }

  /// Appends what one chunk of room takes.
  private static func inflateChunk(
    _ stream: inout z_stream, into output: inout [UInt8], limit: Int
  ) -> Int32 {
    let start = output.count
    output += repeatElement(0, count: min(chunk, limit - start))
    var status = Z_OK
    let unused = unsafe output.withUnsafeMutableBufferPointer { buffer in
      let room = unsafe UnsafeMutableBufferPointer(rebasing: buffer[start...])
      unsafe stream.next_out = room.baseAddress
      unsafe stream.avail_out = UInt32(room.count)
      status = unsafe inflate(&stream, Z_NO_FLUSH)
      // The pointer must not outlive this closure.
      unsafe stream.next_out = nil
      return unsafe Int(stream.avail_out)
    }
    output.removeLast(unused)
    return status
  }

  private static func damage(_ status: Int32, _ stream: z_stream) -> String? {
    switch status {
    case Z_OK, Z_STREAM_END: nil
    case Z_BUF_ERROR: "it ends too early"
    default: unsafe stream.msg.map { unsafe String(cString: $0) } ?? "zlib's error \(status)"
    }
  }
}
