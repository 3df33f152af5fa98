import CZlib

/// Deflated data that are unpacked piece by piece.
@safe
struct Inflation: ~Copyable {
  /// What surrounds the data.
  enum Wrapping {
    case gzip
    /// Nothing, as in ZIP archives.
    case none
  }

  // zlib's state points back to the stream, which therefore must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let wrapping: Wrapping
  private let isStarted: Bool
  /// Whether the data have come to their end.
  private(set) var hasEnded = false
  /// How many bytes have been taken.
  private(set) var packed = 0

  init(_ wrapping: Wrapping) {
    self.wrapping = wrapping
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: unsafe z_stream())
    // 15 is the largest window, 16 more asks for a gzip header, a negative one for none.
    let window: Int32 = wrapping == .gzip ? 15 + 16 : -15
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    isStarted = unsafe inflateInit2_(stream, window, ZLIB_VERSION, size) == Z_OK
  }

  deinit {
    if isStarted { unsafe inflateEnd(stream) }
    unsafe stream.deallocate()
  }

  /// Unpacks until the input is used up or the room is full.
  ///
  /// - Parameters:
  ///   - input: packed bytes.
  ///   - used: those that have been taken before, and afterwards.
  ///   - output: an array with room behind `start`.
  /// - Returns: how many bytes came out.
  /// - Throws: what is wrong with the data, in zlib's words.
  mutating func unpack(
    _ input: inout [UInt8], _ used: inout Int, into output: inout [UInt8], from start: Int
  ) throws(InflationProblem) -> Int {
    guard isStarted else { throw InflationProblem(reason: "zlib does not start") }
    // Files joined end to end are one: what follows the end of one begins the next.
    if hasEnded, wrapping == .gzip, used < input.count {
      unsafe inflateReset(stream)
      hasEnded = false
    }
    let (inputCount, outputCount, taken) = (input.count, output.count, used)
    var (status, inputLeft, room) = (Z_OK, 0, 0)
    unsafe input.withUnsafeMutableBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = source.baseAddress.map { unsafe $0 + taken }
        unsafe stream.pointee.avail_in = UInt32(clamping: inputCount - taken)
        unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + start }
        unsafe stream.pointee.avail_out = UInt32(clamping: outputCount - start)
        (inputLeft, room) = unsafe (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
        status = unsafe inflate(stream, Z_NO_FLUSH)
        inputLeft -= unsafe Int(stream.pointee.avail_in)
        room -= unsafe Int(stream.pointee.avail_out)
        // The pointers must not outlive this closure.
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
      }
    }
    used += inputLeft
    packed += inputLeft
    hasEnded = status == Z_STREAM_END
    guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(status) else {
      let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) }
      throw InflationProblem(reason: reason ?? "zlib's error \(status)")
    }
    return room
  }
}

/// What is wrong with deflated data.
struct InflationProblem: Error {
  let reason: String
}
