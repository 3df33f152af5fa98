/// A source of random numbers that is the same on every machine and in every run for the same seed.
///
/// A generator is a value: a copy continues on its own from where it was copied. Nothing draws from a hidden
/// global state.
public protocol RandomGenerator: RandomNumberGenerator, Sendable {
  /// The next 32 random bits.
  mutating func next32() -> UInt32
  /// A number from the uniform distribution on [0, 1), a multiple of 2⁻⁵³.
  mutating func random() -> Double
  /// A number from the normal distribution of mean 0 and standard deviation 1.
  mutating func standardNormal() -> Double
  /// An integer from the uniform distribution on `range`.
  mutating func integer(in range: Range<Int>) -> Int
}

extension RandomGenerator {
  /// `count` numbers from the uniform distribution on [0, 1).
  public mutating func random(count: Int) -> [Double] {
    draw(count) { $0.random() }
  }

  /// A number from the uniform distribution on [low, high).
  public mutating func uniform(low: Double = 0, high: Double = 1) -> Double {
    low + (high - low) * random()
  }

  /// `count` numbers from the uniform distribution on [low, high).
  public mutating func uniform(low: Double = 0, high: Double = 1, count: Int) -> [Double] {
    draw(count) { $0.uniform(low: low, high: high) }
  }

  /// A number from the normal distribution.
  ///
  /// - Parameters:
  ///   - mean: NumPy's `loc`.
  ///   - standardDeviation: NumPy's `scale`.
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    mean + standardDeviation * standardNormal()
  }

  /// `count` numbers from the normal distribution.
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1, count: Int) -> [Double] {
    draw(count) { $0.normal(mean: mean, standardDeviation: standardDeviation) }
  }

  /// `count` integers from the uniform distribution on `range`.
  public mutating func integers(in range: Range<Int>, count: Int) -> [Int] {
    draw(count) { $0.integer(in: range) }
  }

  /// Puts the elements in random order (Fisher, Yates; from the last element down, as NumPy does).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, Int(maskedInteger(upTo: UInt64(last))))
    }
  }

  /// The numbers 0…count−1 in random order.
  public mutating func permutation(_ count: Int) -> [Int] {
    var numbers = Array(0..<count)
    shuffle(&numbers)
    return numbers
  }

  /// An integer in 0…largest: numbers of just enough bits are drawn until one fits. NumPy shuffles with these.
  mutating func maskedInteger(upTo largest: UInt64) -> UInt64 {
    guard largest > 0 else { return 0 }
    let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
    while true {
      let number = (largest > UInt64(UInt32.max) ? next() : UInt64(next32())) & mask
      if number <= largest { return number }
    }
  }

  private mutating func draw<Number>(_ count: Int, _ next: (inout Self) -> Number) -> [Number] {
    precondition(count >= 0, "cannot draw \(count) numbers")
    var numbers: [Number] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(next(&self)) }
    return numbers
  }
}
