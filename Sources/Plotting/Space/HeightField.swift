/// A surface over a grid in the box, bilinear between the grid's places, that hides what lies behind it.
struct HeightField: Sendable {
  let x: [Double]
  let y: [Double]
  /// Row by row; a row for each y.
  let heights: [Double]

  init(_ mark: SurfaceMark, in projection: Projection) {
    let placed = projection
    x = mark.x.map { placed.box($0, 0, 0).x }
    y = mark.y.map { placed.box(0, $0, 0).y }
    heights = mark.values.values.map { placed.box(0, 0, $0).z }
  }

  /// The corner of a cell as a place in the box.
  func place(_ row: Int, _ column: Int) -> Vector3 {
    Vector3(x[column], y[row], heights[row * x.count + column])
  }

  /// The height above a place of the floor; nil outside the grid, NaN over a gap.
  func height(_ xPlace: Double, _ yPlace: Double) -> Double? {
    guard let (column, u) = Self.cell(of: xPlace, in: x), let (row, v) = Self.cell(of: yPlace, in: y) else {
      return nil
    }
    let start = row * x.count + column
    let below = heights[start] * (1 - u) + heights[start + 1] * u
    let above = heights[start + x.count] * (1 - u) + heights[start + x.count + 1] * u
    return below * (1 - v) + above * v
  }

  /// Whether the surface lies between a place and the viewer.
  ///
  /// The ray towards the viewer is followed in steps of a quarter of a cell; the place is hidden if the ray's
  /// height above the surface changes its sign. A place on the surface, up to the error of the interpolation, is
  /// seen from either side, so that the ray starts half a cell away.
  func hides(_ place: Vector3, toward viewer: Vector3) -> Bool {
    let cell = min(Self.step(x), Self.step(y))
    let across = (viewer.x * viewer.x + viewer.y * viewer.y).squareRoot()
    let start = height(place.x, place.y)
    let isOnSurface = start.map { abs(place.z - $0) < Self.tolerance } ?? false
    guard abs(place.x) < 2, abs(place.y) < 2 else { return false }
    guard across > 1e-6 else {
      return start.map { !isOnSurface && (place.z - $0) * viewer.z < 0 } ?? false
    }
    let step = max(cell / 4, Self.leastStep) / across
    var place = place
    if isOnSurface, let start { place.z = start }
    var last = isOnSurface ? nil : start.map { place.z - $0 }
    var count = isOnSurface ? 2.0 : 1.0
    while true {
      let next = place + viewer * (step * count)
      if abs(next.z) > Projection.boxSize.z { return false }
      guard let height = height(next.x, next.y) else {
        if leaves(next, viewer) { return false }
        last = nil
        count += 1
        continue
      }
      let gap = next.z - height
      if let last, (gap < 0) != (last < 0) { return true }
      last = gap.isFinite ? gap : nil
      count += 1
    }
  }

  /// Bounds the work for grids that are tiny parts of the box.
  private static let leastStep = 0.0005

  /// The share of the box within which a place counts as lying on the surface.
  private static let tolerance = 0.0012

  /// Whether a ray beyond the grid moves away from it.
  private func leaves(_ place: Vector3, _ direction: Vector3) -> Bool {
    func leaves(_ value: Double, _ along: Double, _ values: [Double]) -> Bool {
      (value > values[values.count - 1] && along >= 0) || (value < values[0] && along <= 0)
    }
    return leaves(place.x, direction.x, x) || leaves(place.y, direction.y, y)
  }

  private static func step(_ values: [Double]) -> Double {
    (values[values.count - 1] - values[0]) / Double(values.count - 1)
  }

  /// The cell that holds a value, and the share of the cell below it.
  private static func cell(of value: Double, in values: [Double]) -> (index: Int, share: Double)? {
    guard let last = values.last, value >= values[0], value <= last else { return nil }
    var low = 0
    var high = values.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if values[middle] <= value { low = middle } else { high = middle }
    }
    return (low, (value - values[low]) / (values[high] - values[low]))
  }
}
