import ArgumentParser

/// A function of one variable that networks learn.
struct CurveOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Function of x, such as 'sin(3*x) + x^2'.", valueName: "expression"))
  var function = "cos(x) + 1"

  @Option(parsing: .unconditional, help: ArgumentHelp("Interval of x.", valueName: "low:high"))
  var range = NumericRange(0...6.283185307179586)
}
