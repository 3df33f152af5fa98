/// Bytes in a grid of any number of dimensions, as MNIST stores images and labels.
///
/// The header is two zeros, the type (8: unsigned bytes), the number of dimensions, and each dimension as a
/// big-endian 32-bit number; the values follow, the last dimension running fastest.
struct IDXFile: Equatable {
  /// The dimensions; the first counts the samples.
  let shape: [Int]
  /// The values, sample by sample.
  let values: [UInt8]

  /// The most values that are read: five times the whole of MNIST.
  static let mostValues = 1 << 28

  /// Reads a file, compressed with gzip or not.
  ///
  /// - Parameters:
  ///   - path: the file's name for error messages.
  ///   - dimensions: how many dimensions it must have: 1 for labels, 3 for images.
  /// - Throws: `IDXError` if the header, the number of values or the compression is not as it should be.
  init(_ bytes: [UInt8], path: String, dimensions: Int) throws(IDXError) {
    let headerSize = 4 + 4 * dimensions
    let header = try Self.prefix(of: bytes, limit: headerSize, path: path)
    shape = try Self.shape(header, path: path, dimensions: dimensions)
    let count = try Self.count(shape, path: path)
    // One byte more than there should be tells whether there is more.
    let all = try Self.prefix(of: bytes, limit: headerSize + count + 1, path: path)
    guard all.count >= headerSize + count else {
      throw .truncated(path: path, found: all.count - headerSize, expected: count)
    }
    guard all.count == headerSize + count else { throw .trailing(path: path, expected: count) }
    values = Array(all[headerSize...])
  }

  /// The first bytes of what the file holds.
  private static func prefix(of bytes: [UInt8], limit: Int, path: String) throws(IDXError) -> ArraySlice<
    UInt8
  > {
    guard Gzip.isCompressed(bytes) else { return bytes.prefix(limit) }
    let prefix = Gzip.prefix(of: bytes, limit: limit)
    if let reason = prefix.damage { throw .damaged(path: path, reason: reason) }
    return prefix.bytes[...]
  }

  private static func shape(
    _ header: ArraySlice<UInt8>, path: String, dimensions: Int
  ) throws(IDXError) -> [Int] {
    // What the first bytes are says more than that there are few.
    if header.count >= 2, header[0] != 0 || header[1] != 0 {
      throw .notIDX(path: path, bytes: Array(header.prefix(2)))
    }
    if header.count >= 3, header[2] != 8 { throw .notBytes(path: path, type: header[2]) }
    if header.count >= 4, header[3] != dimensions {
      throw .dimensions(path: path, found: Int(header[3]), expected: dimensions)
    }
    let expected = 4 + 4 * dimensions
    guard header.count == expected else {
      throw .shortHeader(path: path, bytes: header.count, expected: expected)
    }
    return (1...dimensions).map { place in
      header[4 * place..<4 * place + 4].reduce(0) { $0 << 8 | Int($1) }
    }
  }

  private static func count(_ shape: [Int], path: String) throws(IDXError) -> Int {
    var count = 1
    for length in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: length)
      guard !overflow, product > 0, product <= mostValues else { throw .size(path: path, shape: shape) }
      count = product
    }
    return count
  }
}
