import ArgumentParser
import Diagrams

/// `nnplot mini-batches`
struct MiniBatchesCommand: FigureCommand {
  static let defaults = """
    Without options: 200 roasts of coffee repeated 1000 times, 5 epochs of a 2-3-1 sigmoid network in batches of 32 \
    at learning rate 0.01. --dataset and --data are taken once.
    """

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How often the samples are repeated. (default: 1000; once with --dataset or --data)", valueName: "n"))
  var tile: Int?

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var network: NetworkOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> MiniBatchesDiagram {
    var diagram = MiniBatchesDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.tiles = tile ?? (data.dataset == nil && data.data == nil ? diagram.tiles : 1)
    diagram.model = network.parameters(diagram.model)
    diagram.features = chosen.features?.names
    return diagram
  }
}
