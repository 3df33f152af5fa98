/// Why a compressed file cannot be unpacked.
public enum CompressionError: Error, Equatable, CustomStringConvertible {
  /// The name promises what the first bytes do not keep.
  case notGzip(path: String)
  /// The data are damaged or cut short; `reason` in zlib's words.
  case damaged(path: String, reason: String)
  /// So much comes out of so little that nothing but a bomb can be meant.
  case tooMuch(path: String, packed: Int, unpacked: Int)

  /// Which file, what is wrong with it.
  public var description: String {
    switch self {
    case .notGzip(let path): "\(path): the file is called .gz but does not begin as gzip files do (1f 8b)"
    case .damaged(let path, let reason): "\(path): the compressed data are damaged: \(reason)"
    case .tooMuch(let path, let packed, let unpacked):
      "\(path): \(packed) bytes unpack to more than \(unpacked); expected at most "
        + "\(CompressionLimit.ratio) times as many; unpack it first if that is meant"
    }
  }
}

/// How much may come out of compressed data before it is taken for a bomb.
enum CompressionLimit {
  /// Tables compress to a fifth, images of few strokes to a thirtieth; deflate ends at 1032.
  static let ratio = 200
  /// What no one needs to be protected from.
  private static let harmless = 1 << 24

  /// The most bytes that so many may unpack to.
  static func unpacked(packed: Int) -> Int { harmless + ratio * packed }
}
