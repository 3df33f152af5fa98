/// One stage of a network: how many numbers it takes and gives per sample, and how it computes them.
///
/// A layer describes; its parameters lie in the network's single vector, so that optimizers, checks of gradients
/// and paths through parameter space see one flat array. A new layer is one file with a conforming type.
public protocol Layer: Sendable {
  /// The name in Keras and PyTorch style: `Dense`, `Dropout`.
  var name: String { get }
  /// Numbers per sample that come in.
  var inputs: Int { get }
  /// Numbers per sample that go out.
  var outputs: Int { get }
  /// What the layer learns, in the order in which it is stored.
  var parameterShapes: [ParameterShape] { get }
  /// Numbers per sample that the forward pass leaves for the backward pass.
  var cached: Int { get }
  /// Whether two layers describe the same stage.
  func isEqual(to other: any Layer) -> Bool

  /// Computes the outputs of a batch.
  func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>)
  /// Computes the gradients of parameters and inputs from that of the outputs.
  func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>)
}

extension Layer {
  /// None.
  public var parameterShapes: [ParameterShape] { [] }
  /// None.
  public var cached: Int { 0 }

  /// The number of parameters.
  public var parameterCount: Int { parameterShapes.reduce(0) { $0 + $1.count } }
}

extension Layer where Self: Equatable {
  /// Compares two layers of one type by value.
  public func isEqual(to other: any Layer) -> Bool { (other as? Self) == self }
}

/// A tensor of parameters: its name and shape as a model file gives them.
public struct ParameterShape: Sendable, Equatable {
  /// The name in a model file: `weight`, `bias`.
  public var name: String
  /// The extents, the slowest first: [out, in] of a weight, [out] of a bias.
  public var extents: [Int]
  /// Whether the L2 penalty counts it: weights are, biases are not.
  public var isPenalised: Bool

  /// A tensor of parameters.
  public init(name: String, extents: [Int], isPenalised: Bool) {
    self.name = name
    self.extents = extents
    self.isPenalised = isPenalised
  }

  /// The number of entries.
  public var count: Int { extents.reduce(1, *) }
}
