/// An image's height and width in pixels, and how many numbers each pixel has.
public struct ImageShape: Sendable, Equatable, CustomStringConvertible {
  /// The height.
  public var rows: Int
  /// The width.
  public var columns: Int
  /// The numbers of a pixel: 1 of grey, or 3 for red, green and blue.
  public var channels: Int
  /// Whether all reds come first, then all greens, then all blues, as in PyTorch's tensors; else those of a pixel
  /// stand together, as in Keras's.
  public var isPlanar: Bool

  /// An image of so many pixels.
  public init(rows: Int, columns: Int, channels: Int = 1, isPlanar: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.channels = channels
    self.isPlanar = isPlanar
  }

  /// A shape from a text: `28x28`, `32x32x3` with the colours of a pixel together, or `3x32x32` with a colour at a time.
  public init?(_ text: String) {
    var numbers: [Int] = []
    for part in text.split(separator: "x", omittingEmptySubsequences: false) {
      guard let number = Int(part), (1...100_000).contains(number) else { return nil }
      numbers.append(number)
    }
    switch numbers.count {
    case 2: self.init(rows: numbers[0], columns: numbers[1])
    case 3 where numbers[2] == 1 || numbers[2] == 3:
      self.init(rows: numbers[0], columns: numbers[1], channels: numbers[2])
    case 3 where numbers[0] == 1 || numbers[0] == 3:
      self.init(rows: numbers[1], columns: numbers[2], channels: numbers[0], isPlanar: numbers[0] == 3)
    default: return nil
    }
  }

  /// How many numbers an image has.
  public var count: Int { rows * columns * channels }

  /// `28x28`, `32x32x3` or `3x32x32`.
  public var description: String {
    guard channels > 1 else { return "\(rows)x\(columns)" }
    return isPlanar ? "\(channels)x\(rows)x\(columns)" : "\(rows)x\(columns)x\(channels)"
  }

  /// An image's numbers with those of each pixel together.
  package func interleaved(_ values: [Double]) -> [Double] {
    guard isPlanar, channels > 1 else { return values }
    let pixels = rows * columns
    return (0..<pixels).flatMap { pixel in (0..<channels).map { values[$0 * pixels + pixel] } }
  }
}
