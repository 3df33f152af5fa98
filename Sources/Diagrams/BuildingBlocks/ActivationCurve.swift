import Networks
import Plotting

/// A function of one variable, sampled together with its derivative.
struct ActivationCurve: Sendable {
  /// One line: most functions have one, softmax has one for each class.
  struct Line: Sendable {
    /// What tells the line from the function's others; empty if it is the only one.
    var label: String
    var values: SampledCurve
    var derivative: SampledCurve
  }

  /// The name as the user gave it: `leaky_relu(0.1)`, `tanh(x)+1`.
  var name: String
  /// The formula between dollar signs; empty if the name says it all.
  var formula: String
  /// The set of values between dollar signs; empty if unknown.
  var range: String
  var lines: [Line]

  /// Samples a function given by name, with parameters in brackets if any, or as an expression of x.
  ///
  /// - Throws: `DiagramError` or an error of the engine for what is neither.
  init(_ text: String, over interval: ClosedRange<Double>, samples: Int) throws {
    let grid = SampledCurve.places(in: interval, count: samples)
    if text == Self.softmaxName {
      try self.init(softmaxOver: grid)
    } else if let (name, parameter) = Self.call(text) {
      let activation = try Activations.named(text)
      let argument = parameter.isEmpty ? "x" : "x, \(parameter)"
      let expression = try Expression(parsing: "\(name)(\(argument))", library: .standard)
      try self.init(
        name: text, formula: "$\(activation.formula)$", range: "$\(activation.range)$",
        expression: expression,
        grid: grid, jumps: (activation.discontinuities, activation.kinks))
    } else {
      let expression = try Self.expression(text)
      let jumps = try JumpSearch(expression).find(among: grid)
      try self.init(
        name: text, formula: "$\(expression.markup)$", range: "", expression: expression, grid: grid,
        jumps: jumps)
    }
  }

  private static func expression(_ text: String) throws -> Expression {
    do {
      return try Expression(parsing: text, variables: ["x"], library: .standard)
    } catch {
      throw FunctionTextError(option: "--functions", text: text, reason: error)
    }
  }

  /// The name that stands for the softmax of three logits.
  static let softmaxName = "softmax"

  private init(
    name: String, formula: String, range: String, expression: Expression, grid: [Double],
    jumps: (values: [Double], derivatives: [Double])
  ) throws {
    self.name = name
    self.formula = formula
    self.range = range
    lines = [try Self.line("", expression, grid, jumps)]
  }

  /// Softmax of the logits (x, 1, 0): how the three probabilities change with the first logit.
  private init(softmaxOver grid: [Double]) throws {
    name = Self.softmaxName
    formula = "$p = \\mathrm{softmax}(x, 1, 0)$"
    range = "$(0, 1)$"
    let sum = "(exp(x) + exp(1) + exp(0))"
    lines = try ["exp(x)", "exp(1)", "exp(0)"].enumerated().map { index, numerator in
      let expression = try Expression(parsing: "\(numerator) / \(sum)", variables: ["x"], library: .standard)
      return try Self.line("$p_\(index + 1)$", expression, grid, ([], []))
    }
  }

  private static func line(
    _ label: String, _ expression: Expression, _ grid: [Double],
    _ jumps: (values: [Double], derivatives: [Double])
  ) throws -> Line {
    func evaluate(_ places: [Double]) throws -> (values: [Double], derivatives: [Double]) {
      try expression.valuesAndDerivatives(of: "x", at: places)
    }
    return Line(
      label: label,
      values: try SampledCurve(grid, jumps: jumps.values, corners: jumps.derivatives) {
        try evaluate($0).values
      },
      derivative: try SampledCurve(grid, jumps: jumps.values + jumps.derivatives, corners: []) {
        try evaluate($0).derivatives
      })
  }

  /// A text such as `relu` or `leaky_relu(0.1)` in its parts; nil for an expression.
  private static func call(_ text: String) -> (name: String, parameter: String)? {
    let isWord = { (part: Substring) in
      part.first?.isLetter == true && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    }
    guard let open = text.firstIndex(of: "(") else {
      // A lone x or a constant is an expression; any other word ought to be a function's name.
      return isWord(text[...]) && !["x", "e", "pi"].contains(text) ? (text, "") : nil
    }
    let argument = text[text.index(after: open)...].dropLast()
    guard text.last == ")", isWord(text[..<open]), !argument.isEmpty,
      argument.allSatisfy({ $0.isNumber || "+-.eE".contains($0) }),
      Activations.names.contains(String(text[..<open]))
    else { return nil }
    return (String(text[..<open]), String(argument))
  }
}
