/// The random numbers that David Bau's seedrandom gives JavaScript for a seed, which TensorFlow Playground draws its
/// points and first weights from: the stream cipher ARC4, its first 256 bytes left out.
struct SeedRandom {
  private var state: [UInt8]
  private var (i, j): (UInt8, UInt8) = (0, 0)

  /// The numbers of a seed; every text is one.
  init(seed: String) {
    let key = Self.key(of: seed)
    state = (0...255).map { UInt8($0) }
    var j: UInt8 = 0
    for i in 0..<256 {
      j = j &+ key[i % key.count] &+ state[i]
      state.swapAt(i, Int(j))
    }
    for _ in 0..<256 { _ = nextByte() }
  }

  /// The UTF-16 units of a text, each mixed with what it falls upon when the text is longer than 256 of them.
  private static func key(of seed: String) -> [UInt8] {
    var key: [UInt8] = []
    var smear: UInt32 = 0
    for (place, unit) in seed.utf16.enumerated() {
      let isNew = place < 256
      smear ^= isNew ? 0 : UInt32(key[place % 256]) * 19
      let byte = UInt8(truncatingIfNeeded: smear &+ UInt32(unit))
      if isNew { key.append(byte) } else { key[place % 256] = byte }
    }
    return key.isEmpty ? [0] : key
  }

  private mutating func nextByte() -> UInt8 {
    i &+= 1
    let value = state[Int(i)]
    j &+= value
    state.swapAt(Int(i), Int(j))
    return state[Int(state[Int(i)] &+ value)]
  }

  /// A number from 0 to below 1 with 52 or 53 significant bits.
  mutating func random() -> Double {
    var numerator = (0..<6).reduce(0.0) { sum, _ in 256 * sum + Double(nextByte()) }
    var denominator = 0x1p48
    var last: UInt8 = 0
    while numerator < 0x1p52 {
      numerator = (numerator + Double(last)) * 256
      denominator *= 256
      last = nextByte()
    }
    while numerator >= 0x1p53 {
      numerator /= 2
      denominator /= 2
      last >>= 1
    }
    return (numerator + Double(last)) / denominator
  }

  /// A number from `low` to below `high`.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { random() * (high - low) + low }
}
