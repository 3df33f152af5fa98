import TestSupport
import Testing

@testable import Plotting

struct LinearScaleTests {
  private func labels(_ domain: ClosedRange<Double>, _ count: Int) -> [String] {
    LinearScale(domain: domain).ticks(count: count).map(\.label)
  }

  @Test("Positions run from 0 to 1 and beyond")
  func positions() {
    let scale = LinearScale(domain: -2...6)
    #expect([-2, 0, 6, 8, -4].map { scale.position(of: $0) } == [0, 0.25, 1, 1.25, -0.25])
  }

  @Test("Labels have a true minus and no needless decimals")
  func minus() {
    #expect(labels(-5...5, 5) == ["−4", "−2", "0", "2", "4"])
  }

  @Test("All labels of an axis have the same decimals")
  func decimals() {
    #expect(labels(0...1, 6) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(labels(0...0.5, 6) == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"])
    withSeeds(300) { seed, random in
      let low = Double.random(in: -100...100, using: &random)
      let ticks = labels(low...low + Double.random(in: 0.05...50, using: &random), 5)
      let decimals = Set(ticks.map { $0.split(separator: ".").dropFirst().first?.count ?? 0 })
      #expect(decimals.count == 1, "seed \(seed): \(ticks)")
      #expect(Set(ticks).count == ticks.count, "seed \(seed): \(ticks) can be told apart")
    }
  }

  @Test("Thousands are parted by thin spaces from 10 000 on")
  func thousands() {
    #expect(labels(0...8000, 5) == ["0", "2000", "4000", "6000", "8000"])
    #expect(labels(0...20_000, 5).last == "20\u{2009}000")
  }

  @Test("Large and small values share one power of ten")
  func powers() {
    #expect(
      labels(0...4e6, 5) == ["0", "$1×10^{6}$", "$2×10^{6}$", "$3×10^{6}$", "$4×10^{6}$"])
    #expect(labels(0...2e-5, 5).last == "$2.0×10^{−5}$")
    #expect(Markup.plain(labels(0...4e6, 5)[1]) == "1×106")
  }

  @Test("An axis of an unknown scale is linear, of an unknown domain 0…1")
  func fallback() {
    let scale = Scales.make(Axis(scale: "no such scale"))
    #expect(scale.position(of: 0.25) == 0.25)
  }
}
