import CElementary

/// Exponential functions that give the same bits on every processor, which libm does not.
package enum Exponential {
  /// eˣ for x ≤ 0; below −746 it is 0.
  @inline(__always)
  package static func ofNegative(_ x: Double) -> Double { elementary_exp(x) }

  /// x ← eˣ for numbers x ≤ 0.
  @inline(__always)
  static func raise(_ numbers: UnsafeMutablePointer<Double>, count: Int) {
    unsafe elementary_exp_f64(numbers, numbers, count)
  }

  /// eˣ − 1 for x ≤ 0 without cancellation near 0.
  @inline(__always)
  package static func ofNegativeMinusOne(_ x: Double) -> Double { elementary_expm1(x) }

  /// ln(1 + u) for 0 ≤ u ≤ 1.
  @inline(__always)
  package static func logarithmOfOnePlus(_ u: Double) -> Double { elementary_log1p(u) }

  /// The hyperbolic tangent.
  @inline(__always)
  package static func tangent(_ z: Double) -> Double { elementary_tanh(z) }

  /// The logistic function.
  @inline(__always)
  package static func logistic(_ z: Double) -> Double { elementary_sigmoid(z) }
}
