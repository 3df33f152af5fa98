import ArgumentParser
import Diagrams

/// `nnplot cross-entropy`
struct CrossEntropyCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Predicted probabilities, a row for each sample.", valueName: "a,b,…/a,b,…"))
  var probabilities = NumberRows([[0.8, 0.1, 0.1], [0.2, 0.7, 0.1], [0.1, 0.3, 0.6]])

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("True class of each sample, from 0. (default: 0,1,2)", valueName: "list"))
  var labels: NumberList?

  @Option(parsing: .unconditional, help: ArgumentHelp("Interval of the probability.", valueName: "low:high"))
  var range = NumericRange(0.01...0.99)

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> CrossEntropyDiagram {
    var diagram = CrossEntropyDiagram()
    diagram.probabilities = probabilities.rows
    if let labels { diagram.labels = labels.numbers }
    diagram.range = range.bounds
    return diagram
  }
}
