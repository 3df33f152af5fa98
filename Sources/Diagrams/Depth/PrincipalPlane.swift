import Networks

/// A plane on which what a layer gives can be drawn: of two units their own, of more the first two principal
/// components of some samples, of one the unit over nothing.
struct PrincipalPlane: Sendable {
  /// Whether the plane's axes are the units themselves.
  let isOwn: Bool
  private let means: [Double]
  /// Two directions of length 1, at right angles; of one unit the second is 0.
  private let axes: [[Double]]

  /// The plane of samples, a row each.
  init(of samples: Matrix<Double>) {
    let units = samples.columns
    isOwn = units <= 2
    guard units > 2 else {
      means = Array(repeating: 0, count: units)
      axes = [[1, 0], [0, 1]].map { Array($0.prefix(units)) }
      return
    }
    means = samples.columnMeans
    var centred = samples
    for row in 0..<samples.rows {
      for unit in 0..<units { centred[row, unit] -= means[unit] }
    }
    let first = Self.direction(of: centred, across: [])
    axes = [first, Self.direction(of: centred, across: first)]
  }

  /// The plane of two features of samples, as they are.
  init(_ plane: FeaturePlane) {
    isOwn = true
    means = plane.fixed.map { _ in 0 }
    axes = [plane.x, plane.y].map { own in plane.fixed.indices.map { $0 == own ? 1 : 0 } }
  }

  /// The direction of the greatest variance at right angles to another one, by the power method.
  private static func direction(of centred: Matrix<Double>, across other: [Double]) -> [Double] {
    let units = centred.columns
    // What varies most begins; without any variance every direction is as good.
    let spread = (0..<units).map { unit in centred.column(unit).reduce(0) { $0 + $1 * $1 } }
    var vector = (0..<units).map { spread[$0] + 1e-300 * Double($0 + 1) }
    for _ in 0..<200 {
      if !other.isEmpty { vector = across(vector, other) }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      guard length > 0 else { return unit(across: other, count: units) }
      let column = Matrix(rows: units, columns: 1, elements: vector.map { $0 / length })
      vector = column.elements
      let next = (centred.transposed * (centred * column)).elements
      guard next.contains(where: { abs($0) > 1e-200 }) else { break }
      vector = next
    }
    if !other.isEmpty { vector = across(vector, other) }
    let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > 0 else { return unit(across: other, count: units) }
    // Which way the axis points is free: its largest part is positive.
    let largest = vector.max { abs($0) < abs($1) } ?? 1
    return vector.map { (largest < 0 ? -$0 : $0) / length }
  }

  private static func across(_ vector: [Double], _ other: [Double]) -> [Double] {
    let part = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
    return zip(vector, other).map { $0 - part * $1 }
  }

  /// The unit direction that has the least to do with another one.
  private static func unit(across other: [Double], count: Int) -> [Double] {
    let least =
      (0..<count).min { abs(other.isEmpty ? 0 : other[$0]) < abs(other.isEmpty ? 0 : other[$1]) } ?? 0
    let vector = (0..<count).map { $0 == least ? 1.0 : 0 }
    guard !other.isEmpty else { return vector }
    let rest = across(vector, other)
    let length = rest.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? rest.map { $0 / length } : vector
  }

  /// The places of samples on the plane.
  func places(of samples: Matrix<Double>) -> (x: [Double], y: [Double]) {
    func coordinate(_ axis: [Double]) -> [Double] {
      (0..<samples.rows).map { row in
        axis.indices.reduce(0) { $0 + axis[$1] * (samples[row, $1] - means[$1]) }
      }
    }
    return (coordinate(axes[0]), coordinate(axes[1]))
  }
}
