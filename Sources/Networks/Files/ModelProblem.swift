/// What keeps the tensors of a file from being a model.
public enum ModelProblem: Sendable, Equatable, CustomStringConvertible {
  /// There are no tensors.
  case noLayers
  /// The layers of these names fit one another in several orders.
  case unknownOrder([String], hasSizes: Bool)
  /// The weights of these names may lie either way.
  case unknownLayout([String])
  /// Nobody said which activation the hidden layers have.
  case unknownActivation
  /// Nobody said on which side of their activations the normalisations of these names stand.
  case unknownNormPlacement([String])
  /// Other activations were asked for than the file names, or another number of them than it has hidden layers.
  case activations(given: String, found: String)
  /// Other layers were asked for than the file has.
  case layers(given: [Int], found: [Int])
  /// The file has something that networks here do not have, or lacks what they need.
  case unsupported(String)
  /// An entry of `__metadata__` cannot be right.
  case metadata(key: String, value: String, expected: String)

  /// What is there and what was expected.
  public var description: String {
    switch self {
    case .noLayers: "there are no tensors; expected the weights of dense layers"
    case .unknownOrder(let names, let hasSizes):
      "the order of its layers \(OneLine.list(names)) is not clear; number them in their names (fc1, fc2, …)"
        + (hasSizes ? "" : " or say their sizes with --layers")
    case .unknownLayout(let names):
      "the shapes do not tell whether \(OneLine.list(names)) \(names.count == 1 ? "is" : "are") of shape [in, out] or "
        + "[out, in]; name the arrays 1.kernel, 1.bias, … for the former, 1.weight, 1.bias, … for the latter"
    case .unknownActivation:
      "the file does not name the activation of its hidden layers; give it with --activation "
        + "(relu, tanh, …)"
    case .unknownNormPlacement(let names):
      "the file does not tell whether \(OneLine.list(names)) \(names.count == 1 ? "stands" : "stand") before or behind "
        + "the activation; say it with --norm-placement "
        + NormPlacement.allCases.map(\.rawValue).joined(separator: " or ")
    case .activations(let given, let found):
      "--activation \(given) contradicts the file, which has \(found)"
    case .layers(let given, let found):
      "--layers \(Self.list(given)) contradicts the file, whose layers are \(Self.list(found))"
    case .unsupported(let what): what
    case .metadata(let key, let value, let expected):
      "its metadata have \(key) '\(value)'; expected \(expected)"
    }
  }

  private static func list(_ sizes: [Int]) -> String { sizes.map(String.init).joined(separator: ",") }
}
