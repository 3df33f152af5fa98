import ArgumentParser
import Diagrams
import Networks

/// The network of a figure and its training.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Trained network in place of training one.", valueName: "file.safetensors"),
    completion: .file(extensions: ["safetensors"]))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Units from the features to the outputs: 2,16,16,1. (default: the figure's own)", valueName: "list"))
  var layers: NumberList?

  @Option(
    help: ArgumentHelp("Activation of the hidden layers. (default: the figure's own)", valueName: "name"),
    completion: .list(Activations.names))
  var activation: String?

  @Option(
    help: ArgumentHelp("Rule of the steps. (default: the figure's own)", valueName: "name"),
    completion: .list(Optimizers.names))
  var optimizer: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Size of the steps. (default: the figure's own)", valueName: "x"))
  var learningRate: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How often all samples are seen. (default: the figure's own)", valueName: "n"))
  var epochs: Int?

  @Option(help: ArgumentHelp("Samples of a step. (default: the figure's own)", valueName: "n|full"))
  var batchSize: BatchSizeValue?

  @Option(
    name: .customLong("l2"), parsing: .unconditional,
    help: ArgumentHelp("λ in the penalty λ/(2m)·Σ‖W‖². (default: the figure's own)", valueName: "x"))
  var l2: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Share of hidden units dropped. (default: the figure's own)", valueName: "p")
  )
  var dropout: Double?

  @Option(
    help: ArgumentHelp("First weights. (default: He for relu, else Glorot)", valueName: "name"),
    completion: .list(Initializers.names))
  var initializer: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Standardise the features. (default: --normalize where a network is trained)")
  var normalize: Bool?

  /// A figure's own network and training with what the options say.
  func parameters(_ standard: ModelParameters) -> ModelParameters {
    var parameters = standard
    parameters.file = model
    parameters.layers = layers?.numbers ?? standard.layers
    parameters.activation = activation ?? standard.activation
    parameters.optimizer = optimizer ?? standard.optimizer
    parameters.learningRate = learningRate ?? standard.learningRate
    parameters.epochs = epochs ?? standard.epochs
    if let batchSize { parameters.batchSize = batchSize.size.map { .size($0) } ?? .full }
    parameters.l2 = l2 ?? standard.l2
    parameters.dropout = dropout ?? standard.dropout
    parameters.initializer = initializer ?? standard.initializer
    parameters.normalizes = normalize ?? standard.normalizes
    return parameters
  }
}
