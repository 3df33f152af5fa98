/// A random smooth expression of x and y as text, beside a function that computes it without the parser.
struct RandomExpression {
  let text: String
  let function: @Sendable (_ x: Double, _ y: Double) -> Double

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  init(seed: UInt64, depth: Int) {
    var generator = Generator(state: seed)
    self = Self.make(depth, &generator)
  }

  private init(_ text: String, _ function: @escaping @Sendable (Double, Double) -> Double) {
    self.text = text
    self.function = function
  }

  private static func make(_ depth: Int, _ generator: inout Generator) -> RandomExpression {
    guard depth > 0 else { return leaf(&generator) }
    let a = make(depth - 1, &generator)
    let f = a.function
    if Bool.random(using: &generator) { return unary(a.text, f, &generator) }
    let b = make(Int.random(in: 0..<depth, using: &generator), &generator)
    let g = b.function
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return RandomExpression("(\(a.text) + \(b.text))") { f($0, $1) + g($0, $1) }
    case 1: return RandomExpression("(\(a.text)) - (\(b.text))") { f($0, $1) - g($0, $1) }
    case 2: return RandomExpression("(\(a.text))*(\(b.text))") { f($0, $1) * g($0, $1) }
    case 3:
      return RandomExpression("(\(a.text))/(2 + (\(b.text))^2)") { f($0, $1) / (2 + g($0, $1) * g($0, $1)) }
    default:
      return RandomExpression("(1.5 + sin(\(a.text)))**tanh(\(b.text))") {
        power(1.5 + sine(f($0, $1)), tangent(g($0, $1)))
      }
    }
  }

  private static func leaf(_ generator: inout Generator) -> RandomExpression {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0, 1: return RandomExpression("x") { x, _ in x }
    case 2, 3: return RandomExpression("y") { _, y in y }
    default:
      let number = Double(Int.random(in: -20...20, using: &generator)) / 8
      return RandomExpression("(\(number))") { _, _ in number }
    }
  }

  private static func unary(
    _ text: String, _ f: @escaping @Sendable (Double, Double) -> Double, _ generator: inout Generator
  ) -> RandomExpression {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return RandomExpression("sin(\(text))") { sine(f($0, $1)) }
    case 1: return RandomExpression("2*tanh(\(text))") { 2 * tangent(f($0, $1)) }
    case 2: return RandomExpression("-sigmoid(\(text))") { -1 / (1 + exponential(-f($0, $1))) }
    case 3: return RandomExpression("ln(2 + (\(text))^2)") { logarithm(2 + f($0, $1) * f($0, $1)) }
    case 4: return RandomExpression("2^-tanh(\(text))") { power(2, -tangent(f($0, $1))) }
    default: return RandomExpression("sqrt(1 + (\(text))^2)") { (1 + f($0, $1) * f($0, $1)).squareRoot() }
    }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

private func sine(_ x: Double) -> Double { sin(x) }
private func tangent(_ x: Double) -> Double { tanh(x) }
private func exponential(_ x: Double) -> Double { exp(x) }
private func logarithm(_ x: Double) -> Double { log(x) }
private func power(_ a: Double, _ b: Double) -> Double { pow(a, b) }
