import ArgumentParser
import Diagrams
import Networks

/// The network of a figure and its training.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Trained network (.safetensors, .npz, .onnx) in place of training one.", valueName: "file"),
    completion: .file(extensions: ["safetensors", "npz", "onnx"]))
  var model: String?

  @OptionGroup var norm: NormOptions
  @OptionGroup var network: NetworkOptions

  @Flag(
    inversion: .prefixedNo,
    help: "Standardise the features. (default: --normalize where a network is trained)")
  var normalize: Bool?

  func validate() throws {
    try norm.check(belongingTo: "--model", isGiven: model != nil)
  }

  /// A figure's own network and training with what the options say.
  func parameters(_ standard: ModelParameters) -> ModelParameters {
    var parameters = network.parameters(standard)
    parameters.file = model
    parameters.normPlacement = norm.normPlacement
    parameters.normalizes = normalize ?? standard.normalizes
    return parameters
  }
}

extension NetworkOptions {
  /// A figure's own network and training with what the options say.
  func parameters(_ standard: ModelParameters) -> ModelParameters {
    var parameters = standard
    parameters.layers = layers?.numbers ?? standard.layers
    parameters.activation = activation ?? standard.activation
    parameters.optimizer = optimizer ?? standard.optimizer
    parameters.learningRate = learningRate ?? standard.learningRate
    parameters.epochs = epochs ?? standard.epochs
    if let batchSize { parameters.batchSize = batchSize.size.map { .size($0) } ?? .full }
    parameters.l2 = l2 ?? standard.l2
    parameters.dropout = dropout ?? standard.dropout
    parameters.initializer = initializer ?? standard.initializer
    return parameters
  }
}
