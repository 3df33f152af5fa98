/// Chooses round values on an axis.
///
/// The search of Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels on
/// Axes" (InfoVis 2010). `published` is the paper's own choice, which may reach beyond the data. Axes use `inside`,
/// because their domains are settled already.
struct ExtendedWilkinson: Sendable {
  /// Step mantissas, from the nicest to the least nice.
  let mantissas: [Double]
  let weights: Weights
  let mostTicks: Int
  /// Whether all values lie inside the domain.
  let staysInside: Bool

  struct Weights: Sendable {
    var simplicity: Double
    var coverage: Double
    var density: Double
    var legibility: Double
  }

  /// The paper's mantissas and weights; every label is as legible as another.
  static let published = ExtendedWilkinson(
    mantissas: [1, 5, 2, 2.5, 4, 3],
    weights: Weights(simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05), mostTicks: 24,
    staysInside: false)

  /// Values inside the domain: without the mantissa 3, whose multiples nobody counts in. The axis shows its whole
  /// domain anyway, so that reaching its very ends weighs less than in the paper. A step such as 2.5, whose labels
  /// need a digit more than 2 or 5 would, is less legible.
  static let inside = ExtendedWilkinson(
    mantissas: [1, 5, 2, 2.5, 4],
    weights: Weights(simplicity: 0.25, coverage: 0.08, density: 0.5, legibility: 0.25), mostTicks: 8,
    staysInside: true)

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
    inside.labeling(of: domain, count: count)
  }

  /// Round values at equal distances for a domain.
  func labeling(of domain: ClosedRange<Double>, count: Int) -> [Double] {
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

  private func search(_ domain: ClosedRange<Double>, target: Double, best: inout Best) {
    for skip in 1...4 {
      for (rank, mantissa) in mantissas.enumerated() {
        let roundness = simplicity(rank: rank, skip: skip, hasZero: true)
        if weighted(simplicity: roundness, coverage: 1, density: 1) < best.score { return }
        for count in 2...mostTicks {
          if weighted(simplicity: roundness, coverage: 1, density: density(count, target)) < best.score {
            continue
          }
          let candidate = Candidate(count: count, rank: rank, skip: skip)
          for step in steps(domain, count: count, unit: mantissa * Double(skip)) {
            consider(step, candidate, domain: domain, target: target, best: &best)
          }
        }
      }
    }
  }

  /// The steps of a mantissa that are worth a look for `count` values: inside, the greatest with which they fit.
  private func steps(_ domain: ClosedRange<Double>, count: Int, unit: Double) -> [Double] {
    if staysInside {
      let exponent = _log10(domain.length / Double(count - 1) / unit).rounded(.down)
      return [unit * _power10(Int(exponent))]
    }
    // Smaller ones leave out more than a step at both ends, greater ones reach far beyond.
    let exponent = Int(_log10(domain.length / Double(count + 1) / unit).rounded(.up))
    return [unit * _power10(exponent), unit * _power10(exponent + 1)]
  }

  private func consider(
    _ step: Double, _ candidate: Candidate, domain: ClosedRange<Double>, target: Double, best: inout Best
  ) {
    let (count, rank, skip) = (candidate.count, candidate.rank, candidate.skip)
    let slack = step * 1e-9
    let base = step / Double(skip)
    let span = (count - 1) * skip
    var lowest = Int(((domain.lowerBound - slack) / base).rounded(.up))
    var highest = Int(((domain.upperBound + slack) / base).rounded(.down)) - span
    if !staysInside {
      // From where the last value is the last inside to where the first is the first inside.
      (lowest, highest) = (highest - skip, lowest + skip)
      if lowest > highest { swap(&lowest, &highest) }
    }
    guard lowest <= highest else { return }
    for start in lowest...min(highest, lowest + (staysInside ? 40 : 400)) {
      let first = Double(start) * base
      let last = first + Double(count - 1) * step
      let hasZero = start <= 0 && start + span >= 0 && start.isMultiple(of: skip)
      let score =
        weighted(
          simplicity: simplicity(rank: rank, skip: skip, hasZero: hasZero),
          coverage: coverage(domain, first, last),
          density: density(count, target, domain: domain, first, last)) - penalty(step)
      if score > best.score + 1e-12 { best = Best(score: score, first: first, step: step, count: count) }
    }
  }

  private func penalty(_ step: Double) -> Double { staysInside ? weights.legibility * extraDigits(step) : 0 }

  /// How many decimals the step's multiples need beyond those of its power of ten.
  private func extraDigits(_ step: Double) -> Double {
    let exponent = Int((_log10(step) + 1e-9).rounded(.down))
    let mantissa = step / _power10(exponent)
    return exponent <= 0 && abs(mantissa - mantissa.rounded()) > 1e-6 ? 1 : 0
  }

  private func simplicity(rank: Int, skip: Int, hasZero: Bool) -> Double {
    1 - Double(rank) / Double(mantissas.count - 1) - Double(skip) + 1 + (hasZero ? 1 : 0)
  }

  private func coverage(_ domain: ClosedRange<Double>, _ first: Double, _ last: Double) -> Double {
    let low = domain.lowerBound - first
    let high = domain.upperBound - last
    return 1 - 0.5 * (low * low + high * high) / (0.01 * domain.length * domain.length)
  }

  /// The best density that so many values may have.
  private func density(_ count: Int, _ target: Double) -> Double {
    guard staysInside else {
      return Double(count) >= target ? 2 - Double(count - 1) / (target - 1) : 1
    }
    let ratio = Double(count) / target
    return 2 - max(ratio, 1 / ratio)
  }

  /// How near the values' density is to the target's: in the paper per length, inside the domain their count's.
  private func density(
    _ count: Int, _ target: Double, domain: ClosedRange<Double>, _ first: Double, _ last: Double
  ) -> Double {
    guard !staysInside else { return density(count, target) }
    let reach = max(last, domain.upperBound) - min(first, domain.lowerBound)
    let ratio = Double(count - 1) / (last - first) * reach / (target - 1)
    return 2 - max(ratio, 1 / ratio)
  }

  private func weighted(simplicity: Double, coverage: Double, density: Double) -> Double {
    weights.simplicity * simplicity + weights.coverage * coverage + weights.density * density
  }
}
