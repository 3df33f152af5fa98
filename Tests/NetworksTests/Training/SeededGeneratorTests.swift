import Networks
import Testing

struct SeededGeneratorTests {
  @Test("The first numbers are those of the published SplitMix64")
  func reference() {
    // Steele, Lea and Flood's algorithm from state 0 (the sequence that xoshiro's authors publish for seeding).
    var generator = SeededGenerator(seed: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(generator.next() == 0x06C4_5D18_8009_454F)
  }

  @Test("Uniform numbers and indices fill their ranges evenly")
  func ranges() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<10_000).map { _ in generator.uniform() }
    #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.015)
    var counts = [0, 0, 0]
    for _ in 0..<9000 { counts[generator.index(below: 3)] += 1 }
    #expect(counts.allSatisfy { abs($0 - 3000) < 230 })
  }
}
