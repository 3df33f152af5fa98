#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The permuted congruential generator with the distributions of NumPy's `default_rng(seed)`, bit for bit.
///
/// 128 bits of state, 64 bits per step (XSL-RR). O'Neill: PCG, 2014.
///
/// ```swift
/// var generator = PCG64(seed: 42)
/// let number = generator.random()  // 0.7739560485559633
/// ```
public struct PCG64: RandomGenerator {
  private var state: Wide
  private let increment: Wide
  /// The high half of the last word that was split for a 32-bit number.
  private var spare32: UInt32?

  /// The generator that `default_rng(seed)` starts with.
  public init(seed: UInt64) {
    let words = SeedSequence(seed).state(words: 4)
    increment = Wide(high: words[2] << 1 | words[3] >> 63, low: words[3] << 1 | 1)
    state = increment &+ Wide(high: words[0], low: words[1])
    state = state &* Self.multiplier &+ increment
  }

  private static let multiplier = Wide(high: 0x2360_ed05_1fc6_5da4, low: 0x4385_df64_9fcc_f645)

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state = state &* Self.multiplier &+ increment
    let word = state.high ^ state.low
    let turn = state.high >> 58
    return word >> turn | word << (64 &- turn & 63)
  }

  /// The next 32 bits: the low, then the high half of a 64-bit word.
  public mutating func next32() -> UInt32 {
    if let spare = spare32 {
      spare32 = nil
      return spare
    }
    let word = next()
    spare32 = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  /// A number from the uniform distribution on [0, 1): `random`.
  public mutating func random() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number from the standard normal distribution: `standard_normal`, by the ziggurat method.
  public mutating func standardNormal() -> Double {
    while true {
      let word = next()
      let layer = Int(word & 0xff)
      let isNegative = word >> 8 & 1 == 1
      let steps = word >> 9 & 0x000f_ffff_ffff_ffff
      let distance = Double(steps) * ZigguratLayers.widths[layer]
      if steps < ZigguratLayers.thresholds[layer] { return isNegative ? -distance : distance }
      if layer == 0 {
        // NumPy takes the tail's sign from another bit than the body's.
        let distance = tailDistance()
        return steps >> 8 & 1 == 1 ? -distance : distance
      }
      let (lower, upper) = (ZigguratLayers.heights[layer], ZigguratLayers.heights[layer - 1])
      if (upper - lower) * random() + lower < exp(-0.5 * distance * distance) {
        return isNegative ? -distance : distance
      }
    }
  }

  /// A number from the tail beyond the lowest layer: Marsaglia's method of 1964.
  private mutating func tailDistance() -> Double {
    while true {
      let x = -ZigguratLayers.inverseTailStart * log1p(-random())
      let y = -log1p(-random())
      if y + y > x * x { return ZigguratLayers.tailStart + x }
    }
  }

  /// An integer from the uniform distribution on `range`: `integers(low, high)`, by Lemire's method of 2019.
  public mutating func integer(in range: Range<Int>) -> Int {
    precondition(!range.isEmpty, "cannot draw an integer from the empty range \(range)")
    let largest = UInt64(bitPattern: Int64(range.upperBound &- 1 &- range.lowerBound))
    let offset =
      if largest == 0 { UInt64(0) } else if let small = UInt32(exactly: largest) { UInt64(upTo(small)) } else
      {
        upTo(largest)
      }
    return range.lowerBound &+ Int(truncatingIfNeeded: offset)
  }

  private mutating func upTo(_ largest: UInt32) -> UInt32 {
    if largest == .max { return next32() }
    let count = largest + 1
    var product = next32().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (UInt32.max - largest) % count
      while product.low < threshold { product = next32().multipliedFullWidth(by: count) }
    }
    return product.high
  }

  private mutating func upTo(_ largest: UInt64) -> UInt64 {
    if largest == .max { return next() }
    let count = largest + 1
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (UInt64.max - largest) % count
      while product.low < threshold { product = next().multipliedFullWidth(by: count) }
    }
    return product.high
  }
}

/// A 128-bit number that wraps around; the standard library's needs a newer macOS than we ask for.
private struct Wide: Sendable {
  var high: UInt64
  var low: UInt64

  static func &+ (a: Wide, b: Wide) -> Wide {
    let (low, carry) = a.low.addingReportingOverflow(b.low)
    return Wide(high: a.high &+ b.high &+ (carry ? 1 : 0), low: low)
  }

  static func &* (a: Wide, b: Wide) -> Wide {
    let (high, low) = a.low.multipliedFullWidth(by: b.low)
    return Wide(high: high &+ a.high &* b.low &+ a.low &* b.high, low: low)
  }
}
