/// How values become places along an axis.
public struct ScaleType: Sendable, Hashable {
  /// The scale's name in JSON: see `Scales`.
  public let name: String
  /// Up to which magnitude a `symmetricLog` scale is about linear; nil is 1.
  public let threshold: Double?

  /// The scale of a name, such as one of one's own.
  public init(_ name: String, threshold: Double? = nil) {
    self.name = name
    self.threshold = threshold
  }

  /// Equal differences at equal distances.
  public static let linear = ScaleType(LinearScale.name)
  /// Equal ratios at equal distances.
  public static let log = ScaleType(LogScale.name)
  /// Logarithmic on both sides of 0, about linear from −1 to 1.
  public static let symmetricLog = ScaleType(SymlogScale.name)
  /// Logarithmic on both sides of 0, about linear from −`threshold` to `threshold`.
  public static func symmetricLog(threshold: Double) -> ScaleType {
    ScaleType(SymlogScale.name, threshold: threshold)
  }
  /// Names at 0, 1, 2, ….
  public static let category = ScaleType(CategoryScale.name)
}
