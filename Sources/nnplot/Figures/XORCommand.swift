import ArgumentParser
import Diagrams

/// `nnplot xor`
struct XORCommand: FigureCommand {
  static let defaults = "Without options: a 2-2-1 network of tanh units, adam at rate 0.1, 300 epochs."

  @Option(help: ArgumentHelp("First weights that are tried at most.", valueName: "n"))
  var starts = 50

  @OptionGroup(title: "Model") var network: NetworkOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> XORDiagram {
    var diagram = XORDiagram()
    diagram.model = network.parameters(diagram.model)
    diagram.starts = starts
    return diagram
  }
}
