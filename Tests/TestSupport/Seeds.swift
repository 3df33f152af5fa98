import Networks

/// Runs a body once for each seed from `first` on, with a generator of that seed, so that a failure can name it.
package func withSeeds(
  _ count: Int, from first: UInt64 = 0,
  _ body: (_ seed: UInt64, _ random: inout SeededGenerator) throws -> Void
) rethrows {
  for seed in first..<first + UInt64(count) {
    var random = SeededGenerator(seed: seed)
    try body(seed, &random)
  }
}
