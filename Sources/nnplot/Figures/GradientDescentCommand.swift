import ArgumentParser
import Diagrams

/// `nnplot gradient-descent`
struct GradientDescentCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Function of x and y, such as 'x^2 + 4*y^2'.", valueName: "expression"))
  var function = "x^2 + y^2"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Where each path starts. (default: -3,4)", valueName: "x,y"))
  var start: NumberPair?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Learning rates, 1 to 4, each with a path of its own. (default: 0.1)", valueName: "list"))
  var learningRate: DecimalList?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Steps of each path. (default: 101)", valueName: "n"))
  var steps: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Interval of both x and y. (default: around 0, a quarter wider than the start is far)",
      valueName: "low:high"))
  var range: NumericRange?

  @Option(
    help: ArgumentHelp("CSV file with a path to draw instead: columns x and y.", valueName: "file"),
    completion: .file(extensions: ["csv", "tsv"]))
  var history: String?

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func validate() throws {
    guard history != nil else { return }
    try Exclusion.check(
      "--history",
      [("--start", start != nil), ("--learning-rate", learningRate != nil), ("--steps", steps != nil)])
  }

  func diagram() throws -> GradientDescentDiagram {
    var diagram = GradientDescentDiagram()
    diagram.function = function
    if let start { diagram.start = (start.first, start.second) }
    if let learningRate { diagram.learningRates = learningRate.numbers }
    if let steps { diagram.steps = steps }
    diagram.range = range?.bounds
    diagram.history = history
    return diagram
  }
}
