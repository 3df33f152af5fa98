import Networks

/// A linear quantity w·(x, y) + b on a plane of two features, such as a unit's z; it is 0 along a line.
struct PlaneLine: Sendable, Equatable {
  var weights: (x: Double, y: Double)
  var bias: Double

  static func == (left: PlaneLine, right: PlaneLine) -> Bool {
    left.weights == right.weights && left.bias == right.bias
  }

  /// The quantity at a place.
  func value(_ x: Double, _ y: Double) -> Double { weights.x * x + weights.y * y + bias }

  /// The two sides of the line on which the quantity is so much, within a plane.
  func halves(_ plane: FeaturePlane, threshold: Double = 0) -> HalfPlanes {
    HalfPlanes(weights: weights, bias: bias - threshold, x: plane.xRange, y: plane.yRange)
  }

  /// Linear quantities, a column of `values` each, from what they are at three corners of a plane.
  static func lines(on plane: FeaturePlane, values: (Matrix<Double>) -> Matrix<Double>) -> [PlaneLine] {
    let (x, y) = (plane.xRange, plane.yRange)
    let corners = [
      (x.lowerBound, y.lowerBound), (x.upperBound, y.lowerBound), (x.lowerBound, y.upperBound),
    ]
    var samples = Matrix<Double>(rows: 3, columns: plane.fixed.count)
    for (row, corner) in corners.enumerated() {
      for column in plane.fixed.indices { samples[row, column] = plane.fixed[column] }
      samples[row, plane.x] = corner.0
      samples[row, plane.y] = corner.1
    }
    let found = values(samples)
    return (0..<found.columns).map { unit in
      let weights = (
        x: (found[1, unit] - found[0, unit]) / (x.upperBound - x.lowerBound),
        y: (found[2, unit] - found[0, unit]) / (y.upperBound - y.lowerBound)
      )
      return PlaneLine(
        weights: weights, bias: found[0, unit] - weights.x * x.lowerBound - weights.y * y.lowerBound)
    }
  }
}
