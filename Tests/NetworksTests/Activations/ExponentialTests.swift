import Networks
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct ExponentialTests {
  /// Numbers from 10⁻²⁹⁷ to 10³ in size, and near every multiple of ln 2 / 2 where the reduction switches.
  private var sizes: [Double] {
    let decades = (0..<3000).map { (step: Int) -> Double in pow(10, Double(step) / 10 - 297) }
    let switches = (0..<4000).map { (step: Int) -> Double in Double(step) * 0.17328679513998632 }
    let fractions = (0...1000).map { (step: Int) -> Double in Double(step) / 1000 }
    return decades + switches + fractions
  }

  private func expectClose(_ value: Double, _ reference: Double, ulps: Double, at x: Double) {
    #expect(abs(value - reference) <= ulps * reference.ulp, "at \(x): \(value), not \(reference)")
  }

  @Test("Exponentials, tangents, sigmoids and logarithms agree with libm to a few units in the last place")
  func accuracy() {
    for x in sizes {
      expectClose(Exponential.ofNegative(-x), exp(-x), ulps: 2, at: -x)
      expectClose(Exponential.ofNegativeMinusOne(-x), expm1(-x), ulps: 3, at: -x)
      expectClose(Exponential.tangent(x), tanh(x), ulps: 4, at: x)
      expectClose(Exponential.tangent(-x), -tanh(x), ulps: 4, at: -x)
      expectClose(Exponential.logistic(x), 1 / (1 + exp(-x)), ulps: 3, at: x)
      expectClose(Exponential.logistic(-x), exp(-x) / (1 + exp(-x)), ulps: 3, at: -x)
      if x <= 1 { expectClose(Exponential.logarithmOfOnePlus(x), log1p(x), ulps: 3, at: x) }
    }
  }

  @Test("What is no number stays none")
  func notANumber() {
    #expect(Exponential.logistic(.nan).isNaN && Exponential.tangent(.nan).isNaN)
    #expect(Exponential.logistic(.infinity) == 1 && Exponential.logistic(-.infinity) == 0)
    #expect(Exponential.tangent(-.infinity) == -1)
  }
}
