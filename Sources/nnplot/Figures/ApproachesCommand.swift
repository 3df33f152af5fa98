import ArgumentParser
import Diagrams

/// `nnplot approaches`
struct ApproachesCommand: FigureCommand {
  static let defaults = """
    Without options: 5,000 built-in digits and a 784-64-64-10 network of relu units, trained by gradient descent at \
    rate 0.1 in batches of 128 for 10 epochs.
    """

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Which of the test digits is shown, from 1.", valueName: "n"))
  var image = 5

  @OptionGroup(title: "Data") var data: DigitOptions
  @OptionGroup(title: "Model") var model: ModelOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ApproachesDiagram {
    var diagram = ApproachesDiagram()
    diagram.folder = data.mnist
    diagram.image = image
    diagram.model = model.parameters(diagram.model)
    return diagram
  }
}
