import Networks
import Plotting

/// Places on a plane of two features, with the other features held fixed.
struct PlaneGrid: Sendable {
  /// The values of the first feature, rising, both ends of its range included.
  let x: [Double]
  /// The values of the second feature.
  let y: [Double]
  private let features: (x: Int, y: Int)
  /// The value of every feature that is not on the plane.
  private let fixed: [Double]

  /// Places at about equal distances on the page.
  ///
  /// - Parameter resolution: the number of places along the longer side.
  init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, features: (x: Int, y: Int), fixed: [Double],
    resolution: Int,
    aspect: Double
  ) {
    let columns = aspect >= 1 ? resolution : max(2, Int(Double(resolution) * aspect))
    let rows = aspect >= 1 ? max(2, Int(Double(resolution) / aspect)) : resolution
    self.x = SampledCurve.places(in: x, count: columns)
    self.y = SampledCurve.places(in: y, count: rows)
    self.features = features
    self.fixed = fixed
  }

  /// All places as samples, row by row from the lowest y.
  var samples: Matrix<Double> {
    var matrix = Matrix<Double>(rows: x.count * y.count, columns: fixed.count)
    for row in y.indices {
      for column in x.indices {
        let sample = row * x.count + column
        for feature in fixed.indices { matrix[sample, feature] = fixed[feature] }
        matrix[sample, features.x] = x[column]
        matrix[sample, features.y] = y[row]
      }
    }
    return matrix
  }

  /// One number for each place as a grid, kept to six significant digits.
  func grid(_ values: [Double]) -> Grid {
    Grid(rows: y.count, columns: x.count, values: values.map { $0.rounded(toSignificantDigits: 6) })
  }
}

extension Double {
  /// The nearest number with so many significant decimal digits.
  func rounded(toSignificantDigits digits: Int) -> Double {
    guard isFinite, self != 0 else { return self }
    // The binary exponent times log10(2) is the decimal one, give or take one.
    let power = Int((Double(exponent) * 0.301_029_995_663_981_2).rounded(.down)) + 1 - digits
    let unit = (0..<abs(power)).reduce(1.0) { result, _ in result * 10 }
    return power >= 0 ? (self / unit).rounded() * unit : (self * unit).rounded() / unit
  }
}
