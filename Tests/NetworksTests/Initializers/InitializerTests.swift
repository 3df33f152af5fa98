import Networks
import Testing

struct InitializerTests {
  /// Closed forms for 256 inputs and 128 outputs.
  @Test(
    "The spread of weights is the formula's",
    arguments: [
      ("he_normal", 0.08838834764831845), ("he_uniform", 0.08838834764831845),
      ("glorot_normal", 0.07216878364870323), ("xavier", 0.07216878364870323), ("normal:0.01", 0.01),
      ("lecun_normal", 0.0625), ("lecun_uniform", 0.0625), ("uniform(-0.3, 0.3)", 0.17320508075688773),
      ("normal(0.2)", 0.2), ("zeros", 0),
    ])
  func spread(name: String, deviation: Double) throws {
    let initializer = try Initializers.named(name)
    #expect(abs(initializer.deviation(inputs: 256, outputs: 128) - deviation) < 1e-15)
    var generator = SeededGenerator(seed: 11)
    let weights = initializer.weights(inputs: 256, outputs: 128, using: &generator)
    let count = Double(weights.count)
    #expect(weights.count == 256 * 128)
    let mean = weights.reduce(0, +) / count
    let square = weights.reduce(0) { $0 + $1 * $1 } / count
    // Five standard errors of mean and deviation.
    #expect(abs(mean) <= 5 * deviation / count.squareRoot())
    #expect(abs(square.squareRoot() - deviation) <= 5 * deviation / (2 * count).squareRoot())
    if name.contains("uniform") || name == "xavier" {
      let reach = deviation * 3.0.squareRoot()
      #expect(weights.allSatisfy { abs($0) <= reach } && weights.contains { abs($0) > 0.999 * reach })
    } else if deviation > 0 {
      // A normal distribution has 31.73 % beyond one deviation, a uniform one 42.3 %.
      let share = Double(weights.count { abs($0) > deviation }) / count
      #expect(abs(share - 0.3173) < 0.013)
    }
  }

  @Test("Constants and limits are those asked for")
  func parameters() throws {
    var generator = SeededGenerator(seed: 1)
    let constant = try Initializers.named("constant(-0.25)")
    #expect(constant.weights(inputs: 2, outputs: 3, using: &generator) == Array(repeating: -0.25, count: 6))
    #expect(constant.deviation(inputs: 2, outputs: 3) == 0)
    let uniform = try Initializers.named("uniform(2, high=3)").weights(
      inputs: 100, outputs: 20, using: &generator)
    let (least, largest) = try (#require(uniform.min()), #require(uniform.max()))
    #expect(least >= 2 && least < 2.01 && largest <= 3 && largest > 2.99)
    #expect(abs(uniform.reduce(0, +) / 2000 - 2.5) < 0.04)
    #expect(Initializer.uniform(from: -0.1, to: 0.1).name == "uniform(-0.1,0.1)")
  }

  @Test(
    "An orthogonal matrix is Q of a decomposition of normal numbers", arguments: [(5, 12), (12, 5), (7, 7)])
  func orthogonal(outputs: Int, inputs: Int) {
    var (generator, same) = (SeededGenerator(seed: 3), SeededGenerator(seed: 3))
    let q = Initializer.orthogonal(gain: 2).weights(inputs: inputs, outputs: outputs, using: &generator)
    let (count, length) = (min(inputs, outputs), max(inputs, outputs))
    func vector(_ k: Int) -> [Double] {
      (0..<length).map { outputs <= inputs ? q[k * inputs + $0] : q[$0 * inputs + k] }
    }
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    for j in 0..<count {
      let normal = same.normals(count: length)
      for i in 0..<count {
        // Rows twice as long as 1 that are orthogonal; R is triangular with a positive diagonal.
        #expect(abs(product(vector(i), vector(j)) - (i == j ? 4 : 0)) < 1e-13)
        let r = product(vector(i), normal)
        #expect(i > j ? abs(r) < 1e-12 : i < j || r > 0)
      }
    }
    let square = q.reduce(0) { $0 + $1 * $1 } / Double(q.count)
    let deviation = Initializer.orthogonal(gain: 2).deviation(inputs: inputs, outputs: outputs)
    #expect(abs(square.squareRoot() - deviation) < 1e-14)
  }

  @Test("Names, aliases and what suits an activation")
  func names() throws {
    #expect(try Initializers.named("he") == .heUniform)
    #expect(try Initializers.named("zero") == .zeros)
    for name in Initializers.names { _ = try Initializers.named(name) }
    #expect(Initializer.suiting(ReLU()) == .heUniform)
    #expect(Initializer.suiting(LeakyReLU(slope: 0.2)) == .heUniform)
    #expect(Initializer.suiting(Tanh()) == .glorotUniform)
    #expect(throws: InitializerError.malformedDeviation("x")) { try Initializers.named("normal:x") }
    do {
      _ = try Initializers.named("constant(x)")
      Issue.record("constant(x) is no initializer")
    } catch {
      #expect(
        error.description
          == "initializer 'constant' takes as 'value' a finite number, not 'x', as in 'constant(0.1)'")
    }
    #expect(throws: InitializerError.self) { try Initializers.named("he(3)") }
    #expect(throws: InitializerError.unknownName("hee", known: Initializers.names)) {
      try Initializers.named("hee")
    }
  }

  @Test("Biases start at 0, weights follow from the seed")
  func network() {
    let model = Sequential<Double>(layerSizes: [2, 8, 3], activation: ReLU(), seed: 1)
    #expect(model.biases(ofLayer: 0) == Array(repeating: 0, count: 8))
    #expect(model == Sequential<Double>(layerSizes: [2, 8, 3], activation: ReLU(), seed: 1))
    #expect(
      model.parameters != Sequential<Double>(layerSizes: [2, 8, 3], activation: ReLU(), seed: 2).parameters)
  }
}
