/// A width and a height in CSS pixels.
public struct Size: Sendable, Hashable {
  /// Horizontal extent.
  public var width: Double
  /// Vertical extent.
  public var height: Double

  /// A size of the given extents.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }

  /// The size that is `factor` times as wide and as high.
  public func scaled(by factor: Double) -> Size { Size(width * factor, height * factor) }
}
