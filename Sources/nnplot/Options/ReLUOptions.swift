import ArgumentParser
import Diagrams

/// ReLU units of one input and the function that their sum is to equal.
struct ReLUOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Weight and bias of each unit, with slashes between units. (default: the figure's own)",
      valueName: "w,b/…"))
  var units: NumberRows?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Function of x that the units are to build. (default: the figure's own)", valueName: "expression"))
  var target: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Interval of x. (default: the figure's own)", valueName: "low:high"))
  var range: NumericRange?

  /// A figure's own units and target with what the options say.
  func parameters(_ standard: ReLUParameters) -> ReLUParameters {
    ReLUParameters(
      units: units?.rows ?? standard.units, target: target ?? standard.target,
      range: range?.bounds ?? standard.range)
  }
}
