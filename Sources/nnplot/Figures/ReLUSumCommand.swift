import ArgumentParser
import Diagrams

/// `nnplot relu-sum`
struct ReLUSumCommand: FigureCommand {
  static let defaults = "Without options: two units and cos(x) + 1 on [0, 2π]."

  @OptionGroup var relu: ReLUOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ReLUSumDiagram {
    var diagram = ReLUSumDiagram()
    diagram.parameters = relu.parameters(diagram.parameters)
    return diagram
  }
}
