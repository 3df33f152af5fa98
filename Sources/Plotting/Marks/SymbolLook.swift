import Graphics

/// A symbol with its colours.
public struct SymbolLook: Sendable, Equatable {
  var symbol: Symbol
  var diameter: Double
  var fill: Color
  var edge: Stroke

  /// Gives the symbol the colour of a value, with an edge on which pale colours show.
  mutating func paint(_ color: Color, theme: Theme) {
    fill = color.opacity(fill.alpha)
    edge = Stroke(theme.muted, width: 0.7)
  }

  /// The look of what is hidden.
  var faint: SymbolLook {
    var look = self
    look.fill = fill.opacity(fill.alpha * 0.35)
    look.edge.color = edge.color.opacity(edge.color.alpha * 0.5)
    return look
  }

  /// The look around the origin.
  var stamp: Scene.Stamps.Look {
    Scene.Stamps.Look(symbol.path(center: Point(0, 0), diameter: diameter), fill: fill, stroke: edge)
  }

  func item(at center: Point) -> Scene.Item {
    .path(symbol.path(center: center, diameter: diameter), fill: fill, stroke: edge)
  }
}
