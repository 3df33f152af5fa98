import Networks

/// A function that networks learn, as `--function` gives it.
struct FunctionTarget: Sendable {
  let expression: Expression
  private let variables: [String]

  /// A function of some variables.
  ///
  /// - Throws: `FunctionTextError` if the text is no expression of these variables.
  init(_ text: String, variables: [String]) throws {
    self.variables = variables
    do {
      expression = try Expression(parsing: text, variables: variables, library: .standard)
    } catch {
      throw FunctionTextError(option: "--function", text: text, reason: error)
    }
  }

  /// The values at places, a row each with the variables as columns.
  ///
  /// - Throws: `DiagramError` if one of them is too great or not a number.
  func values(at places: Matrix<Double>) throws -> [Double] {
    let columns = Dictionary(
      uniqueKeysWithValues: variables.enumerated().map { ($1, places.column($0)) })
    let values = try expression.values(at: columns)
    if let gap = values.firstIndex(where: { !$0.isFinite || abs($0) > 1e100 }) {
      let place = variables.indices.map { "\(variables[$0]) = \(places[gap, $0])" }.joined(separator: ", ")
      throw DiagramError.data("--function is not finite at \(place); it has to be on all of --range")
    }
    return values
  }

  /// The values of a function of one variable.
  func values(at x: [Double]) throws -> [Double] {
    try values(at: Matrix(rows: x.count, columns: 1, elements: x))
  }
}
