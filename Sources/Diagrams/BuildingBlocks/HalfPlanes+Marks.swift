import Plotting

extension HalfPlanes {
  /// The two sides of the line in the colours of their classes.
  func sides() -> [any Mark] {
    let border = border
    func side(from edge: Double, _ number: Int) -> AreaMark {
      AreaMark(
        x: border.x, yStart: border.x.map { _ in edge }, yEnd: border.y,
        style: Style(color: "class\(number)", opacity: number == 0 ? 0.16 : 0.2))
    }
    return [
      side(from: y.upperBound, isPositiveAbove ? 1 : 0), side(from: y.lowerBound, isPositiveAbove ? 0 : 1),
    ]
  }
}
