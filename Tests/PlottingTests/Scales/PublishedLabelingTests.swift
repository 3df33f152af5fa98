import TestSupport
import Testing

@testable import Plotting

/// The search against the paper of Talbot, Lin and Hanrahan (InfoVis 2010).
struct PublishedLabelingTests {
  @Test(
    "The paper's own examples",
    arguments: [
      // The domains of the paper's comparison, and the first example of the authors' R package `labeling`.
      (8.1...14.1, 4, [8.0, 10, 12, 14]), (-98...18, 3, [-100, -50, 0]), (-1...200, 3, [0, 100, 200]),
      (119...178, 3, [120, 150, 180]), (-31...27, 5, [-30, -20, -10, 0, 10, 20, 30]),
      (-55.45...(-49.99), 3, [-55, -52.5, -50]), (0...100, 2, [0, 100]), (0...100, 3, [0, 50, 100]),
      (0...100, 5, [0, 25, 50, 75, 100]), (0...100, 6, [0, 20, 40, 60, 80, 100]),
      (0...100, 10, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]),
    ] as [(ClosedRange<Double>, Int, [Double])])
  func examples(domain: ClosedRange<Double>, count: Int, labels: [Double]) {
    #expect(ExtendedWilkinson.published.labeling(of: domain, count: count) == labels)
  }

  @Test("No labeling scores higher than the one found, by brute force over random domains")
  func bruteForce() {
    withSeeds(5) { seed, random in
      let length =
        _power10(Int.random(in: -3...4, using: &random)) * Double.random(in: 1...10, using: &random)
      let low = length * Double.random(in: -3...3, using: &random)
      let score = PaperScore(domain: low...low + length, target: Int.random(in: 3...8, using: &random))
      let found = ExtendedWilkinson.published.labeling(of: score.domain, count: Int(score.target))
      let own = score.value(first: found[0], last: found[found.count - 1], count: found.count)
      let best = score.best()
      #expect(abs(own - best) < 1e-9, "seed \(seed): \(found) scores \(own), the best \(best)")
    }
  }

  @Test("The values of axes lie inside, those of the paper need not")
  func inside() {
    #expect(ExtendedWilkinson.labeling(of: 8.1...14.1, count: 4) == [9, 10, 11, 12, 13, 14])
    #expect(ExtendedWilkinson.labeling(of: -98...18, count: 3) == [-80, -40, 0])
  }
}

/// The paper's score, written from its equations and maximised without any pruning.
private struct PaperScore {
  let domain: ClosedRange<Double>
  let target: Double

  init(domain: ClosedRange<Double>, target: Int) {
    (self.domain, self.target) = (domain, Double(target))
  }

  private static let nice = [1.0, 5, 2, 2.5, 4, 3]

  private func simplicity(rank: Int, skip: Int, first: Double, last: Double, step: Double) -> Double {
    let share = first / step
    let hasZero = abs(share - share.rounded()) < 1e-9 && first <= 1e-12 * step && last >= -1e-12 * step
    return 1 - Double(rank) / Double(Self.nice.count - 1) - Double(skip) + 1 + (hasZero ? 1 : 0)
  }

  private func score(simplicity: Double, first: Double, last: Double, count: Int) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let range = high - low
    let misses = (high - last) * (high - last) + (low - first) * (low - first)
    let coverage = 1 - 0.5 * misses / (0.01 * range * range)
    let density = Double(count - 1) / (last - first)
    let wanted = (target - 1) / (max(last, high) - min(first, low))
    let nearness = 2 - max(density / wanted, wanted / density)
    return 0.25 * simplicity + 0.2 * coverage + 0.5 * nearness
  }

  /// The score of a labeling: that of the simplest way to read its step.
  func value(first: Double, last: Double, count: Int) -> Double {
    let step = (last - first) / Double(count - 1)
    var best = -Double.infinity
    for skip in 1...12 {
      for (rank, mantissa) in Self.nice.enumerated() {
        let exponent = _log10(step / (mantissa * Double(skip)))
        guard abs(exponent - exponent.rounded()) < 1e-9 else { continue }
        let start = first / step * Double(skip)
        guard abs(start - start.rounded()) < 1e-6 else { continue }
        best = max(best, simplicity(rank: rank, skip: skip, first: first, last: last, step: step))
      }
    }
    return score(simplicity: best, first: first, last: last, count: count)
  }

  func best() -> Double {
    var best = -Double.infinity
    for skip in 1...4 {
      for (rank, mantissa) in Self.nice.enumerated() {
        for exponent in Int(_log10(domain.length).rounded(.down)) - 3...Int(_log10(domain.length)) + 1 {
          let step = mantissa * Double(skip) * _power10(exponent)
          for count in 2...20 {
            let span = step * Double(count - 1)
            guard span > 0.4 * domain.length, span < 2.5 * domain.length else { continue }
            let base = step / Double(skip)
            let low = Int(((domain.lowerBound - domain.length) / base).rounded(.down))
            let high = Int(((domain.upperBound + domain.length) / base).rounded(.up))
            for start in low...high {
              let first = Double(start) * base
              let simplicity = simplicity(
                rank: rank, skip: skip, first: first, last: first + span, step: step)
              best = max(best, score(simplicity: simplicity, first: first, last: first + span, count: count))
            }
          }
        }
      }
    }
    return best
  }
}
