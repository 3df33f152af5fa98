import Graphics

/// The colour of a surface's cells: a colour map of the height, darker where the cell turns away from the light.
struct SurfaceShading {
  private let colormap: any Colormap
  private let range: ClosedRange<Double>
  private let light: Vector3
  private let opacity: Double

  init(mark: SurfaceMark, theme: Theme, projection: Projection) {
    colormap = Colormaps.make(
      mark.style.colormap ?? theme.colormap, theme: theme, classCount: 2)
    range = (ClosedRange(around: mark.values.values) ?? 0...1).padded(by: 0)
    opacity = mark.style.opacity ?? 1
    // From above the viewer's left shoulder.
    light = (projection.toward + projection.up * 0.7 - projection.right * 0.6).normalized
  }

  /// The colour of a cell with its corners in the box.
  func color(height: Double, corners: CellCorners) -> Color {
    let share = min(max((height - range.lowerBound) / range.length, 0), 1)
    let brightness = 0.7 + 0.3 * abs(corners.normal.dot(light))
    let color = colormap.color(at: share, ofClass: 0)
    return color.mixed(with: .black, share: 1 - brightness).opacity(opacity)
  }
}
