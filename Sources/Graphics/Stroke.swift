/// How a path is traced.
public struct Stroke: Sendable, Hashable {
  /// The shape of a line's ends.
  public enum Cap: String, Sendable, Hashable, CaseIterable {
    /// Cut off at the end point.
    case butt
    /// A half circle beyond the end point.
    case round
  }

  /// The line's colour.
  public var color: Color
  /// The line's width in CSS pixels.
  public var width: Double
  /// Lengths of dashes and gaps in turn, in CSS pixels; empty for a solid line.
  public var dash: [Double]
  /// The shape of the ends; joins are always round.
  public var cap: Cap

  /// A stroke of the given look.
  public init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}
