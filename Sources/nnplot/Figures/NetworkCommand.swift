import ArgumentParser
import Diagrams
import Networks

/// `nnplot network`
struct NetworkCommand: FigureCommand {
  @Option(
    help: ArgumentHelp(
      "Features and units of each layer. (default: 2,4,3,1, or the model's)", valueName: "list"))
  var layers: NumberList?

  @Option(
    help: ArgumentHelp(
      "Trained network whose weights colour the edges. (default: none)", valueName: "file"),
    completion: .file(extensions: ["safetensors", "npz", "onnx"]))
  var model: String?

  @OptionGroup var norm: NormOptions

  @Option(
    help: ArgumentHelp(
      "One activation for the hidden layers, or one for each layer, the last of which may be softmax. (default: "
        + "relu; of the outputs sigmoid if there is one, else softmax)", valueName: "list"),
    completion: .list(Activations.names + ["softmax"]))
  var activation: NameList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A sample: adds the value of every unit. (default: none)", valueName: "list"))
  var input: DecimalList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What the outputs ought to be, or the number of a class: adds the derivatives. (default: none)",
      valueName: "list"))
  var target: DecimalList?

  @OptionGroup var shapes: ShapeOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func validate() throws {
    try norm.check(belongingTo: "--model", isGiven: model != nil)
  }

  func diagram() throws -> NetworkDiagram {
    var diagram = NetworkDiagram()
    diagram.layers = layers?.numbers
    diagram.file = model
    diagram.normPlacement = norm.normPlacement
    diagram.activations = activation?.names
    diagram.input = input?.numbers
    diagram.target = target?.numbers
    diagram.convention = shapes.convention
    return diagram
  }
}
