import ArgumentParser
import Diagrams

/// `nnplot logits`
struct LogitsCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Logits of one sample, 2 to 10, each inside ±80.", valueName: "list"))
  var logits = DecimalList([10.2, -3.1, 0.5, 8.8])

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "True class, from 0. (default: that of the second smallest logit, a wrong answer)", valueName: "class"))
  var label: Int?

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LogitsDiagram {
    var diagram = LogitsDiagram()
    diagram.logits = logits.numbers
    diagram.label = label
    return diagram
  }
}
