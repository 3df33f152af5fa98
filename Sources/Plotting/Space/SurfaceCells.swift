import Graphics

/// The cells of all surfaces of a panel in one order from back to front, so that surfaces hide each other.
struct SurfaceCells {
  private struct Cell {
    var surface: Int
    var row: Int
    var column: Int
    var corners: CellCorners
    /// What of it lies in the box, where that is not all.
    var inBox: [Vector3]?
    /// The mean of the data at the corners.
    var value: Double
    var depth = 0.0
  }

  /// More cells than this have no edges of their own: nothing else would be seen.
  private static let edgeLimit = 10_000

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
    let hasEdges = cells.count <= Self.edgeLimit
    return cells.map { item($0, hasEdge: hasEdges) }
  }

  /// A cell; nil at a gap. Its depth is that of its middle, towards the viewer.
  private func cell(_ field: HeightField, _ surface: Int, _ row: Int, _ column: Int) -> Cell? {
    let corners = CellCorners(field, row, column)
    // What lies a million boxes away cannot be told from what has no place.
    guard corners.allSatisfy({ $0.isFinite && $0.dot($0) < 1e12 }) else { return nil }
    let inBox = Self.inBox(corners)
    if let inBox, inBox.count < 3 { return nil }
    let values = marks[surface].values
    let (near, far) = (row * values.columns + column, (row + 1) * values.columns + column)
    let value =
      values.values[near] / 4 + values.values[near + 1] / 4 + values.values[far + 1] / 4 + values.values[far]
      / 4
    return Cell(
      surface: surface, row: row, column: column, corners: corners, inBox: inBox, value: value,
      depth: corners.middle.dot(space.projection.toward))
  }

  /// The part of a cell between the box's floor and its top; nil for all of it.
  private static func inBox(_ corners: CellCorners) -> [Vector3]? {
    // Heights at the very end of the axis may be off by rounding.
    let limit = Projection.boxSize.z / 2 + 1e-9
    guard !corners.allSatisfy({ abs($0.z) <= limit }) else { return nil }
    return cut(cut(corners.inTurn) { $0.z + limit }) { limit - $0.z }
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

  private func item(_ cell: Cell, hasEdge: Bool) -> Scene.Item {
    let color = shadings[cell.surface].color(height: cell.value, corners: cell.corners)
    let outline = (cell.inBox ?? cell.corners.inTurn).map(space.projection.point)
    // Cells that one cannot see through may overlap, which closes the seams, too, in a quarter of the time.
    if !hasEdge, color.alpha == 1 {
      return .path(.polygon(outline.grown(by: Self.edgeWidth / 2)), fill: color, stroke: nil)
    }
    // An edge of a slightly darker colour closes the seams and shows the grid.
    let edge = color.mixed(with: Color.black.opacity(color.alpha), share: 0.08)
    return .path(.polygon(outline), fill: color, stroke: Stroke(edge, width: Self.edgeWidth))
  }

  private static let edgeWidth = 0.5

  private func order(_ count: Int, nearIsLast: Bool) -> [Int] {
    nearIsLast ? Array(0..<count) : (0..<count).reversed()
  }
}
