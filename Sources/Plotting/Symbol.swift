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
  /// A thick upright cross.
  case plus
  /// A regular hexagon.
  case hexagon
  /// A triangle that points left.
  case triangleLeft = "triangle_left"
  /// A triangle that points right.
  case triangleRight = "triangle_right"
  /// Two triangles that meet in the middle.
  case hourglass
  /// A narrow diamond.
  case thinDiamond = "thin_diamond"

  /// The symbol of a class: the order in which shapes are easiest to tell apart.
  public static func forClass(_ index: Int) -> Symbol { allCases[index % allCases.count] }

  /// The outline around a centre; all symbols of one diameter cover about the same area.
  func path(center: Point, diameter: Double) -> Path {
    let radius = diameter / 2
    switch self {
    case .circle: return .circle(center: center, radius: radius)
    case .triangle:
      return Self.regular(3, center: center, radius: radius * 1.35, turn: 0, sink: Point(0, 0.2))
    case .square: return Self.regular(4, center: center, radius: radius * 1.27, turn: .pi / 4)
    case .diamond: return Self.regular(4, center: center, radius: radius * 1.3, turn: 0)
    case .cross: return Self.cross(center: center, radius: radius * 1.1)
    case .pentagon: return Self.regular(5, center: center, radius: radius * 1.13, turn: 0)
    case .triangleDown:
      return Self.regular(3, center: center, radius: radius * 1.35, turn: .pi, sink: Point(0, -0.2))
    case .plus: return Self.cross(center: center, radius: radius * 1.1, turn: .pi / 4)
    case .hexagon: return Self.regular(6, center: center, radius: radius * 1.1, turn: .pi / 6)
    case .triangleLeft:
      return Self.regular(3, center: center, radius: radius * 1.35, turn: -.pi / 2, sink: Point(0.2, 0))
    case .triangleRight:
      return Self.regular(3, center: center, radius: radius * 1.35, turn: .pi / 2, sink: Point(-0.2, 0))
    case .hourglass:
      return Self.polygon(
        [(-1, -1), (1, -1), (0.25, 0), (1, 1), (-1, 1), (-0.25, 0)], center, radius * 1.05)
    case .thinDiamond: return Self.polygon([(0, -1), (0.6, 0), (0, 1), (-0.6, 0)], center, radius * 1.6)
    case .star: return Self.star(center: center, radius: radius * 1.5)
    }
  }

  private static func polygon(_ corners: [(Double, Double)], _ center: Point, _ scale: Double) -> Path {
    .polygon(corners.map { center + Point($0.0, $0.1) * scale })
  }

  private static func onCircle(_ center: Point, _ radius: Double, turn: Double) -> Point {
    center + Point(radius * _sin(turn), -radius * _cos(turn))
  }

  /// - Parameter sink: how far the centre moves, as a share of the radius, so that the area looks centred.
  private static func regular(
    _ sides: Int, center: Point, radius: Double, turn: Double, sink: Point = Point(0, 0)
  )
    -> Path
  {
    let middle = center + sink * radius
    return .polygon(
      (0..<sides).map { onCircle(middle, radius, turn: turn + 2 * .pi * Double($0) / Double(sides)) })
  }

  private static func star(center: Point, radius: Double) -> Path {
    .polygon(
      (0..<10).map {
        onCircle(center, $0.isMultiple(of: 2) ? radius : radius * 0.42, turn: .pi * Double($0) / 5)
      })
  }

  /// A cross of arm width 2w whose arms lie along the diagonals, turned further.
  private static func cross(center: Point, radius: Double, turn: Double = 0) -> Path {
    let w = 0.3 * radius
    let corners = [
      (-w, -radius), (w, -radius), (w, -w), (radius, -w), (radius, w), (w, w), (w, radius), (-w, radius),
      (-w, w),
      (-radius, w), (-radius, -w), (-w, -w),
    ]
    let (cosine, sine) = (_cos(.pi / 4 + turn), _sin(.pi / 4 + turn))
    return .polygon(
      corners.map { center + Point($0.0 * cosine - $0.1 * sine, $0.0 * sine + $0.1 * cosine) })
  }
}
