import Networks

/// The numbers that both sides work on.
enum BenchmarkData {
  /// Numbers from 0 to 1 that look random and are the same in every run (SplitMix64).
  static func uniform(_ count: Int, seed: UInt64) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state &+= 0x9E37_79B9_7F4A_7C15
      var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return Double((bits ^ bits >> 31) >> 11) / 9_007_199_254_740_992
    }
  }

  /// About normal numbers: sums of four uniform ones around 0.
  static func bell(_ count: Int, seed: UInt64) -> [Double] {
    let parts = (0..<4).map { uniform(count, seed: seed &+ $0) }
    return (0..<count).map { index in parts.reduce(-2) { $0 + $1[index] } }
  }

  /// A noisy series: a wave of three periods with noise.
  static func series(_ count: Int) -> [Double] {
    let noise = bell(count, seed: 7)
    return noise.indices.map { index in
      let phase = 6 * Double(index) / Double(count)
      let wave = (phase.truncatingRemainder(dividingBy: 2) - 1).magnitude
      return wave + 0.2 * noise[index]
    }
  }

  /// Places from −1 to 1 at equal distances.
  static func places(_ count: Int) -> [Double] {
    (0..<count).map { 2 * Double($0) / Double(count - 1) - 1 }
  }

  /// Hills and valleys over a square grid, row by row.
  static func hills(_ count: Int) -> [Double] {
    let places = places(count)
    return places.flatMap { y in places.map { x in (1 - x * x * 2) * (1 - y * y * 2) + x * y } }
  }

  /// Twenty levels of the hills, whose values lie between about −1 and 2.
  static let levels = (0..<20).map { -1 + 0.15 * Double($0) }

  /// Samples of random features, and classes in turn.
  static func samples<Scalar: FloatingScalar>(
    _ count: Int, features: Int, classes: Int
  ) -> Samples<Scalar> {
    Samples(
      features: Matrix(
        rows: count, columns: features, elements: uniform(count * features, seed: 3).map { Scalar($0) }),
      targets: Matrix(rows: count, columns: 1, elements: (0..<count).map { Scalar($0 % classes) }))
  }
}
