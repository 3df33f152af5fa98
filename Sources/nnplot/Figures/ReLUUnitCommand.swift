import ArgumentParser
import Diagrams

/// `nnplot relu-unit`
struct ReLUUnitCommand: FigureCommand {
  static let defaults = "Without options: two units beside cos(x) + 1 on [0, 2π]."

  @OptionGroup var relu: ReLUOptions
  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> ReLUUnitDiagram {
    var diagram = ReLUUnitDiagram()
    diagram.parameters = relu.parameters(diagram.parameters)
    return diagram
  }
}
