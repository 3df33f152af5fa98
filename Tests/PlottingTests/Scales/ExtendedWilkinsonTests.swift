import TestSupport
import Testing

@testable import Plotting

struct ExtendedWilkinsonTests {
  /// A domain of any size, place and sign, from 1e-12 to 1e12 long.
  private func domain(_ random: inout some RandomNumberGenerator) -> ClosedRange<Double> {
    let length =
      _power10(Int.random(in: -12...12, using: &random)) * Double.random(in: 1...10, using: &random)
    let start = length * Double.random(in: -20...20, using: &random)
    return start...start + length
  }

  @Test("Over random domains: two to twelve values, inside, equally spaced")
  func spacing() {
    withSeeds(400) { seed, random in
      let domain = domain(&random)
      let target = Int.random(in: 2...7, using: &random)
      let ticks = ExtendedWilkinson.labeling(of: domain, count: target)
      #expect((2...12).contains(ticks.count), "seed \(seed)")
      let slack = domain.length * 1e-8
      #expect(
        ticks.allSatisfy { $0 >= domain.lowerBound - slack && $0 <= domain.upperBound + slack },
        "seed \(seed)")
      let step = (ticks[ticks.count - 1] - ticks[0]) / Double(ticks.count - 1)
      #expect(step > 0)
      #expect(
        zip(ticks, ticks.dropFirst()).allSatisfy { abs($1 - $0 - step) < 1e-6 * step }, "seed \(seed)")
    }
  }

  @Test("Over random domains: steps and values are round")
  func roundness() {
    let mantissas = [1, 2, 2.5, 3, 4, 5].flatMap { mantissa in (1...4).map { mantissa * Double($0) } }
    withSeeds(400) { seed, random in
      let domain = domain(&random)
      let ticks = ExtendedWilkinson.labeling(of: domain, count: Int.random(in: 2...7, using: &random))
      let step = ticks[1] - ticks[0]
      let mantissa = step / _power10(Int(_log10(step * (1 + 1e-9)).rounded(.down)))
      #expect(
        mantissas.contains { abs($0 - mantissa) < 1e-6 || abs($0 - 10 * mantissa) < 1e-5 },
        "seed \(seed): \(step) in \(domain)")
      // Values are multiples of the step or, with a skip, of a quarter, third or half of it.
      let remainders = (1...4).map { skip in
        let share = ticks[0] / (step / Double(skip))
        return abs(share - share.rounded())
      }
      #expect(remainders.contains { $0 < 1e-4 }, "seed \(seed): \(ticks) in \(domain)")
    }
  }

  @Test("A domain that spans 0 names 0 exactly")
  func zero() {
    withSeeds(400) { seed, random in
      let scale = _power10(Int.random(in: -9...9, using: &random))
      let low = -scale * Double.random(in: 0.2...10, using: &random)
      let high = scale * Double.random(in: 0.2...10, using: &random)
      let ticks = ExtendedWilkinson.labeling(of: low...high, count: Int.random(in: 3...7, using: &random))
      #expect(ticks.contains(0), "seed \(seed): \(ticks) in \(low)…\(high)")
    }
  }

  @Test("Given domains")
  func cases() {
    func ticks(_ domain: ClosedRange<Double>, _ count: Int) -> [Double] {
      ExtendedWilkinson.labeling(of: domain, count: count)
    }
    #expect(ticks(-5...5, 5) == [-4, -2, 0, 2, 4])
    #expect(ticks(0...1, 6) == [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1])
    #expect(ticks(0...100, 5) == [0, 25, 50, 75, 100])
    #expect(ticks(0...10, 6) == [0, 2, 4, 6, 8, 10])
    #expect(ticks(0...500, 6) == [0, 100, 200, 300, 400, 500])
  }

  @Test(
    "Domains at the ends of what a number can be do not trap",
    arguments: [
      -1e308...1e308, 1e308...1.7e308, 0...Double.greatestFiniteMagnitude, 0...1e-300, 1e-300...3e-300,
      0...Double.leastNonzeroMagnitude, 0...Double.leastNormalMagnitude, -1e-300 * 1e-20...1e-300 * 1e-20,
      1...1.0.nextUp,
      1e15...1e15.nextUp, -1e308...(-1e308).nextUp, 3...3, 0...0,
      Double.leastNonzeroMagnitude...Double.leastNonzeroMagnitude,
      -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude,
    ])
  func extremes(domain: ClosedRange<Double>) {
    for count in [0, 1, 2, 5, 7, 100] {
      let ticks = ExtendedWilkinson.labeling(of: domain, count: count)
      #expect(!ticks.isEmpty && ticks.count <= 12)
      #expect(ticks.allSatisfy { $0.isFinite })
      let slack = domain.length.isFinite ? domain.length * 1e-8 : 0
      #expect(
        ticks.allSatisfy { $0 >= domain.lowerBound - slack && $0 <= domain.upperBound + slack }, "\(ticks)")
      let labels = LinearScale(domain: domain).ticks(count: count).map(\.label)
      #expect(labels.allSatisfy { !$0.isEmpty && !$0.contains("∞") && !$0.contains("NaN") }, "\(labels)")
    }
  }
}
