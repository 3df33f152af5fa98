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

  @Test(
    "Many numbers at once give the bits of each alone",
    arguments: [0, 1, 2, 3, 5, 7, 8, 15, 16, 17, 33, 16_000])
  func arrays(count: Int) {
    let z = Array((sizes + sizes.map { -$0 } + [.nan, .infinity, -.infinity, 0, -0.0]).suffix(count))
    func expectSame(
      _ name: String, _ value: (Double) -> Double,
      doubles: (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void,
      floats: (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
    ) {
      var (wide, narrow) = ([Double](repeating: 0, count: count), [Float](repeating: 0, count: count))
      let narrowZ = z.map(Float.init)
      unsafe doubles(z, &wide, count)
      unsafe floats(narrowZ, &narrow, count)
      #expect(wide.map(\.bitPattern) == z.map { value($0).bitPattern }, "\(name)")
      #expect(narrow.map(\.bitPattern) == narrowZ.map { Float(value(Double($0))).bitPattern }, "\(name)")
      var inPlace = z
      unsafe inPlace.withUnsafeMutableBufferPointer { numbers in
        guard let start = numbers.baseAddress else { return }
        unsafe doubles(start, start, count)
      }
      #expect(inPlace.map(\.bitPattern) == wide.map(\.bitPattern), "\(name) in place")
    }
    unsafe expectSame(
      "tanh", Exponential.tangent, doubles: { unsafe Double.tanh($0, into: $1, count: $2) },
      floats: { unsafe Float.tanh($0, into: $1, count: $2) })
    unsafe expectSame(
      "sigmoid", Exponential.logistic, doubles: { unsafe Double.sigmoid($0, into: $1, count: $2) },
      floats: { unsafe Float.sigmoid($0, into: $1, count: $2) })
  }

  @Test("Powers end at 0 without a step")
  func underflow() {
    #expect(Exponential.ofNegative(-745) == exp(-745.0) && Exponential.ofNegative(-745) > 0)
    for x: Double in [-746.1, -1000, -1e300, -Double.infinity] { #expect(Exponential.ofNegative(x) == 0) }
    #expect(Exponential.ofNegative(.nan).isNaN)
  }

  @Test("What is no number stays none")
  func notANumber() {
    #expect(Exponential.logistic(.nan).isNaN && Exponential.tangent(.nan).isNaN)
    #expect(Exponential.logistic(.infinity) == 1 && Exponential.logistic(-.infinity) == 0)
    #expect(Exponential.tangent(-.infinity) == -1)
  }
}
