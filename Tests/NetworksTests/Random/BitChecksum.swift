/// FNV-1a over 64-bit words: one number that stands for the exact bits of many. The references in these tests
/// are made by the same sum in Python:
///
///     def fnv(words):
///         h = 0xcbf29ce484222325
///         for w in words: h = ((h ^ int(w)) * 0x100000001b3) & (2**64 - 1)
///         return h
///     fnv(array_of_float64.ravel().view(np.uint64)); fnv(array_of_int64.view(np.uint64))
struct BitChecksum: Equatable {
  private(set) var sum: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ values: [Double]) {
    for value in values { add(value.bitPattern) }
  }

  mutating func add(_ values: [Int]) {
    for value in values { add(UInt64(bitPattern: Int64(value))) }
  }

  mutating func add(_ word: UInt64) { sum = (sum ^ word) &* 0x100_0000_01b3 }
}

func checksum(_ values: [Double]) -> UInt64 {
  var sum = BitChecksum()
  sum.add(values)
  return sum.sum
}

func checksum(_ values: [Int]) -> UInt64 {
  var sum = BitChecksum()
  sum.add(values)
  return sum.sum
}

/// The sums of a generator's first draws, each draw from a fresh generator:
/// `random(2000)`, normal (2001 of MT19937, 200,000 of PCG64), `permutation(1003)`,
/// integers in −5..<1000 (1500 and 1501), 1500 integers in 0..<2⁴⁰, 500 from `uniform(-3, 7.5)`.
struct DrawSums: Sendable {
  var seed: UInt64
  var random: UInt64
  var normal: UInt64
  var permutation: UInt64
  var small: UInt64
  var large: UInt64
  var uniform: UInt64
}
