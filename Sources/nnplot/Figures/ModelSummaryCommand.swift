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
    completion: .file(extensions: ["safetensors", "npz", "onnx"]))
  var model: String?

  @OptionGroup var norm: NormOptions

  @Option(
    help: ArgumentHelp(
      "Activation of the model's hidden layers, if its file names none. (default: none)", valueName: "name"),
    completion: .list(Activations.names))
  var activation: String?

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func validate() throws {
    try norm.check(belongingTo: "--model", isGiven: model != nil)
  }

  func diagram() throws -> ModelSummaryDiagram {
    var diagram = ModelSummaryDiagram()
    diagram.layers = layers?.numbers
    diagram.file = model
    diagram.normPlacement = norm.normPlacement
    diagram.activation = activation
    return diagram
  }
}
