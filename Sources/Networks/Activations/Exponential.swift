/// Exponential functions without branches or calls, so that loops over them become SIMD code.
///
/// They use additions, multiplications and divisions alone, hence give the same bits on every processor, which
/// libm does not. Even and odd powers are summed apart, which halves the chains of dependent steps. Errors are below two units in the last place (tested against libm).
package enum Exponential {
  /// eˣ for x ≤ 0; below −746 it is 0.
  ///
  /// x = k·ln 2 + r with |r| ≤ ln 2 / 2, and eˣ = 2ᵏ·eʳ. The power of two is multiplied in halves, since 2ᵏ
  /// alone may be too small for a normal number.
  @inline(__always)
  package static func ofNegative(_ x: Double) -> Double {
    let (k, fraction) = reduce(x < -746 ? -746 : x)
    let half = Int64(bitPattern: UInt64(bitPattern: k &+ 2048) >> 1) &- 1024
    return (1 + fraction) * power(half) * power(k &- half)
  }

  /// eˣ − 1 for x ≤ 0 without cancellation near 0.
  @inline(__always)
  package static func ofNegativeMinusOne(_ x: Double) -> Double {
    let (k, fraction) = reduce(x < -80 ? -80 : x)
    let scale = power(k)
    return scale * fraction + (scale - 1)
  }

  /// ln(1 + u) for 0 ≤ u ≤ 1 by the series of 2·artanh(s) with s = u / (2 + u) ≤ 1/3.
  @inline(__always)
  package static func logarithmOfOnePlus(_ u: Double) -> Double {
    let s = u / (2 + u)
    let t = s * s
    let t2 = t * t
    var odd = 1.0 / 33
    odd = odd * t2 + 1.0 / 29
    odd = odd * t2 + 1.0 / 25
    odd = odd * t2 + 1.0 / 21
    odd = odd * t2 + 1.0 / 17
    odd = odd * t2 + 1.0 / 13
    odd = odd * t2 + 1.0 / 9
    odd = odd * t2 + 1.0 / 5
    var even = 1.0 / 31
    even = even * t2 + 1.0 / 27
    even = even * t2 + 1.0 / 23
    even = even * t2 + 1.0 / 19
    even = even * t2 + 1.0 / 15
    even = even * t2 + 1.0 / 11
    even = even * t2 + 1.0 / 7
    even = even * t2 + 1.0 / 3
    return 2 * s + 2 * s * t * (even + odd * t)
  }

  /// The hyperbolic tangent, −m / (2 + m) with m = e^(−2|z|) − 1.
  @inline(__always)
  package static func tangent(_ z: Double) -> Double {
    let m = ofNegativeMinusOne(-2 * abs(z))
    let size = -m / (2 + m)
    return z < 0 ? -size : size
  }

  /// The logistic function by the exponential of −|z|.
  @inline(__always)
  package static func logistic(_ z: Double) -> Double {
    let decay = ofNegative(-abs(z))
    return (z >= 0 ? 1 : decay) / (1 + decay)
  }

  /// The whole number k of ln 2 nearest to x, and eʳ − 1 of the rest r by its series to r¹³ / 13!, whose
  /// remainder is below 2⁻⁵⁷.
  @inline(__always)
  private static func reduce(_ x: Double) -> (k: Int64, fraction: Double) {
    // Adding 1.5·2⁵² rounds to a whole number and leaves it in the lowest bits.
    let shift = 0x1.8p52
    let shifted = x * 1.4426950408889634 + shift
    let k = Int64(bitPattern: shifted.bitPattern) &- Int64(bitPattern: shift.bitPattern)
    let whole = shifted - shift
    // ln 2 in two parts; the first has so few bits that its product with k is exact.
    let r = (x - whole * 0x1.62e42feep-1) - whole * 0x1.a39ef35793c76p-33
    let r2 = r * r
    var odd = 1.0 / 6_227_020_800
    odd = odd * r2 + 1.0 / 39_916_800
    odd = odd * r2 + 1.0 / 362_880
    odd = odd * r2 + 1.0 / 5_040
    odd = odd * r2 + 1.0 / 120
    odd = odd * r2 + 1.0 / 6
    var even = 1.0 / 479_001_600
    even = even * r2 + 1.0 / 3_628_800
    even = even * r2 + 1.0 / 40_320
    even = even * r2 + 1.0 / 720
    even = even * r2 + 1.0 / 24
    even = even * r2 + 0.5
    return (k, r + r2 * (even + odd * r))
  }

  /// 2ᵏ for −1022 ≤ k ≤ 1023.
  @inline(__always)
  private static func power(_ k: Int64) -> Double {
    Double(bitPattern: UInt64(bitPattern: (k &+ 1023) << 52))
  }
}
