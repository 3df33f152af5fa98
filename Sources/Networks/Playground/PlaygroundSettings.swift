/// What a TensorFlow Playground link describes: points, features, a network and how it learns.
///
/// Names, defaults and meanings are those of the Playground's source, github.com/tensorflow/playground.
package struct PlaygroundSettings: Sendable, Equatable {
  /// A rule by which points are drawn.
  package enum Points: String, Sendable, CaseIterable {
    case circle, xor, gauss, spiral
    case plane = "reg-plane"
    case hills = "reg-gauss"

    /// Whether numbers are to be predicted, not one of two classes.
    package var isRegression: Bool { self == .plane || self == .hills }
    /// How many points there are, for training and test together.
    package var count: Int { isRegression ? 1200 : 500 }
  }

  /// A function of the two coordinates that the network is given, in the order of its inputs.
  package enum Feature: String, Sendable, CaseIterable {
    case x, y, xSquared, ySquared, xTimesY, sinX, sinY
  }

  /// What holds weights small.
  package enum Regularization: String, Sendable, CaseIterable {
    case none
    /// The rate times the sign; a weight that it carries over 0 stays 0.
    case l1 = "L1"
    /// The rate times the weight.
    case l2 = "L2"
  }

  /// The points.
  package var points = Points.circle
  /// How much the points are disturbed, in per cent.
  package var noise = 0.0
  /// How many per cent of the points are trained with; the others are the test.
  package var trainPercent = 50.0
  /// The features in use.
  package var features: [Feature] = [.x, .y]
  /// The units of each hidden layer.
  package var hidden = [4, 2]
  /// The hidden units' activation, a name of `Activations`.
  package var activation = "tanh"
  /// The size of the steps.
  package var learningRate = 0.03
  /// What holds weights small, and how strongly.
  package var regularization = Regularization.none
  package var regularizationRate = 0.0
  /// The points of a step.
  package var batchSize = 10
  /// Whether all weights and biases begin at 0.
  package var startsAtZero = false
  /// Whether the points of the test are shown.
  package var showsTest = false
  /// Whether outputs are shown by their sign alone.
  package var isDiscrete = false
  /// Where random numbers begin; nil if the link does not say.
  package var seed: String?

  /// The Playground as it opens.
  package init() {}

  /// How many of the points are trained with.
  package var trainCount: Int { Int((Double(points.count) * trainPercent / 100).rounded(.down)) }
  /// Whether weights are held small at all.
  package var isRegularized: Bool { regularization != .none && regularizationRate > 0 }
}
