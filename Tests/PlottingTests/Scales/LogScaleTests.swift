import Testing

@testable import Plotting

struct LogScaleTests {
  private func scale(_ domain: ClosedRange<Double>, _ format: NumberFormat? = nil) -> any Scale {
    Scales.make(Axis(domain: domain, scale: "log", format: format))
  }

  private func labels(_ domain: ClosedRange<Double>, _ count: Int, _ format: NumberFormat? = nil) -> [String]
  {
    scale(domain, format).ticks(count: count).map(\.label)
  }

  @Test("Equal ratios are equal distances; 0 and less have no place")
  func positions() {
    let scale = scale(1...10_000)
    #expect(
      [1, 10, 100, 1000, 10_000, 0.1].map { scale.position(of: $0) } == [0, 0.25, 0.5, 0.75, 1, -0.25])
    #expect(scale.position(of: 0).isNaN && scale.position(of: -1).isNaN)
    #expect(scale.length == 4)
  }

  @Test("Decades are powers of ten, every so many of them over many decades")
  func decades() {
    #expect(labels(1...1000, 5) == ["$10^{0}$", "$10^{1}$", "$10^{2}$", "$10^{3}$"])
    #expect(labels(1e-4...1, 3) == ["$10^{−4}$", "$10^{−2}$", "$10^{0}$"])
    #expect(
      scale(1e-300...1e300).ticks(count: 5).map(\.value) == [1e-200, 1, 1e200])
    #expect(scale(1e-10...1e10).ticks(count: 5).map(\.value) == [1e-8, 1e-4, 1, 1e4, 1e8])
  }

  @Test("Over fewer decades 1, 2 and 5, inside a decade round values")
  func fewDecades() {
    #expect(labels(0.5...20, 6) == ["0.5", "1", "2", "5", "10", "20"])
    #expect(labels(3...200, 2) == ["10", "100"])
    #expect(labels(3...9, 4) == ["3", "5", "7", "9"])
  }

  @Test("Small ticks at the multiples 2…9, or at the decades left out")
  func minorTicks() {
    let scale = scale(1...1000)
    #expect(
      scale.minorTicks(of: scale.ticks(count: 5)) == [
        2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90, 200, 300, 400, 500, 600, 700, 800, 900,
      ])
    let wide = self.scale(1...1e6)
    #expect(wide.minorTicks(of: wide.ticks(count: 4)) == [10, 1000, 1e5])
    let short = self.scale(3...200)
    #expect(
      short.minorTicks(of: short.ticks(count: 2)) == [
        3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90, 200,
      ])
  }

  @Test("In the axis's format")
  func formats() {
    #expect(labels(100...1e6, 5, .si) == ["100", "1k", "10k", "100k", "1M"])
    #expect(labels(0.001...1, 5, .percent) == ["0.1%", "1%", "10%", "100%"])
    #expect(labels(0.1...100, 5, .decimal) == ["0.1", "1", "10", "100"])
  }

  @Test("The domain is that of the positive data")
  func domain() {
    let kind = LogScale.self
    let axis = Axis(scale: "log")
    #expect(
      kind.domain(around: DataRange(all: -5...100, positive: 0.1...100), axis: axis, padding: 0) == 0.1...100)
    #expect(kind.domain(around: DataRange(all: -5...(-1)), axis: axis, padding: 0.1) == 1...10)
    #expect(kind.domain(around: DataRange(all: 7...7, positive: 7...7), axis: axis, padding: 0.1) == 0.7...70)
    let mark = LineMark(x: [1, 2, 3, 4], y: [0, -2, 10, 1000])
    let resolved = Panel(y: Axis(scale: "log"), marks: [mark]).resolved().y.domain
    #expect(resolved.map { $0.lowerBound < 10 && $0.lowerBound > 5 && $0.upperBound > 1000 } == true)
    #expect(kind.defect(of: 0...1) == "a log scale needs a domain above 0, not 0.0 to 1.0")
    #expect(kind.defect(of: 0.1...1) == nil)
  }
}
