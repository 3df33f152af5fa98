import Graphics

/// The shape of a point.
public enum Symbol: String, Sendable, Codable, CaseIterable {
  /// A disc.
  case circle
  /// A triangle that points up.
  case triangle
  /// An upright square.
  case square
  /// A square on its corner.
  case diamond
  /// A thick diagonal cross.
  case cross
  /// A regular pentagon.
  case pentagon
  /// A triangle that points down.
  case triangleDown = "triangle_down"
  /// A five-pointed star.
  case star

  /// The symbol of a class: the order in which shapes are easiest to tell apart.
  public static func forClass(_ index: Int) -> Symbol { allCases[index % allCases.count] }

  /// The outline around a centre; all symbols of one diameter cover about the same area.
  func path(center: Point, diameter: Double) -> Path {
    let radius = diameter / 2
    switch self {
    case .circle: return .circle(center: center, radius: radius)
    case .triangle: return Self.regular(3, center: center, radius: radius * 1.35, turn: 0, sink: 0.2)
    case .square: return Self.regular(4, center: center, radius: radius * 1.27, turn: .pi / 4)
    case .diamond: return Self.regular(4, center: center, radius: radius * 1.3, turn: 0)
    case .cross: return Self.cross(center: center, radius: radius * 1.1)
    case .pentagon: return Self.regular(5, center: center, radius: radius * 1.13, turn: 0)
    case .triangleDown: return Self.regular(3, center: center, radius: radius * 1.35, turn: .pi, sink: -0.2)
    case .star: return Self.star(center: center, radius: radius * 1.5)
    }
  }

  private static func onCircle(_ center: Point, _ radius: Double, turn: Double) -> Point {
    center + Point(radius * _sin(turn), -radius * _cos(turn))
  }

  /// - Parameter sink: how far the centre moves down, as a share of the radius, so that the area looks centred.
  private static func regular(_ sides: Int, center: Point, radius: Double, turn: Double, sink: Double = 0)
    -> Path
  {
    let middle = center + Point(0, sink * radius)
    return .polygon(
      (0..<sides).map { onCircle(middle, radius, turn: turn + 2 * .pi * Double($0) / Double(sides)) })
  }

  private static func star(center: Point, radius: Double) -> Path {
    .polygon(
      (0..<10).map {
        onCircle(center, $0.isMultiple(of: 2) ? radius : radius * 0.42, turn: .pi * Double($0) / 5)
      })
  }

  private static func cross(center: Point, radius: Double) -> Path {
    // A plus of arm width w, turned by 45°.
    let w = 0.3 * radius
    let corners = [
      (-w, -radius), (w, -radius), (w, -w), (radius, -w), (radius, w), (w, w), (w, radius), (-w, radius),
      (-w, w),
      (-radius, w), (-radius, -w), (-w, -w),
    ]
    let half = 0.5.squareRoot()
    return .polygon(corners.map { center + Point(($0.0 - $0.1) * half, ($0.0 + $0.1) * half) })
  }
}
