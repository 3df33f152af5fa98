import ArgumentParser
import Diagrams
import Networks

/// `nnplot model-summary`
struct ModelSummaryCommand: FigureCommand {
  @Option(
    help: ArgumentHelp(
      "Features and units of each layer. (default: 2,3,1, or the model's)", valueName: "list"))
  var layers: NumberList?

  @Option(
    help: ArgumentHelp("Trained network. (default: none)", valueName: "file"),
    completion: .file(extensions: ["safetensors"]))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "Activation of the model's hidden layers, if its file names none. (default: none)", valueName: "name"),
    completion: .list(Activations.names))
  var activation: String?

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ModelSummaryDiagram {
    var diagram = ModelSummaryDiagram()
    diagram.layers = layers?.numbers
    diagram.file = model
    diagram.activation = activation
    return diagram
  }
}
