/// The engine's own source of random numbers: SplitMix64 (Steele, Lea and Flood 2014).
///
/// Equal seeds give equal numbers on every machine. It starts weights, shuffles and drops units; data sets that
/// must agree with NumPy draw from NumPy's generators instead.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Equatable {
  private var state: UInt64

  /// A generator that starts at `seed`; every seed is good.
  public init(seed: UInt64) { state = seed }

  /// A generator for one purpose of many under one seed, so that drawing more for one does not move another.
  package init(seed: UInt64, stream: UInt64) {
    var seeds = SeededGenerator(seed: stream)
    state = seed ^ seeds.next()
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

extension RandomNumberGenerator {
  /// A number evenly distributed over [0, 1): the upper 53 bits times 2⁻⁵³.
  package mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number in 0..<bound, evenly distributed: the upper word of a 128-bit product (Lemire 2019).
  package mutating func index(below bound: Int) -> Int {
    // The bias of not rejecting is below bound / 2⁶⁴.
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
