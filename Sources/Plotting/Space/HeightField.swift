/// A surface over a grid in the box.
///
/// Between the grid's places the surface is the product of the cubics through the four nearest places along x and
/// along y (Lagrange's interpolation): exact for polynomials of degree 3, and elsewhere far nearer to the function
/// behind the grid than the drawn cells are.
struct HeightField: Sendable {
  let x: [Double]
  let y: [Double]
  /// Row by row; a row for each y.
  let heights: [Double]
  /// The least and the greatest height, with room for what lies between the grid's places.
  private(set) var range: ClosedRange<Double>
  /// The steepest slopes along x and y.
  let slope: (x: Double, y: Double)

  init(_ mark: SurfaceMark, in projection: Projection) {
    self.init(
      x: mark.x.map { projection.box($0, 0, 0).x }, y: mark.y.map { projection.box(0, $0, 0).y },
      heights: mark.values.values.map { projection.box(0, 0, $0).z })
    // What lies above the box or below it is not drawn, and hides nothing.
    let end = Projection.boxSize.z / 2 + 1e-9
    range = range.clamped(to: -end...end)
  }

  /// - Parameter heights: a row for each y, at least two places along both axes, which rise.
  init(x: [Double], y: [Double], heights: [Double]) {
    self.x = x
    self.y = y
    self.heights = heights
    let alongX = Steepness(places: x, lines: y.count) { heights[$1 * x.count + $0] }
    let alongY = Steepness(places: y, lines: x.count) { heights[$0 * x.count + $1] }
    slope = (alongX.slope, alongY.slope)
    let room = alongX.bulge + alongY.bulge + 0.001
    let ends = ClosedRange(around: heights) ?? 0...0
    range = (ends.lowerBound - room)...(ends.upperBound + room)
  }

  /// The corner of a cell as a place in the box.
  func place(_ row: Int, _ column: Int) -> Vector3 {
    Vector3(x[column], y[row], heights[row * x.count + column])
  }

  /// The height above a place of the floor; nil outside the grid, NaN over a gap.
  func height(_ xPlace: Double, _ yPlace: Double) -> Double? {
    guard let across = Stencil(at: xPlace, in: x), let along = Stencil(at: yPlace, in: y) else { return nil }
    var sum = 0.0
    for row in 0..<along.count {
      let start = (along.first + row) * x.count + across.first
      var line = 0.0
      for column in 0..<across.count { line += across.weights[column] * heights[start + column] }
      sum += along.weights[row] * line
    }
    return sum.isFinite ? sum : bilinear(across, along)
  }

  /// The height near a gap, from the corners of the cell alone.
  private func bilinear(_ across: Stencil, _ along: Stencil) -> Double {
    let start = along.cell * x.count + across.cell
    let below = heights[start] * (1 - across.share) + heights[start + 1] * across.share
    let above =
      heights[start + x.count] * (1 - across.share) + heights[start + x.count + 1] * across.share
    return below * (1 - along.share) + above * along.share
  }

  /// How far the cubics may be from the function behind the grid, near a place inside the grid.
  ///
  /// The error of a cubic is the fourth divided difference times the distances to its four places, whose product is
  /// at most the fourth power of the spacing.
  func error(_ xPlace: Double, _ yPlace: Double) -> Double {
    guard let across = Stencil(at: xPlace, in: x), let along = Stencil(at: yPlace, in: y) else { return 0 }
    var bound = 0.0
    for row in [along.cell, along.cell + 1] {
      bound = max(bound, Self.remainder(in: x, near: across.cell) { heights[row * x.count + $0] })
    }
    var other = 0.0
    for column in [across.cell, across.cell + 1] {
      other = max(other, Self.remainder(in: y, near: along.cell) { heights[$0 * x.count + column] })
    }
    return bound + other
  }

  private static func remainder(
    in places: [Double], near cell: Int, value: (Int) -> Double
  ) -> Double {
    guard places.count > 4 else { return 0 }
    let starts = [cell - 2, cell - 1].map { min(max($0, 0), places.count - 5) }
    return starts.reduce(0) { greatest, start in
      var differences = (start..<start + 5).map(value)
      var spacing = 0.0
      for order in 1...4 {
        for index in 0..<(5 - order) {
          let gap = places[start + index + order] - places[start + index]
          differences[index] = (differences[index + 1] - differences[index]) / gap
          if order == 1 { spacing = max(spacing, gap) }
        }
      }
      let bound = abs(differences[0]) * spacing * spacing * spacing * spacing
      return bound.isFinite ? max(greatest, bound) : greatest
    }
  }
}

/// How a place lies among the rising places of a grid, with the weights of the cubic through the nearest four.
private struct Stencil {
  /// The place before it.
  let cell: Int
  /// The share of the cell before it.
  let share: Double
  /// Where the cubic's places begin, and how many there are.
  let first: Int
  let count: Int
  let weights: SIMD4<Double>

  /// nil outside the grid.
  init?(at value: Double, in places: [Double]) {
    guard let last = places.last, value >= places[0], value <= last else { return nil }
    var low = 0
    var high = places.count - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if places[middle] <= value { low = middle } else { high = middle }
    }
    cell = low
    share = (value - places[low]) / (places[high] - places[low])
    count = min(4, places.count)
    first = min(max(low - 1, 0), places.count - count)
    var weights = SIMD4<Double>(repeating: 0)
    for index in 0..<count {
      var weight = 1.0
      for other in 0..<count where other != index {
        weight *= (value - places[first + other]) / (places[first + index] - places[first + other])
      }
      weights[index] = weight
    }
    self.weights = weights
  }
}

/// How steep a grid's lines along one axis are, and how far they may rise above their places.
private struct Steepness {
  var slope = 0.0
  var bulge = 0.0

  /// - Parameter value: the height at a place of a line.
  init(places: [Double], lines: Int, value: (_ place: Int, _ line: Int) -> Double) {
    for line in 0..<lines {
      var lastSlope: Double?
      for place in 1..<places.count {
        let spacing = places[place] - places[place - 1]
        let slope = (value(place, line) - value(place - 1, line)) / spacing
        guard slope.isFinite else {
          lastSlope = nil
          continue
        }
        let turn = abs(slope - (lastSlope ?? slope))
        // Between its places a line may be steeper by as much as it turns there.
        self.slope = max(self.slope, abs(slope) + turn)
        bulge = max(bulge, turn * spacing / 4)
        lastSlope = slope
      }
    }
  }
}
