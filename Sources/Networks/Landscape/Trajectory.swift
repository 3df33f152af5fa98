/// The way of a training through parameter space, as it was recorded: in steps that a callback chose, say.
public struct Trajectory: Sendable, Equatable {
  /// One row for each recorded moment, one column for each parameter.
  public let points: Matrix<Double>

  /// A way through the given points.
  ///
  /// - Precondition: there is at least one point, and all have as many parameters.
  public init(_ points: [[Double]]) {
    precondition(!points.isEmpty, "a trajectory has at least one point")
    self.points = Matrix(points)
  }

  /// The principal directions of the way, seen from its last point (Li et al. 2018): unit vectors at right angles to
  /// each other along which the points spread most, the widest first, and the share of the variance along each.
  ///
  /// A direction's sign is such that its largest number, the first of equal ones, is positive. There are fewer than
  /// asked for if the points span fewer dimensions.
  ///
  /// - Complexity: O(t²·p + t³) for t points and p parameters.
  public func principalDirections(_ count: Int = 2) -> (directions: [[Double]], shares: [Double]) {
    let last = points.row(points.rows - 1)
    var differences = points
    for row in 0..<points.rows {
      for column in 0..<points.columns { differences[row, column] -= last[column] }
    }
    let means = differences.columnMeans
    for row in 0..<points.rows {
      for column in 0..<points.columns { differences[row, column] -= means[column] }
    }
    // D·Dᵀ is small where there are many parameters, and v = Dᵀ·u belongs to the same eigenvalue of Dᵀ·D.
    var gram = Matrix<Double>(rows: points.rows, columns: points.rows)
    multiply(differences, by: differences, transposing: .right, into: &gram)
    let eigen = SymmetricEigenvectors(of: gram)
    let total = eigen.values.reduce(0) { $0 + max(0, $1) }
    let kept = eigen.values.indices.prefix(count).filter { eigen.values[$0] > 1e-12 * total && total > 0 }
    let directions = kept.map { index in
      Self.unit(
        (Matrix(rows: 1, columns: points.rows, elements: eigen.vectors[index]) * differences).elements)
    }
    return (directions, kept.map { eigen.values[$0] / total })
  }

  /// Where each point lies in the plane (or line, or space) of directions through an origin: the coefficients of the
  /// nearest point, by least squares.
  ///
  /// - Parameters:
  ///   - directions: a number for each parameter in each of them.
  ///   - origin: nil is the last point.
  /// - Returns: one row for each point, one column for each direction.
  /// - Precondition: directions have a number for each parameter, and none follows from the others.
  public func projection(onto directions: [[Double]], origin: [Double]? = nil) -> Matrix<Double> {
    let origin = origin ?? points.row(points.rows - 1)
    for vector in directions + [origin] {
      precondition(
        vector.count == points.columns,
        "a direction has \(points.columns) numbers, one for each parameter, not \(vector.count)")
    }
    // Orthonormal vectors of the same plane first (Gram and Schmidt), then back through their triangle.
    var (basis, triangle): ([[Double]], [[Double]]) = ([], [])
    for direction in directions {
      var (rest, shares) = (direction, [Double]())
      for vector in basis {
        let share = Self.dot(rest, vector)
        shares.append(share)
        for i in rest.indices { rest[i] -= share * vector[i] }
      }
      let length = Self.dot(rest, rest).squareRoot()
      precondition(length > 0, "a direction follows from those before it, or is 0")
      shares.append(length)
      triangle.append(shares)
      basis.append(rest.map { $0 / length })
    }
    return Matrix(
      (0..<points.rows).map { row in
        let difference = zip(points.row(row), origin).map { $0 - $1 }
        var coefficients = basis.map { Self.dot(difference, $0) }
        for index in coefficients.indices.reversed() {
          for later in coefficients.indices where later > index {
            coefficients[index] -= coefficients[later] * triangle[later][index]
          }
          coefficients[index] /= triangle[index][index]
        }
        return coefficients
      })
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func unit(_ vector: [Double]) -> [Double] {
    let largest = vector.reduce(0) { abs($1) > abs($0) ? $1 : $0 }
    let scale = dot(vector, vector).squareRoot() * (largest < 0 ? -1 : 1)
    return vector.map { $0 / scale }
  }
}
