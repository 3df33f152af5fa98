import ArgumentParser
import Diagrams

/// `nnplot loss-comparison`
struct LossComparisonCommand: FigureCommand {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Targets y: 1, 0 or both; slopes are marked for the first. (default: 1,0)", valueName: "list"))
  var targets: NumberList?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Interval of the logit z, inside ±30.", valueName: "low:high")
  )
  var range = NumericRange(-6...6)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How far on the wrong side of 0 the marked logit lies.", valueName: "z"))
  var distance = 4.0

  @OptionGroup(title: "Options of every figure") var options: FigureOptions

  func diagram() throws -> LossComparisonDiagram {
    var diagram = LossComparisonDiagram()
    if let targets { diagram.targets = targets.numbers }
    diagram.range = range.bounds
    diagram.distance = distance
    return diagram
  }
}
