import Graphics

/// How a mark of areas is filled and edged: bars, rectangles.
struct AreaLook {
  private let fill: Color?
  private let edge: Stroke?
  private let paper: Color

  /// The look that a style asks for: filled, with an edge where the style has a width; hollow areas are edges alone.
  init(style: Style, theme: Theme, color fallback: String, opacity: Double) {
    let color = theme.color(style.color ?? fallback)
    let isHollow = style.hollow == true
    fill = isHollow ? nil : color.opacity(color.alpha * (style.opacity ?? opacity))
    edge =
      isHollow || style.width != nil
      ? Stroke(color, width: style.width ?? 1.5, dash: style.dash?.lengths ?? []) : nil
    paper = theme.paper
  }

  /// - Parameter width: of the hair line in the paper's colour that parts neighbours without edges of their own.
  func item(_ path: Path, edge width: Double = 0) -> Scene.Item {
    .path(path, fill: fill, stroke: edge ?? (width > 0 ? Stroke(paper, width: width) : nil))
  }
}

extension LegendEntry {
  /// A small square.
  init(label: String, area: AreaLook) {
    let square = Path.rect(Rect(x: 0, y: -6, width: 12, height: 12))
    self.init(label: label, width: 12, sample: [area.item(square)])
  }
}
