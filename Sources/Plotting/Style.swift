import Graphics

/// How a mark looks; what is nil is up to the mark. Colours are names that the theme resolves.
public struct Style: Sendable, Equatable, Codable {
  /// A colour's name: see `Theme.color(_:)`.
  public var color: String?
  /// A line's width in CSS pixels.
  public var width: Double?
  /// `solid`, `dashed` or `dotted`.
  public var dash: Dash?
  /// Opacity, 0…1.
  public var opacity: Double?
  /// The shape of points; with classes, each class has its own.
  public var symbol: Symbol?
  /// The points' diameter, or the height of text, in CSS pixels.
  public var size: Double?
  /// Whether points are outlines instead of filled.
  public var hollow: Bool?
  /// The name of a colour map: see `Colormaps`.
  public var colormap: String?

  /// The pattern of a line.
  public enum Dash: String, Sendable, Codable {
    /// Without gaps.
    case solid
    /// Long dashes.
    case dashed
    /// Dots.
    case dotted

    var lengths: [Double] {
      switch self {
      case .solid: []
      case .dashed: [6, 4]
      case .dotted: [1.5, 3]
      }
    }
  }

  /// A style of the given parts.
  public init(
    color: String? = nil, width: Double? = nil, dash: Dash? = nil, opacity: Double? = nil,
    symbol: Symbol? = nil, size: Double? = nil, hollow: Bool? = nil, colormap: String? = nil
  ) {
    self.color = color
    self.width = width
    self.dash = dash
    self.opacity = opacity
    self.symbol = symbol
    self.size = size
    self.hollow = hollow
    self.colormap = colormap
  }

  /// The stroke of a line in this style.
  func stroke(theme: Theme, color fallback: String = "class0", width standard: Double = 2) -> Stroke {
    let name = color ?? fallback
    let paint = theme.color(name)
    return Stroke(
      paint.opacity(paint.alpha * (opacity ?? 1)), width: width ?? standard,
      dash: dash?.lengths ?? theme.dash(name), cap: dash == .dotted ? .round : .butt)
  }
}
