import Testing

@testable import Networks

@Suite struct SeedRandomTests {
  @Test("The seed 'hello.' gives the two numbers of seedrandom's documentation")
  func documentedNumbers() {
    var random = SeedRandom(seed: "hello.")
    #expect(random.random() == 0.9282578795792454)
    #expect(random.random() == 0.3752569768646784)
  }

  @Test("Any text is a seed, also none and one longer than the state")
  func anyText() {
    for seed in ["", "é漢", String(repeating: "abc", count: 200)] {
      var random = SeedRandom(seed: seed)
      let numbers = (0..<100).map { _ in random.random() }
      #expect(numbers.allSatisfy { (0..<1).contains($0) } && Set(numbers).count == 100)
    }
  }
}
