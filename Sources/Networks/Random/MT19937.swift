#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Mersenne Twister with the distributions of NumPy's `RandomState(seed)`, bit for bit.
///
/// scikit-learn draws from it for every integer `random_state`. NumPy has frozen its stream.
/// Matsumoto, Nishimura: Mersenne Twister, 1998.
///
/// ```swift
/// var generator = MT19937(seed: 42)
/// let number = generator.random()  // 0.3745401188473625
/// ```
public struct MT19937: RandomGenerator {
  private static let size = 624
  private static let shift = 397

  private var key: [UInt32]
  private var position = size
  /// The second number of the last pair from the polar method, not yet handed out.
  private var spareNormal: Double?

  /// The generator that `RandomState(seed)` starts with.
  public init(seed: UInt32) {
    key = []
    key.reserveCapacity(Self.size)
    var word = seed
    for index in 0..<UInt32(Self.size) {
      key.append(word)
      word = 1_812_433_253 &* (word ^ word >> 30) &+ index &+ 1
    }
  }

  /// The next 32 bits.
  public mutating func next32() -> UInt32 {
    if position == Self.size { refill() }
    var word = key[position]
    position += 1
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    word ^= word >> 18
    return word
  }

  /// The next 64 bits, the high half first.
  public mutating func next() -> UInt64 {
    let high = UInt64(next32())
    return high << 32 | UInt64(next32())
  }

  /// A number from the uniform distribution on [0, 1): `random_sample`.
  public mutating func random() -> Double {
    let high = Double(next32() >> 5)
    let low = Double(next32() >> 6)
    return (high * 0x1p26 + low) / 0x1p53
  }

  /// A number from the standard normal distribution: the legacy `standard_normal`, by Marsaglia's polar method.
  public mutating func standardNormal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    while true {
      let x = 2 * random() - 1
      let y = 2 * random() - 1
      let squared = x * x + y * y
      guard squared < 1, squared != 0 else { continue }
      let factor = (-2 * log(squared) / squared).squareRoot()
      spareNormal = factor * x
      return factor * y
    }
  }

  /// An integer from the uniform distribution on `range`: `randint(low, high)`.
  public mutating func integer(in range: Range<Int>) -> Int {
    precondition(!range.isEmpty, "cannot draw an integer from the empty range \(range)")
    let largest = UInt64(bitPattern: Int64(range.upperBound &- 1 &- range.lowerBound))
    return range.lowerBound &+ Int(truncatingIfNeeded: maskedInteger(upTo: largest))
  }

  private mutating func refill() {
    for index in 0..<Self.size {
      let joined = key[index] & 0x8000_0000 | key[(index + 1) % Self.size] & 0x7fff_ffff
      let twist: UInt32 = joined & 1 == 0 ? 0 : 0x9908_b0df
      key[index] = key[(index + Self.shift) % Self.size] ^ joined >> 1 ^ twist
    }
    position = 0
  }
}
