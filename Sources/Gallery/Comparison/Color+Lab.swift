import Graphics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Color {
  /// L*, a* and b* of CIE 1976 under D65 (IEC 61966-2-1 for sRGB).
  var lab: (Double, Double, Double) {
    func linear(_ c: Double) -> Double { c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4) }
    let (r, g, b) = (linear(red), linear(green), linear(blue))
    func root(_ t: Double) -> Double { t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116 }
    let x = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))
  }

  /// How different two opaque colours look: ΔE of CIE 1976, the distance in L*a*b*.
  func difference(from other: Color) -> Double {
    let (a, b) = (lab, other.lab)
    let (l, u, v) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
    return (l * l + u * u + v * v).squareRoot()
  }
}
