import ArgumentParser
import Diagrams
import Networks

/// `nnplot regularization`
struct RegularizationCommand: FigureCommand {
  static let defaults = """
    Without options: 200 noisy points of two moons and a 2-32-32-1 network of relu units, trained by Adam at rate 0.01 \
    on all training samples at once for 500 epochs.
    """

  @Option(
    name: .customLong("l2"), parsing: .unconditional,
    help: ArgumentHelp("λ of each network in λ/(2m)·Σ‖W‖². (default: 0,1,10)", valueName: "x,…"))
  var l2: DecimalList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Share of hidden units dropped in one more network; 0 leaves it out.", valueName: "p"))
  var dropout = 0.5

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Share of the samples held out to test on.", valueName: "share"))
  var testSize = 0.5

  @Option(
    help: ArgumentHelp("Units from the features to the outputs. (default: 2,32,32,1)", valueName: "list"))
  var layers: NumberList?

  @Option(
    help: ArgumentHelp("Activation of the hidden layers.", valueName: "name"),
    completion: .list(Activations.names))
  var activation = "relu"

  @Option(help: ArgumentHelp("Rule of the steps.", valueName: "name"), completion: .list(Optimizers.names))
  var optimizer = "adam"

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Size of the steps. (default: 0.01)", valueName: "x"))
  var learningRate: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("How often all samples are seen.", valueName: "n"))
  var epochs = 500

  @Option(help: ArgumentHelp("Samples of a step. (default: full)", valueName: "n|full"))
  var batchSize: BatchSizeValue?

  @OptionGroup var plane: PlaneOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> RegularizationDiagram {
    var diagram = RegularizationDiagram()
    diagram.l2 = l2?.numbers ?? diagram.l2
    diagram.dropout = dropout
    diagram.features = plane.features?.names
    diagram.testShare = testSize
    diagram.data = try data.source(standard: diagram.data)
    diagram.model.layers = layers?.numbers
    diagram.model.activation = activation
    diagram.model.optimizer = optimizer
    diagram.model.learningRate = learningRate
    diagram.model.epochs = epochs
    if let batchSize { diagram.model.batchSize = batchSize.size.map { .size($0) } ?? .full }
    diagram.fill = plane.fill?.values ?? [:]
    return diagram
  }
}
