import Testing

@testable import Plotting

struct TickFormatTests {
  private func labels(_ values: [Double], _ format: NumberFormat) -> [String] {
    TickFormat.ticks(values, format: format).map(\.label)
  }

  @Test("Percent: hundredths with one count of decimals")
  func percent() {
    #expect(labels([0, 0.25, 0.5], .percent) == ["0%", "25%", "50%"])
    #expect(labels([-0.005, 0, 0.005], .percent) == ["−0.5%", "0.0%", "0.5%"])
  }

  @Test("SI: one prefix for the axis, none for 0")
  func prefixes() {
    #expect(labels([0, 500, 1000, 1500], .si) == ["0", "0.5k", "1.0k", "1.5k"])
    #expect(labels([0, 1e6, 2e6], .si) == ["0", "1M", "2M"])
    #expect(labels([1e-6, 2e-6, 3e-6], .si) == ["1µ", "2µ", "3µ"])
    #expect(labels([-20, 0, 20], .si) == ["−20", "0", "20"])
    #expect(labels([1e-40, 2e-40], .si) == ["$1×10^{−40}$", "$2×10^{−40}$"], "no prefix reaches so far")
  }

  @Test("Powers: one power of ten for the axis")
  func powers() {
    #expect(labels([0, 500, 1000, 1500], .power) == ["0", "$0.5×10^{3}$", "$1.0×10^{3}$", "$1.5×10^{3}$"])
    #expect(labels([-2e-5, 0, 2e-5], .power) == ["$−2×10^{−5}$", "0", "$2×10^{−5}$"])
    #expect(labels([0], .power) == ["0"])
  }

  @Test("Decimals stay what they were")
  func decimals() {
    #expect(labels([0, 0.5, 1], .decimal) == ["0.0", "0.5", "1.0"])
    #expect(labels([0, 2e6], .decimal) == ["0", "$2×10^{6}$"])
  }

  @Test("Small ticks are round parts of the steps and reach to the domain's ends")
  func minorTicks() {
    let scale = LinearScale(domain: 0...10)
    #expect(scale.minorTicks(of: [0, 5, 10].map { Tick(value: $0, label: "") }) == [1, 2, 3, 4, 6, 7, 8, 9])
    #expect(MinorTicks.equallySpaced(between: [2, 4], in: 1...5) == [1, 1.5, 2.5, 3, 3.5, 4.5, 5])
    #expect(MinorTicks.equallySpaced(between: [2], in: 1...5).isEmpty)
  }
}
