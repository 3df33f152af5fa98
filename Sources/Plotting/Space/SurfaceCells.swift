import Graphics

/// The cells of all surfaces of a panel in one order from back to front, so that surfaces hide each other.
struct SurfaceCells {
  private struct Cell {
    var surface: Int
    var row: Int
    var column: Int
    /// The corners in turn, what of them lies in the box, and their mean height.
    var corners: [Vector3]
    var outline: [Vector3]
    var value: Double
    var depth = 0.0
  }

  private let marks: [SurfaceMark]
  private let space: SpaceView
  private let shadings: [SurfaceShading]

  init(_ marks: [SurfaceMark], space: SpaceView, theme: Theme) {
    self.marks = marks
    self.space = space
    shadings = marks.map { SurfaceShading(mark: $0, theme: theme, projection: space.projection) }
  }

  /// The drawing, from back to front.
  func items() -> [Scene.Item] {
    let fields = marks.map { HeightField($0, in: space.projection) }
    let isShared = fields.allSatisfy { $0.x == fields[0].x && $0.y == fields[0].y }
    var cells: [Cell] = []
    if isShared, let first = fields.first {
      // Seen without perspective, a cell is hidden only by cells nearer in the order of the grid, and among those
      // above one place of the floor by the ones nearer to the viewer's height.
      for row in order(first.y.count - 1, nearIsLast: space.projection.toward.y > 0) {
        for column in order(first.x.count - 1, nearIsLast: space.projection.toward.x > 0) {
          let stack = fields.indices.compactMap { cell(fields[$0], $0, row, column) }
          cells += stack.sorted { $0.depth < $1.depth }
        }
      }
    } else {
      for index in fields.indices {
        for row in 0..<fields[index].y.count - 1 {
          cells += (0..<fields[index].x.count - 1).compactMap { cell(fields[index], index, row, $0) }
        }
      }
      cells.sort { ($0.depth, $0.surface, $0.row, $0.column) < ($1.depth, $1.surface, $1.row, $1.column) }
    }
    return cells.map(item)
  }

  /// A cell; nil at a gap. Its depth is that of its middle, towards the viewer.
  private func cell(_ field: HeightField, _ surface: Int, _ row: Int, _ column: Int) -> Cell? {
    let indices = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
    let corners = indices.map { field.place($0.0, $0.1) }
    // What lies a million boxes away cannot be told from what has no place.
    guard corners.allSatisfy({ $0.isFinite && $0.dot($0) < 1e12 }) else { return nil }
    let outline = Self.inBox(corners)
    guard outline.count > 2 else { return nil }
    let value = indices.reduce(0) { $0 + marks[surface].values[$1.0, $1.1] / 4 }
    let middle = corners.reduce(Vector3(0, 0, 0), +) * 0.25
    return Cell(
      surface: surface, row: row, column: column, corners: corners, outline: outline, value: value,
      depth: middle.dot(space.projection.toward))
  }

  /// The part of a cell between the box's floor and its top.
  private static func inBox(_ corners: [Vector3]) -> [Vector3] {
    // Heights at the very end of the axis may be off by rounding.
    let limit = Projection.boxSize.z / 2 + 1e-9
    guard !corners.allSatisfy({ abs($0.z) <= limit }) else { return corners }
    return cut(cut(corners) { $0.z + limit }) { limit - $0.z }
  }

  /// The part of an outline where a linear quantity is not negative.
  private static func cut(_ outline: [Vector3], _ quantity: (Vector3) -> Double) -> [Vector3] {
    outline.indices.flatMap { index -> [Vector3] in
      let (here, next) = (outline[index], outline[(index + 1) % outline.count])
      let (start, end) = (quantity(here), quantity(next))
      let kept = start >= 0 ? [here] : []
      return (start >= 0) == (end >= 0) ? kept : kept + [here + (next - here) * (start / (start - end))]
    }
  }

  private func item(_ cell: Cell) -> Scene.Item {
    let color = shadings[cell.surface].color(height: cell.value, corners: cell.corners)
    // An edge of a slightly darker colour closes the seams and shows the grid.
    let edge = color.mixed(with: Color.black.opacity(color.alpha), share: 0.08)
    return .path(
      .polygon(cell.outline.map(space.projection.point)), fill: color, stroke: Stroke(edge, width: 0.5))
  }

  private func order(_ count: Int, nearIsLast: Bool) -> [Int] {
    nearIsLast ? Array(0..<count) : (0..<count).reversed()
  }
}
