import Networks
import Testing

@Suite("Derivatives of expressions")
struct ExpressionDerivativeTests {
  @Test("at one point have the bits of those at many", arguments: UInt64(1)...60)
  func point(seed: UInt64) throws {
    let texts = [
      RandomExpression(seed: seed, depth: 5).text, "max(x, y, x)", "min(x, x, 1) + max(y, 0, -x)", "x",
      "max(x, x)",
      "x*x*x + x/(1 + x^2) - x*y - x + e*y", "-x^2 + 2^x - max(1, 2, x)", "pi",
    ]
    var generator = RandomExpression.Generator(state: seed &* 31)
    for text in texts {
      let expression = try Expression(parsing: text, variables: ["x", "y"])
      let x = seed == 1 ? 0 : Double.random(in: -2...2, using: &generator)
      let y = seed < 3 ? x : Double.random(in: -2...2, using: &generator)
      let (value, gradient) = try expression.valueAndGradient(at: ["x": x, "y": y])
      let many = try expression.valuesAndGradients(at: ["x": [x], "y": [y]])
      #expect(
        [value, gradient["x"], gradient["y"]].map(\.?.bits)
          == [many.values[0], many.gradients["x"]?[0], many.gradients["y"]?[0]].map(\.?.bits),
        "\(text) at \(x), \(y)")
      #expect(try expression.evaluate(["x": x, "y": y]).bits == value.bits, "\(text) at \(x), \(y)")
    }
  }

  @Test("agree with central differences, over random expressions", arguments: UInt64(1)...60)
  func random(seed: UInt64) throws {
    let random = RandomExpression(seed: seed, depth: 4)
    let expression = try Expression(parsing: random.text, variables: ["x", "y"])
    var generator = RandomExpression.Generator(state: seed &* 977)
    for _ in 0..<5 {
      let x = Double.random(in: -2...2, using: &generator)
      let y = Double.random(in: -2...2, using: &generator)
      let (value, gradient) = try expression.valueAndGradient(at: ["x": x, "y": y])
      #expect(agrees(value, random.function(x, y), within: 1e-12), "\(random.text)")
      let byX = centralDifference({ random.function($0, y) }, at: x)
      let byY = centralDifference({ random.function(x, $0) }, at: y)
      #expect(agrees(gradient["x"]!, byX, within: 1e-6), "\(random.text) by x at (\(x), \(y))")
      #expect(agrees(gradient["y"]!, byY, within: 1e-6), "\(random.text) by y at (\(x), \(y))")
    }
  }

  static let closedForms: [(String, Double, Double)] = [
    ("(2*x+1)^3", 1, 54), ("x^2", 3, 6), ("-x^2", 3, -6), ("2^x", 0, 0.6931471805599453), ("ln(x+2)", 0, 0.5),
    ("x*x + x", 2, 5), ("1/x", 2, -0.25), ("sqrt(x)", 4, 0.25), ("tanh(x)+1", 0, 1), ("2*sigmoid(2*x)", 0, 1),
    ("sigmoid(x)", 0, 0.25), ("exp(-x^2)", 0, 0), ("sin(x)*cos(x)", 0, 1), ("x - x", 5, 0),
    // At a kink, from the left.
    ("abs(x)", 0, -1), ("max(x, 0)", 0, 0), ("max(0, x)", 0, 0), ("min(x, 0)", 0, 1), ("max(x, x)", 0, 1),
  ]

  @Test("are those of the closed forms", arguments: closedForms)
  func closedForm(_ text: String, _ x: Double, _ derivative: Double) throws {
    let result = try Expression(parsing: text).valuesAndDerivatives(at: [x])
    #expect(agrees(result.derivatives[0], derivative, within: 1e-15))
  }

  @Test("give the two-layer example of the tutorial its numbers")
  func twoLayers() throws {
    let text = "0.5*(sigmoid(w2*sigmoid(w1*x+b1)+b2)-y)^2"
    let expression = try Expression(parsing: text)
    #expect(expression.variables == ["w2", "w1", "x", "b1", "b2", "y"])
    let point = ["w1": 0.5, "w2": 0.8, "b1": 0, "b2": 0, "x": 1, "y": 1]
    let (loss, gradient) = try expression.valueAndGradient(at: point)
    #expect(agrees(loss, 0.07144897080442665, within: 1e-14))
    #expect(agrees(gradient["b2"]!, -0.08887988452381076, within: 1e-14))  // δ2
    #expect(agrees(gradient["b1"]!, -0.01670968224251566, within: 1e-14))  // δ1
    #expect(agrees(gradient["w2"]!, -0.055324113477989316, within: 1e-14))
    #expect(agrees(gradient["w1"]!, -0.01670968224251566, within: 1e-14))
  }

  @Test("are recorded as a graph that can be drawn and replayed")
  func graph() throws {
    let expression = try Expression(parsing: "sigmoid(w*x + b)")
    var tape = Tape()
    var leaves: [String: Tape.Node] = [:]
    for (name, value) in [("w", 0.5), ("x", 1), ("b", 0)] { leaves[name] = tape.leaf(value, name: name) }
    let result = try expression.record(on: &tape, variables: leaves)
    let names = tape.nodes.map { tape.operation(of: $0)?.name ?? tape.name(of: $0) ?? "" }
    #expect(names == ["w", "x", "b", "*", "+", "sigmoid"])
    try tape.backward(from: result)
    #expect(agrees(tape.gradient(of: leaves["w"]!)!.elements, [0.2350037122015945], within: 1e-14))
    tape.replay([leaves["b"]!: column(-0.5)])
    #expect(tape.scalar(of: result) == 0.5)
  }

  @Test("are 0 by variables that do not occur")
  func absentVariables() throws {
    let square = try Expression(parsing: "x^2", variables: ["x", "y"])
    #expect(try square.gradient(at: ["x": 3, "y": 1]) == ["x": 6, "y": 0])
    let constant = try Expression(parsing: "3").valuesAndDerivatives(at: [1, 2])
    #expect(constant.values == [3, 3])
    #expect(constant.derivatives == [0, 0])
    #expect(try Expression(parsing: "3").gradient(at: ["x": 1]) == ["x": 0])
  }
}

extension Double {
  /// To compare what is no number too; both zeros are one.
  fileprivate var bits: UInt64 { isNaN ? Double.nan.bitPattern : self == 0 ? 0 : bitPattern }
}
