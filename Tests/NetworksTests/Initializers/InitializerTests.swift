import Networks
import Testing

struct InitializerTests {
  /// Closed forms for 256 inputs and 128 outputs.
  @Test(
    "The spread of weights is the formula's",
    arguments: [
      ("he_normal", 0.08838834764831845), ("he_uniform", 0.08838834764831845),
      ("glorot_normal", 0.07216878364870323), ("xavier", 0.07216878364870323), ("normal:0.01", 0.01),
      ("zeros", 0),
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

  @Test("Names, aliases and what suits an activation")
  func names() throws {
    #expect(try Initializers.named("he") == .heUniform)
    #expect(try Initializers.named("zero") == .zeros)
    for name in Initializers.names { _ = try Initializers.named(name) }
    #expect(Initializer.suiting(ReLU()) == .heUniform)
    #expect(Initializer.suiting(LeakyReLU(slope: 0.2)) == .heUniform)
    #expect(Initializer.suiting(Tanh()) == .glorotUniform)
    #expect(throws: InitializerError.malformedDeviation("x")) { try Initializers.named("normal:x") }
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
