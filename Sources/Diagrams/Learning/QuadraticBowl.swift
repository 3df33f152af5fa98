#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A quadratic function of two weights: L(w) = least + ½·(w − minimum)ᵀ H (w − minimum), H positive definite.
struct QuadraticBowl: Sendable {
  /// H = ((xx, xy), (xy, yy)), the second derivatives.
  let curvature: (xx: Double, xy: Double, yy: Double)
  let minimum: PlanePoint
  let least: Double

  /// The smaller and the larger eigenvalue of H.
  var eigenvalues: (low: Double, high: Double) {
    let (mean, half) = ((curvature.xx + curvature.yy) / 2, (curvature.xx - curvature.yy) / 2)
    let high = mean + hypot(half, curvature.xy)
    // The product of both is the determinant; the difference of nearly equal numbers would lose digits.
    return ((curvature.xx * curvature.yy - curvature.xy * curvature.xy) / high, high)
  }

  /// λ_max / λ_min: how much longer than wide the valley's level lines are, squared.
  var conditionNumber: Double { eigenvalues.high / eigenvalues.low }

  func value(_ place: PlanePoint) -> Double {
    let d = place - minimum
    return least + (curvature.xx * d.x * d.x + 2 * curvature.xy * d.x * d.y + curvature.yy * d.y * d.y) / 2
  }

  func gradient(_ place: PlanePoint) -> PlanePoint {
    let d = place - minimum
    return PlanePoint(curvature.xx * d.x + curvature.xy * d.y, curvature.xy * d.x + curvature.yy * d.y)
  }

  /// The places of gradient descent from a start, at a constant rate.
  func descent(from start: PlanePoint, rate: Double, steps: Int) -> [PlanePoint] {
    var places = [start]
    for _ in 0..<steps {
      let place = places[places.count - 1]
      places.append(place - gradient(place) * rate)
    }
    return places
  }

  /// The ellipse on which the function is so much above its least value, as a closed line.
  func levelLine(above height: Double, points: Int = 181) -> [PlanePoint] {
    let (low, high) = eigenvalues
    // The direction of the larger eigenvalue.
    let angle = atan2(2 * curvature.xy, curvature.xx - curvature.yy) / 2
    let (short, long) = ((2 * height / high).squareRoot(), (2 * height / low).squareRoot())
    return (0..<points).map { index in
      let turn = 2 * Double.pi * Double(index) / Double(points - 1)
      let (a, b) = (short * cos(turn), long * sin(turn))
      return PlanePoint(
        minimum.x + a * cos(angle) - b * sin(angle), minimum.y + a * sin(angle) + b * cos(angle))
    }
  }
}

extension QuadraticBowl {
  /// The mean squared error of a linear unit w·x + b over samples of two features, with b at its best for the best w.
  ///
  /// - Returns: nil if the features do not determine both weights, as when one is constant or they are proportional.
  init?(fitting targets: [Double], x: [Double], y: [Double]) {
    let n = Double(targets.count)
    func mean(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map(*).reduce(0, +) / n }
    func mean(_ a: [Double]) -> Double { a.reduce(0, +) / n }
    let (mx, my, mt) = (mean(x), mean(y), mean(targets))
    // Centred sums, so that large means cost no digits.
    let (cx, cy, ct) = (x.map { $0 - mx }, y.map { $0 - my }, targets.map { $0 - mt })
    let (xx, xy, yy) = (mean(cx, cx), mean(cx, cy), mean(cy, cy))
    let determinant = xx * yy - xy * xy
    guard determinant > 1e-12 * xx * yy, xx > 0, yy > 0 else { return nil }
    let (xt, yt) = (mean(cx, ct), mean(cy, ct))
    minimum = PlanePoint((xt * yy - yt * xy) / determinant, (yt * xx - xt * xy) / determinant)
    least = mean(ct, ct) - minimum.x * xt - minimum.y * yt
    // With b held, the second derivatives are those of the raw features: 2·E[x²] and so on.
    curvature = (2 * (xx + mx * mx), 2 * (xy + mx * my), 2 * (yy + my * my))
  }
}
