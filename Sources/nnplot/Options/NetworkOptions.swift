import ArgumentParser
import Networks

/// A network and the rule by which it learns.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Units from the features to the outputs: 2,16,16,1. (default: the figure's own; train: see above)",
      valueName: "list"))
  var layers: NumberList?

  @Option(
    help: ArgumentHelp(
      "Activation of the hidden layers. (default: the figure's own; train: tanh)", valueName: "name"),
    completion: .list(Activations.names))
  var activation: String?

  @Option(
    help: ArgumentHelp("Rule of the steps. (default: the figure's own; train: adam)", valueName: "name"),
    completion: .list(Optimizers.names))
  var optimizer: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Size of the steps. (default: the figure's own; train: PyTorch's)", valueName: "x"))
  var learningRate: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How often all samples are seen, up to 1000000. (default: the figure's own; train: 100)", valueName: "n"
    ))
  var epochs: Int?

  @Option(
    help: ArgumentHelp("Samples of a step. (default: the figure's own; train: 32)", valueName: "n|full"))
  var batchSize: BatchSizeValue?

  @Option(
    name: .customLong("l2"), parsing: .unconditional,
    help: ArgumentHelp("λ in the penalty λ/(2m)·Σ‖W‖². (default: the figure's own; train: 0)", valueName: "x")
  )
  var l2: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Share of hidden units dropped. (default: the figure's own; train: 0)", valueName: "p")
  )
  var dropout: Double?

  @Option(
    help: ArgumentHelp("First weights. (default: He for relu, else Glorot)", valueName: "name"),
    completion: .list(Initializers.names))
  var initializer: String?

  func validate() throws {
    try Bounds.check("--epochs", epochs, most: Bounds.epochs)
  }

  /// The names of the options, and whether they were given.
  var options: [(name: String, isGiven: Bool)] {
    [
      ("--layers", layers != nil), ("--activation", activation != nil), ("--optimizer", optimizer != nil),
      ("--learning-rate", learningRate != nil), ("--epochs", epochs != nil),
      ("--batch-size", batchSize != nil),
      ("--l2", l2 != nil), ("--dropout", dropout != nil), ("--initializer", initializer != nil),
    ]
  }
}
