import Networks
import Testing

@Suite("Values of expressions")
struct ExpressionEvaluationTests {
  static let cases: [(String, Double)] = [
    ("1 + 2*3", 7), ("(1 + 2)*3", 9), ("10 - 4 - 3", 3), ("16/4/2", 2), ("2^3^2", 512), ("2**3", 8),
    ("-2^2", -4), ("(-2)^2", 4), ("2^-1", 0.5), ("2^-2^0", 0.5), ("--3", 3), ("-+3", -3), ("2*-3", -6),
    ("2−−3", 5), ("2·3", 6), ("2×3÷4", 1.5), (".5", 0.5), ("2.", 2), ("1e3", 1000), ("1.5E-1", 0.15),
    ("2*e", 5.43656365691809), ("cos(pi)", -1), ("cos(π)", -1), ("max(1, 3, 2)", 3), ("min(4, 2)", 2),
    ("pow(2, 10)", 1024), ("log10(1000)", 3), ("log(e)", 1), ("abs(-3)", 3), ("-x^2", -0.25),
    ("x^2 - y^2", -3.75), ("w1*x", 1.5), ("\u{3b1}_2 + x", 4.5), (" x\t* y ", 1),
  ]

  @Test("follow the usual precedence", arguments: cases)
  func precedence(_ text: String, _ value: Double) throws {
    let point = ["x": 0.5, "y": 2, "w1": 3, "α_2": 4]
    #expect(agrees(try Expression(parsing: text).evaluate(point), value, within: 1e-15))
  }

  @Test("variables come in the order of their first occurrence")
  func variables() throws {
    let expression = try Expression(parsing: "0.5*(sigmoid(w2*a + b2) - y)^2 + w2 + e*pi")
    #expect(expression.variables == ["w2", "a", "b2", "y"])
    #expect(expression.text == "0.5*(sigmoid(w2*a + b2) - y)^2 + w2 + e*pi")
    #expect(try Expression(parsing: "2 + 2").variables.isEmpty)
    #expect(try Expression(parsing: "e*x", variables: ["x", "e"]).evaluate(["x": 2, "e": 7]) == 14)
  }

  @Test("over lists are those at each point")
  func lists() throws {
    let xs = [-1.0, 0, 0.5, 2]
    let tanh = try Expression(parsing: "tanh(x) + 1")
    let sigmoid = try Expression(parsing: "2*sigmoid(2*x)")
    #expect(agrees(try tanh.values(at: xs), try sigmoid.values(of: "x", at: xs), within: 1e-15))
    #expect(try tanh.values(at: xs) == xs.map { try tanh.evaluate(["x": $0]) })
    let saddle = try Expression(parsing: "x^2 - y^2")
    #expect(try saddle.values(at: ["x": [1, 2], "y": [3, 1]]) == [-8, 3])
    #expect(try saddle.values(at: ["x": [], "y": []]).isEmpty)
    #expect(try Expression(parsing: "3").values(at: xs) == [3, 3, 3, 3])
    #expect(try Expression(parsing: "3").evaluate() == 3)
  }

  @Test("are not numbers where the function is not defined")
  func undefined() throws {
    #expect(try Expression(parsing: "ln(x)").evaluate(["x": -1]).isNaN)
    #expect(try Expression(parsing: "1/x").evaluate(["x": 0]) == .infinity)
  }

  @Test("need a value for every variable")
  func missing() throws {
    let saddle = try Expression(parsing: "x^2 - y^2")
    var error = #expect(throws: ExpressionError.self) { try saddle.evaluate(["x": 1]) }
    #expect(error?.description == "the variable 'y' was given no value")
    error = #expect(throws: ExpressionError.self) { try saddle.values(at: [1, 2]) }
    #expect(error?.description == "expected an expression of 'x' alone, but it also depends on 'y'")
    error = #expect(throws: ExpressionError.self) { try saddle.values(at: ["x": [1, 2], "y": [1]]) }
    #expect(error?.description == "'x' was given 2 values, but 'y' 1")
  }

  @Test("of long sums and products need no deep stack")
  func longSums() throws {
    let sum = try Expression(parsing: Array(repeating: "x", count: 20_000).joined(separator: " + "))
    #expect(try sum.evaluate(["x": 0.5]) == 10_000)
    #expect(try sum.gradient(at: ["x": 0.5]) == ["x": 20_000])
    #expect(sum.markup.count == 20_000 * 4 - 3)
  }
}
