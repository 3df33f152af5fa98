import ArgumentParser
import Diagrams

/// `nnplot accuracy-vs-loss`
struct AccuracyVsLossCommand: FigureCommand {
  static let defaults =
    "Without options: 60 samples of two moons, and 300 epochs of a 2-3-1 network at learning rate 0.03."

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Layer of the weight that moves, from 1. (default: 1)", valueName: "n"))
  var layer: Int?

  @Option(
    help: ArgumentHelp(
      "The weight: the unit it leads into and the one it comes from. (default: 2,1, or 1,1 of one unit)",
      valueName: "unit,input")
  )
  var weight: NumberList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Values of the weight. (default: around the trained one)", valueName: "a:b"))
  var range: NumericRange?

  @OptionGroup var chosen: FeatureOptions
  @OptionGroup(title: "Data") var data: DataOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> AccuracyVsLossDiagram {
    var diagram = AccuracyVsLossDiagram()
    diagram.data = try data.source(standard: diagram.data)
    diagram.model = model.parameters(diagram.model)
    diagram.layer = layer
    diagram.weight = weight?.numbers
    diagram.range = range?.bounds
    diagram.features = chosen.features?.names
    return diagram
  }
}
