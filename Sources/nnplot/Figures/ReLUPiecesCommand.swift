import ArgumentParser
import Diagrams

/// `nnplot relu-pieces`
struct ReLUPiecesCommand: FigureCommand {
  static let defaults = "Without options: three units and a line with kinks at 1 and 2."

  @OptionGroup var relu: ReLUOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ReLUPiecesDiagram {
    var diagram = ReLUPiecesDiagram()
    diagram.parameters = relu.parameters(diagram.parameters)
    return diagram
  }
}
