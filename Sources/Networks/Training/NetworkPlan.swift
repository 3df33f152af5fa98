/// A chain of dense layers that is yet to be built: sizes, activations, normalisation, first weights.
public struct NetworkPlan: Sendable {
  /// What stands between a hidden layer's weights and its activation.
  public enum HiddenNormalization: Sendable, Equatable {
    /// Nothing.
    case none
    /// Batch normalisation.
    case batch
    /// Layer normalisation.
    case layer
  }

  /// The features and the units of each layer: `[2, 16, 1]`.
  public let sizes: [Int]
  /// One for each hidden layer.
  public let activations: [any Activation]
  /// What hidden layers normalise.
  public var normalization: HiddenNormalization
  /// How weights start; nil is He-uniform for relu and its kin, else Glorot-uniform.
  public var initializer: Initializer?

  /// What fits into the memory of a small machine, with gradients and the optimizer's state.
  private static let mostParameters = 50_000_000
  private static let largestSize = 100_000

  /// A plan of given sizes.
  ///
  /// - Parameters:
  ///   - sizes: the features and the units of each layer.
  ///   - activation: that of the hidden layers: one name, or one for each with commas between.
  ///   - normalization: what stands behind each hidden layer.
  ///   - initializer: how weights start; nil is what suits each layer.
  /// - Throws: `NetworkPlanError` if sizes or the number of activations make no sense, `ActivationError` if an
  ///   activation is unknown.
  public init(
    sizes: [Int], activation: String, normalization: HiddenNormalization = .none,
    initializer: Initializer? = nil
  ) throws {
    guard sizes.count >= 2, sizes.allSatisfy({ (1...Self.largestSize).contains($0) }) else {
      throw NetworkPlanError.sizes(sizes, largest: Self.largestSize)
    }
    let parameters = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard parameters <= Self.mostParameters else {
      throw NetworkPlanError.tooLarge(parameters: parameters, most: Self.mostParameters)
    }
    let named = try activation.split(separator: ",").map { try Activations.named(String($0)) }
    let hidden = sizes.count - 2
    guard named.count == 1 || named.count == hidden else {
      throw NetworkPlanError.activations(named.count, hidden: hidden)
    }
    self.sizes = sizes
    activations = named.count == 1 ? Array(repeating: named[0], count: hidden) : named
    self.normalization = normalization
    self.initializer = initializer
  }

  /// The network, whose weights follow from a seed; hidden layers that are normalised are a `Dense` layer, the
  /// normalisation and an `ActivationLayer`.
  public func network(seed: UInt64) -> Sequential<Double> {
    var generator = SeededGenerator(seed: seed, stream: 0)
    var layers: [any Layer] = []
    var parameters: [Double] = []
    for index in 1..<sizes.count {
      let (inputs, outputs) = (sizes[index - 1], sizes[index])
      let activation: any Activation = index <= activations.count ? activations[index - 1] : Linear()
      // Drawn as for a layer with its activation inside, so that a normalisation changes no first weight.
      let dense = Dense(inputs: inputs, outputs: outputs, activation: activation)
      parameters += dense.initialParameters(initializer, using: &generator)
      guard index <= activations.count, let between = normalizationLayer(of: outputs) else {
        layers.append(dense)
        continue
      }
      parameters += between.initialParameters(nil, using: &generator)
      layers += [Dense(inputs: inputs, outputs: outputs), between]
      if !(activation is Linear) { layers.append(ActivationLayer(inputs: outputs, activation: activation)) }
    }
    return Sequential(layers: layers, parameters: parameters)
  }

  private func normalizationLayer(of units: Int) -> (any Layer)? {
    switch normalization {
    case .none: nil
    case .batch: BatchNorm(inputs: units)
    case .layer: LayerNorm(inputs: units)
    }
  }
}

/// Why a network cannot be built.
public enum NetworkPlanError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There are too few sizes, or one is not a number of units.
  case sizes([Int], largest: Int)
  /// There is not room for so many parameters.
  case tooLarge(parameters: Int, most: Int)
  /// There are other numbers of activations than of hidden layers.
  case activations(Int, hidden: Int)

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .sizes(let sizes, let largest):
      "give at least two numbers from 1 to \(largest), such as 2,8,1, not '"
        + sizes.map(String.init).joined(separator: ",") + "'"
    case .tooLarge(let parameters, let most):
      "\(parameters) parameters are too many; at most \(most) are trained"
    case .activations(let given, let hidden):
      "\(given) activations do not fit \(hidden) hidden layers; give one, or one for each"
    }
  }
}
