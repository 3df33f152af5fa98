/// Spreads a seed of any quality over as many well-mixed bits as a generator's state needs: NumPy's
/// `SeedSequence(entropy)`, bit for bit.
///
/// After O'Neill's `seed_seq_fe`, 2015.
struct SeedSequence {
  private var pool: [UInt32]

  /// The sequence of an integer seed.
  init(_ seed: UInt64) {
    let entropy = [UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)]
    var hash = Hash(constant: 0x43b0_d7e5, multiplier: 0x931e_8875)
    pool = (0..<4).map { hash.mix($0 < entropy.count ? entropy[$0] : 0) }
    for source in 0..<4 {
      for target in 0..<4 where target != source {
        pool[target] = Self.combine(pool[target], hash.mix(pool[source]))
      }
    }
  }

  /// `count` words of state: `generate_state(count, np.uint64)`.
  func state(words count: Int) -> [UInt64] {
    var hash = Hash(constant: 0x8b51_f9dd, multiplier: 0x58f3_8ded)
    return (0..<count).map { word in
      let low = hash.mix(pool[2 * word % 4])
      let high = hash.mix(pool[(2 * word + 1) % 4])
      return UInt64(high) << 32 | UInt64(low)
    }
  }

  private static func combine(_ x: UInt32, _ y: UInt32) -> UInt32 {
    let result = 0xca01_f9dd &* x &- 0x4973_f715 &* y
    return result ^ result >> 16
  }

  /// A multiplicative hash whose constant changes with every word.
  private struct Hash {
    var constant: UInt32
    let multiplier: UInt32

    mutating func mix(_ word: UInt32) -> UInt32 {
      var value = word ^ constant
      constant = constant &* multiplier
      value = value &* constant
      return value ^ value >> 16
    }
  }
}
