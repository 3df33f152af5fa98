import Testing

@testable import Plotting

struct SymlogScaleTests {
  private func scale(_ domain: ClosedRange<Double>, _ threshold: Double? = nil) -> any Scale {
    Scales.make(Axis(domain: domain, scale: "symlog", threshold: threshold))
  }

  @Test("sign(v) log₁₀(1 + |v|/C), as Webber has it")
  func positions() {
    let scale = scale(-9...999)
    // log₁₀ of 10, 1 and 1000: −1, 0 and 3 of 4 units.
    #expect(scale.position(of: -9) == 0 && scale.position(of: 999) == 1)
    #expect(abs(scale.position(of: 0) - 0.25) < 1e-15)
    #expect(abs(scale.position(of: 99) - 0.75) < 1e-15 && abs(scale.length - 4) < 1e-15)
    let other = self.scale(0...1e-3 * 999, 1e-3)
    #expect(abs(other.position(of: 1e-3 * 9) - 1.0 / 3) < 1e-12)
  }

  @Test("Near 0 as good as linear, without a kink")
  func linearPart() {
    let scale = scale(-1e-3...1e-3)
    #expect(abs(scale.position(of: 0.5e-3) - 0.75) < 1e-3)
    #expect(scale.ticks(count: 5).map(\.value) == [-1e-3, -0.5e-3, 0, 0.5e-3, 1e-3])
  }

  @Test("0 and the same powers on both sides")
  func ticks() {
    let labels = scale(-1e6...1e6).ticks(count: 6).map(\.label)
    #expect(labels == ["$−10^{6}$", "$−10^{3}$", "0", "$10^{3}$", "$10^{6}$"])
    #expect(scale(-1e6...100).ticks(count: 4).map(\.value) == [-1e6, -100, 0, 100])
    #expect(scale(100...1e7).ticks(count: 4).map(\.value) == [1000, 1e5, 1e7])
    #expect(scale(0...1e4).ticks(count: 6).map(\.value) == [0, 1, 10, 100, 1000, 1e4])
  }

  @Test("Small ticks from the threshold on")
  func minorTicks() {
    let scale = scale(-20...20)
    let minor = scale.minorTicks(of: scale.ticks(count: 6))
    let positive: [Double] = [2, 3, 4, 5, 6, 7, 8, 9, 20]
    #expect(minor == positive.reversed().map { -$0 } + positive)
  }
}
