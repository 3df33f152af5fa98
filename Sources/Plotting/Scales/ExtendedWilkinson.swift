/// Chooses round values on an axis.
///
/// The search of Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on
/// Axes" (InfoVis 2010), restricted to values inside the domain and with one rule in place of its criterion of
/// legibility: a step such as 2.5, whose labels need a digit more than 2 or 5 would, is less legible.
enum ExtendedWilkinson {
  /// Step mantissas, from the nicest to the least nice; without the paper's 3, whose multiples nobody counts in.
  private static let mantissas = [1.0, 5, 2, 2.5, 4]
  /// The axis shows its whole domain anyway, so that reaching its very ends weighs less than in the paper.
  private static let weights = (simplicity: 0.25, coverage: 0.08, density: 0.5, legibility: 0.25)

  private static let mostTicks = 8

  private struct Candidate {
    var count: Int
    var rank: Int
    var skip: Int
  }

  private struct Best {
    var score = -2.0
    var first = 0.0
    var step = 0.0
    var count = 0
  }

  /// Round values at equal distances inside a domain.
  ///
  /// - Parameter count: about how many values there should be; at least 2.
  static func labeling(of domain: ClosedRange<Double>, count: Int) -> [Double] {
    // Between ends that are all but equal, or too far apart to subtract, there are no round values to choose.
    guard domain == domain.drawable else {
      return domain.length > 0 ? [domain.lowerBound, domain.upperBound] : [domain.lowerBound]
    }
    var best = Best()
    search(domain, target: Double(max(count, 2)), best: &best)
    guard best.count > 0 else { return [domain.lowerBound, domain.upperBound] }
    return (0..<best.count).map { index in
      let value = best.first + Double(index) * best.step
      // A sum such as −1 + 5 · 0.2 misses 0 by a rounding error.
      return abs(value) < best.step * 1e-9 ? 0 : value
    }
  }

  private static func search(_ domain: ClosedRange<Double>, target: Double, best: inout Best) {
    for skip in 1...4 {
      for (rank, mantissa) in mantissas.enumerated() {
        let roundness = simplicity(rank: rank, skip: skip, hasZero: true)
        if weighted(simplicity: roundness, coverage: 1, density: 1) < best.score { return }
        for count in 2...mostTicks {
          if weighted(simplicity: roundness, coverage: 1, density: density(count, target)) < best.score {
            continue
          }
          let step = stepSize(domain, count: count, mantissa: mantissa, skip: skip)
          let candidate = Candidate(count: count, rank: rank, skip: skip)
          consider(step, candidate, domain: domain, target: target, best: &best)
          consider(step * 10, candidate, domain: domain, target: target, best: &best)
        }
      }
    }
  }

  /// The greatest step of a mantissa with which `count` values still fit into the domain.
  private static func stepSize(
    _ domain: ClosedRange<Double>, count: Int, mantissa: Double, skip: Int
  ) -> Double {
    let unit = mantissa * Double(skip)
    let exponent = _log10(domain.length / Double(count - 1) / unit).rounded(.down)
    return unit * _power10(Int(exponent))
  }

  private static func consider(
    _ step: Double, _ candidate: Candidate, domain: ClosedRange<Double>, target: Double, best: inout Best
  ) {
    let (count, rank, skip) = (candidate.count, candidate.rank, candidate.skip)
    let slack = step * 1e-9
    let base = step / Double(skip)
    let lowest = Int(((domain.lowerBound - slack) / base).rounded(.up))
    let span = (count - 1) * skip
    let highest = Int(((domain.upperBound + slack) / base).rounded(.down)) - span
    guard lowest <= highest else { return }
    for start in lowest...min(highest, lowest + 40) {
      let first = Double(start) * base
      let last = first + Double(count - 1) * step
      let hasZero = start <= 0 && start + span >= 0 && start.isMultiple(of: skip)
      let score =
        weighted(
          simplicity: simplicity(rank: rank, skip: skip, hasZero: hasZero),
          coverage: coverage(domain, first, last), density: density(count, target)) - weights.legibility
        * extraDigits(step)
      if score > best.score + 1e-12 { best = Best(score: score, first: first, step: step, count: count) }
    }
  }

  /// How many decimals the step's multiples need beyond those of its power of ten.
  private static func extraDigits(_ step: Double) -> Double {
    let exponent = Int((_log10(step) + 1e-9).rounded(.down))
    let mantissa = step / _power10(exponent)
    return exponent <= 0 && abs(mantissa - mantissa.rounded()) > 1e-6 ? 1 : 0
  }

  private static func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
    1 - Double(rank) / Double(mantissas.count - 1) - Double(skip) + 1 + (hasZero ? 1 : 0)
  }

  private static func coverage(_ domain: ClosedRange<Double>, _ first: Double, _ last: Double) -> Double {
    let low = domain.lowerBound - first
    let high = domain.upperBound - last
    return 1 - 0.5 * (low * low + high * high) / (0.01 * domain.length * domain.length)
  }

  private static func density(_ count: Int, _ target: Double) -> Double {
    let ratio = Double(count) / target
    return 2 - max(ratio, 1 / ratio)
  }

  private static func weighted(simplicity: Double, coverage: Double, density: Double) -> Double {
    weights.simplicity * simplicity + weights.coverage * coverage + weights.density * density
  }
}
