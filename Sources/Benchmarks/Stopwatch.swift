/// Measures pieces of work in turn, so that a machine that slows down slows all of them.
struct Stopwatch {
  /// How often each piece is measured.
  var rounds = 5

  /// The median time of each piece in milliseconds; every piece runs once before that, unmeasured.
  func medians(of pieces: [() throws -> Void]) throws -> [Double] {
    for piece in pieces { try piece() }
    var times = pieces.map { _ in [Double]() }
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      for (index, piece) in pieces.enumerated() {
        let duration = try clock.measure { try piece() }
        times[index].append(duration / .milliseconds(1))
      }
    }
    return times.map { $0.sorted()[rounds / 2] }
  }
}
