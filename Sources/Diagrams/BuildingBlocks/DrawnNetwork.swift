import Networks

/// A network of dense layers as it is drawn: sizes, activations and, where they count, parameters.
struct DrawnNetwork: Sendable {
  /// The parameters of one layer.
  struct Parameters: Sendable {
    /// W of shape [out, in].
    var weights: Matrix<Double>
    var biases: [Double]
  }

  /// The features and the units of each layer.
  let sizes: [Int]
  /// The activation of each layer; linear before a softmax.
  let activations: [any Activation]
  /// Whether the outputs go through softmax.
  let hasSoftmax: Bool
  /// The parameters of each layer; nil if only the structure is drawn.
  let parameters: [Parameters]?
  let normalization: Normalization?
  /// Whether batch normalisations are part of the weights.
  let hasBatchNorm: Bool
  /// Whether layer normalisations are left out, without which no value is right.
  let hasLayerNorm: Bool

  /// The number of all weights and biases.
  var parameterCount: Int {
    zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  }

  static let softmax = "softmax"
  private static let mostParameters = 20_000_000

  /// A network of given sizes.
  ///
  /// - Parameters:
  ///   - names: one activation for the hidden layers, or one for each layer, the last may be `softmax`; nil is relu.
  ///   - seed: of the first weights; nil draws none.
  init(sizes: [Int], activations names: [String]?, seed: UInt32?) throws {
    let output = sizes[sizes.count - 1] == 1 ? Sigmoid().name : Self.softmax
    let (functions, hasSoftmax) = try Self.functions(names, layers: sizes.count - 1, output: output)
    self.sizes = sizes
    self.activations = functions
    self.hasSoftmax = hasSoftmax
    normalization = nil
    (hasBatchNorm, hasLayerNorm) = (false, false)
    guard let seed else {
      parameters = nil
      return
    }
    let count = zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    guard count <= Self.mostParameters else {
      throw DiagramError.option(
        "--layers", reason: "\(count) parameters are too many to compute with; at most \(Self.mostParameters)"
      )
    }
    var generator = SeededGenerator(seed: UInt64(seed), stream: 0)
    let model = Sequential<Double>(
      layerSizes: sizes, activations: Array(functions.dropLast()), using: &generator)
    parameters = model.layers.indices.map { Self.parameters(of: $0, in: model) }
  }

  /// The network of a file.
  ///
  /// - Parameters:
  ///   - layers: the sizes that the file must have, or nil.
  ///   - names: what the file does not say; none if it says all.
  ///   - normPlacement: on which side of the activations normalisations stand, where the file does not tell.
  init(
    file: String, layers: [Int]?, activations names: [String], normPlacement: NormPlacement? = nil
  ) throws {
    let hidden = names.count > 1 ? names.dropLast().joined(separator: ",") : names.first
    let saved = try SavedModel(
      contentsOf: file, layers: layers, activation: hidden, normPlacement: normPlacement)
    let folded = try FoldedLayers(saved.model, file: file)
    var (functions, hasSoftmax) = (folded.activations, folded.hasSoftmax)
    if functions.last is Linear, !hasSoftmax {
      let output = names.count > 1 ? names.last : Self.output(for: saved.metadata["loss"])
      if let output { (functions[functions.count - 1], hasSoftmax) = try Self.function(output) }
    }
    sizes = [saved.model.inputs] + folded.parameters.map(\.biases.count)
    activations = functions
    self.hasSoftmax = hasSoftmax
    parameters = folded.parameters
    (hasBatchNorm, hasLayerNorm) = (folded.hasBatchNorm, folded.hasLayerNorm)
    normalization = saved.normalization
  }

  private static func parameters(of layer: Int, in model: Sequential<Double>) -> Parameters {
    Parameters(weights: model.weights(ofLayer: layer), biases: model.biases(ofLayer: layer))
  }

  /// The function that turns logits into what a loss compares.
  private static func output(for loss: String?) -> String? {
    switch loss {
    case BinaryCrossEntropy().name: Sigmoid().name
    case SparseCategoricalCrossEntropy().name, CategoricalCrossEntropy().name: softmax
    default: nil
    }
  }

  private static func functions(
    _ names: [String]?, layers: Int, output: String
  ) throws -> ([any Activation], Bool) {
    guard let names else {
      return try functions(
        Array(repeating: ReLU().name, count: layers - 1) + [output], layers: layers, output: output)
    }
    guard names.count == 1 || names.count == layers else {
      throw DiagramError.option(
        "--activation",
        reason: "give one for the hidden layers, or \(layers), one for each layer, not \(names.count)")
    }
    let all = names.count == layers ? names : Array(repeating: names[0], count: layers - 1) + [output]
    if all.dropLast().contains(softmax) {
      throw DiagramError.option("--activation", reason: "softmax stands only in the last layer")
    }
    let (last, hasSoftmax) = try function(all[layers - 1])
    return (try all.dropLast().map { try Activations.named($0) } + [last], hasSoftmax)
  }

  private static func function(_ name: String) throws -> (any Activation, Bool) {
    name == softmax ? (Linear(), true) : (try Activations.named(name), false)
  }
}
