import Networks
import Testing

@Suite("Mistakes in expressions")
struct ExpressionErrorTests {
  static let functions = FunctionLibrary.standard.names.joined(separator: ", ")

  static let messages: [(String, String)] = [
    ("", "the expression is empty; expected one such as 'tanh(x) + 1'"),
    ("  ", "the expression is empty; expected one such as 'tanh(x) + 1'"),
    ("2x", "column 2: found 'x' right after '2'; expected an operator between them, such as '2*x'"),
    ("2e", "column 2: found 'e' right after '2'; expected an operator between them, such as '2*e'"),
    ("2 sin(x)", "column 3: found 'sin' right after '2'; expected an operator between them, such as '2*sin'"),
    ("(x+1)(x-1)", "column 6: found '(' right after ')'; expected an operator between them, such as ')*('"),
    ("x x", "column 3: found 'x' right after 'x'; expected an operator between them, such as 'x*x'"),
    ("pi(2)", "column 3: found '(' right after 'pi'; expected an operator between them, such as 'pi*('"),
    ("tanh(2x)", "column 7: found 'x' right after '2'; expected an operator between them, such as '2*x'"),
    ("x +", "column 4: found the end, expected a number, a variable, a function or '('"),
    ("x + * 2", "column 5: found '*', expected a number, a variable, a function or '('"),
    ("(x + 1", "column 7: found the end, expected an operator or ')'"),
    ("x + 1)", "column 6: found ')', expected an operator or the end"),
    ("tanh(x", "column 7: found the end, expected an operator, ',' or ')'"),
    ("tanh x", "column 6: found 'x', expected '(' after the function tanh"),
    ("tanh + 1", "column 6: found '+', expected '(' after the function tanh"),
    ("x, y", "column 2: found ',', expected an operator or the end"),
    ("x $ 2", "column 3: found '$', expected a number, a name, a bracket or one of + - * / ^"),
    (
      "α + 1.2.3",
      "column 8: found '.3' right after '1.2'; expected an operator between them, such as '1.2*.3'"
    ),
    ("x + .", "column 5: found '.', expected a number such as 0.5"),
    ("1e999", "column 1: the number 1e999 is too large; expected at most 1.7976931348623157e308"),
    ("x + tahn(x)", "column 5: unknown function 'tahn'; known are \(functions)"),
    ("tanh()", "column 1: tanh was given 0 arguments, expected 1"),
    ("1 + tanh(x, 2)", "column 5: tanh was given 2 arguments, expected 1"),
    ("max(x)", "column 1: max was given 1 argument, expected 2 or more"),
    ("pow(x, 2, 3)", "column 1: pow was given 3 arguments, expected 2: base and exponent"),
  ]

  @Test("are described in full", arguments: messages)
  func message(_ text: String, _ message: String) {
    let error = #expect(throws: ExpressionError.self) { try Expression(parsing: text) }
    #expect(error?.description == message)
  }

  @Test("name the variables that are allowed")
  func variables() {
    let error = #expect(throws: ExpressionError.self) {
      try Expression(parsing: "tanh(x) + y", variables: ["x"])
    }
    #expect(error?.description == "column 11: unknown variable 'y'; known are x, pi, e")
    #expect(error?.column == 11)
    #expect(error?.unknownName?.name == "y")
    #expect(error?.unknownName?.known == ["x", "pi", "e"])
  }

  @Test("name the functions that are known")
  func unknownFunctions() {
    let error = #expect(throws: ExpressionError.self) { try Expression(parsing: "sigmod(x)") }
    #expect(error?.unknownName?.name == "sigmod")
    #expect(error?.unknownName?.known.contains("sigmoid") == true)
    #expect(ExpressionError.empty.unknownName == nil)
  }

  @Test(
    "of depth do not exhaust the stack",
    arguments: [
      (String(repeating: "(", count: 10_000) + "x" + String(repeating: ")", count: 10_000), 201),
      (String(repeating: "-", count: 10_000) + "x", 201),
      (String(repeating: "x^", count: 10_000) + "x", 401),
      (String(repeating: "sin(", count: 10_000) + "x" + String(repeating: ")", count: 10_000), 801),
    ])
  func depth(_ text: String, _ column: Int) {
    let error = #expect(throws: ExpressionError.self) { try Expression(parsing: text) }
    #expect(error == .tooDeep(limit: 200, column: column))
    #expect(error?.description == "column \(column): the expression is nested more than 200 levels deep")
  }

  @Test("begin only below 199 brackets")
  func allowedDepth() throws {
    let text = String(repeating: "(", count: 199) + "x" + String(repeating: ")", count: 199)
    #expect(try Expression(parsing: text).evaluate(["x": 2]) == 2)
  }
}
