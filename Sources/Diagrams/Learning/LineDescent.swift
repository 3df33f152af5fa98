/// Where a neuron of one feature starts, and how it goes on.
public struct LineDescent: Sendable, Equatable {
  /// The weight at the start.
  public var weight: Double
  /// The bias at the start.
  public var bias = 0.0
  /// The learning rate η, above 0.
  public var learningRate = 0.1
  /// The steps of gradient descent, 1…1 000 000.
  public var steps = 1000

  /// A thousand steps at rate 0.1 from a weight and no bias.
  public init(weight: Double) {
    self.weight = weight
  }

  /// - Throws: `DiagramError` for numbers that make no sense.
  func check() throws {
    for (option, value) in [("--weight", weight), ("--bias", bias)] where !value.isFinite {
      throw DiagramError.option(option, reason: "\(value) is not a finite number")
    }
    guard learningRate > 0, learningRate.isFinite else {
      throw DiagramError.option("--learning-rate", reason: "\(learningRate) is not above 0")
    }
    guard (1...1_000_000).contains(steps) else {
      throw DiagramError.option("--steps", reason: "\(steps) is not in 1…1000000")
    }
  }
}
