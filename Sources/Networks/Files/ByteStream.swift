/// The bytes of a file one piece after the other, unpacked if they are compressed with gzip, so that a file of any
/// size takes no more memory than what is made of it.
struct ByteStream: ~Copyable {
  private let path: String
  private let file: OpenFile
  private var inflation: Inflation?
  /// What has been read and not yet given out.
  private var buffer: [UInt8]
  private var used = 0
  private var produced = 0
  /// Bytes that were looked at and come again.
  private var returned: [UInt8] = []

  private static let piece = 1 << 18

  /// Opens a file; `.gz` in its name, or gzip's first bytes, say that it is compressed.
  ///
  /// - Throws: `FileError` or `CompressionError`.
  init(_ path: String) throws {
    let file = try OpenFile(path)
    var buffer = [UInt8](repeating: 0, count: Self.piece)
    var count = 0
    while count < 2 {
      let received = try file.read(into: &buffer, from: count)
      if received == 0 { break }
      count += received
    }
    buffer.removeLast(buffer.count - count)
    let isCompressed = Gzip.isCompressed(buffer)
    guard isCompressed || !path.lowercased().hasSuffix(".gz") else {
      throw CompressionError.notGzip(path: path)
    }
    self.path = path
    self.file = file
    self.buffer = buffer
    inflation = isCompressed ? Inflation(.gzip) : nil
  }

  /// The bytes of the file, or of what it unpacks to if that were usual; nil where nobody knows.
  var expectedBytes: Int? { file.size.map { inflation == nil ? $0 : 3 * $0 } }

  /// Fills the end of an array.
  ///
  /// - Parameter start: where the first byte comes; there is room behind.
  /// - Returns: how many bytes came, 0 at the end.
  /// - Throws: `FileError` or `CompressionError`.
  mutating func read(into bytes: inout [UInt8], from start: Int) throws -> Int {
    if !returned.isEmpty {
      let count = min(returned.count, bytes.count - start)
      bytes.replaceSubrange(start..<start + count, with: returned[..<count])
      returned.removeFirst(count)
      return count
    }
    guard inflation != nil else {
      guard used < buffer.count else { return try file.read(into: &bytes, from: start) }
      let count = min(buffer.count - used, bytes.count - start)
      bytes.replaceSubrange(start..<start + count, with: buffer[used..<used + count])
      used += count
      return count
    }
    while true {
      if used == buffer.count {
        try refill()
        if buffer.isEmpty {
          guard inflation?.hasEnded == true else {
            throw CompressionError.damaged(path: path, reason: "they end too early")
          }
          return 0
        }
      }
      let count = try unpack(into: &bytes, from: start)
      if count > 0 { return count }
    }
  }

  private mutating func unpack(into bytes: inout [UInt8], from start: Int) throws(CompressionError) -> Int {
    let count: Int
    do throws(InflationProblem) {
      count = try inflation?.unpack(&buffer, &used, into: &bytes, from: start) ?? 0
    } catch {
      throw .damaged(path: path, reason: error.reason)
    }
    produced += count
    let packed = inflation?.packed ?? 0
    guard produced <= CompressionLimit.unpacked(packed: packed) else {
      throw .tooMuch(path: path, packed: packed, unpacked: produced)
    }
    return count
  }

  private mutating func refill() throws(FileError) {
    buffer.removeAll(keepingCapacity: true)
    buffer += repeatElement(0, count: Self.piece)
    let received = try file.read(into: &buffer, from: 0)
    buffer.removeLast(buffer.count - received)
    used = 0
  }
}

extension ByteStream {
  /// Whether the first bytes are those of one of several formats; must be asked before anything is read.
  mutating func begins(with beginnings: [[UInt8]]) throws -> Bool {
    var first = [UInt8](repeating: 0, count: beginnings.map(\.count).max() ?? 0)
    var count = 0
    while count < first.count {
      let received = try read(into: &first, from: count)
      if received == 0 { break }
      count += received
    }
    first.removeLast(first.count - count)
    returned = first
    return beginnings.contains { first.starts(with: $0) }
  }

  /// Reads all that is left.
  mutating func readAll() throws -> [UInt8] {
    let size = inflation == nil ? expectedBytes.map { $0 + 1 } : nil
    var bytes = [UInt8](repeating: 0, count: size ?? 65_536)
    var count = 0
    while true {
      if count == bytes.count { bytes += repeatElement(0, count: max(65_536, count)) }
      let received = try read(into: &bytes, from: count)
      if received == 0 { break }
      count += received
    }
    bytes.removeSubrange(count...)
    return bytes
  }
}
