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
    var inflation = Inflation(.gzip)
    var (input, used) = (bytes, 0)
    var (output, count) = ([UInt8](), 0)
    var damage: String?
    while count < limit, !inflation.hasEnded, damage == nil {
      if count == output.count { output += repeatElement(0, count: min(chunk, limit - count)) }
      do throws(InflationProblem) {
        let received = try inflation.unpack(&input, &used, into: &output, from: count)
        count += received
        if received == 0, !inflation.hasEnded { damage = "it ends too early" }
      } catch {
        damage = error.reason
      }
    }
    output.removeLast(output.count - count)
    return Prefix(bytes: output, damage: damage)
  }
}
