/// Compares derivatives with central differences.
package enum GradientCheck {
  /// The derivative of `f` with respect to each coordinate, (f(x + h) − f(x − h)) / 2h.
  package static func centralDifferences(
    at point: [Double], step: Double = 1e-5, of f: ([Double]) -> Double
  ) -> [Double] {
    point.indices.map { index in
      var (above, below) = (point, point)
      above[index] += step
      below[index] -= step
      return (f(above) - f(below)) / (above[index] - below[index])
    }
  }

  /// The largest difference between two gradients, relative to the larger entry but at least to 1.
  package static func largestError(_ gradient: [Double], _ reference: [Double]) -> Double {
    guard gradient.count == reference.count else { return .infinity }
    return zip(gradient, reference).map { abs($0 - $1) / max(1, abs($0), abs($1)) }.max() ?? .infinity
  }
}
