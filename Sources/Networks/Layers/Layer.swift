/// One stage of a network: how many numbers it takes and gives per sample, and how it computes them.
///
/// A layer describes; its parameters lie in the network's single vector, so that optimizers, checks of gradients
/// and paths through parameter space see one flat array. A new layer is one file with a conforming type.
public protocol Layer: Sendable {
  /// Keras's name of the kind of layer: `Dense`, `BatchNormalization`.
  var name: String { get }
  /// Numbers per sample that come in.
  var inputs: Int { get }
  /// Numbers per sample that go out.
  var outputs: Int { get }
  /// What the layer learns, in the order in which it is stored.
  var parameterShapes: [ParameterShape] { get }
  /// What the layer keeps besides, such as running means: never learnt by a gradient, seen by no optimizer.
  var stateShapes: [ParameterShape] { get }
  /// Numbers per sample that the forward pass leaves for the backward pass.
  var cached: Int { get }
  /// Numbers per batch that the forward pass leaves besides.
  var cachedPerBatch: Int { get }
  /// The parameters of a new layer, as many as its shapes have, in the order in which they are stored.
  ///
  /// - Parameters:
  ///   - initializer: how weights start; nil is what suits the layer.
  ///   - generator: the source of random numbers.
  func initialParameters(
    _ initializer: Initializer?, using generator: inout some RandomNumberGenerator
  ) -> [Double]
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
  public var stateShapes: [ParameterShape] { [] }
  /// None.
  public var cached: Int { 0 }
  /// None.
  public var cachedPerBatch: Int { 0 }

  /// What the shapes say: 0 of a bias, 1 of a scale.
  public func initialParameters(
    _ initializer: Initializer?, using generator: inout some RandomNumberGenerator
  ) -> [Double] { parameterShapes.flatMap(\.initialElements) }

  /// The number of parameters.
  public var parameterCount: Int { parameterShapes.reduce(0) { $0 + $1.count } }
  /// The number of numbers kept besides.
  public var stateCount: Int { stateShapes.reduce(0) { $0 + $1.count } }
}

extension Layer where Self: Equatable {
  /// Compares two layers of one type by value.
  public func isEqual(to other: any Layer) -> Bool { (other as? Self) == self }
}

/// A tensor of parameters or of a layer's state: its name and shape as a model file gives them.
public struct ParameterShape: Sendable, Equatable {
  /// The name in a model file: `weight`, `bias`, `running_mean`.
  public var name: String
  /// The extents, the slowest first: [out, in] of a weight, [out] of a bias.
  public var extents: [Int]
  /// Whether penalties count it: a dense layer's weights are, all else is not.
  public var isPenalised: Bool
  /// What its entries are in a new layer, unless an initializer draws them.
  public var initialValue: Double

  /// A tensor of parameters or of state.
  public init(name: String, extents: [Int], isPenalised: Bool = false, initialValue: Double = 0) {
    self.name = name
    self.extents = extents
    self.isPenalised = isPenalised
    self.initialValue = initialValue
  }

  /// The number of entries.
  public var count: Int { extents.reduce(1, *) }
  /// The entries in a new layer.
  var initialElements: [Double] { Array(repeating: initialValue, count: count) }
}
