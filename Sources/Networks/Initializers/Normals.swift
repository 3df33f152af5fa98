#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension RandomNumberGenerator {
  /// Two independent numbers of the standard normal distribution, by Box and Muller's transform (1958):
  /// √(−2 ln u)·(cos 2πv, sin 2πv) of two uniform numbers, u in (0, 1].
  package mutating func normalPair() -> (Double, Double) {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    return (radius * cos(angle), radius * sin(angle))
  }

  /// Fills an array with numbers of the standard normal distribution.
  package mutating func normals(count: Int) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(count + 1)
    while numbers.count < count {
      let (first, second) = normalPair()
      numbers.append(first)
      numbers.append(second)
    }
    return Array(numbers.prefix(count))
  }
}
