import Networks
import Testing

@Suite("Activations in expressions and on tapes")
struct ExpressionActivationTests {
  @Test("have their own values and derivatives", arguments: Activations.names)
  func activations(_ name: String) throws {
    let activation = try Activations.named(name)
    let xs = stride(from: -4.0, through: 4, by: 0.125).map { $0 }
    let result = try Expression(parsing: "\(name)(x)").valuesAndDerivatives(at: xs)
    #expect(agrees(result.values, xs.map(activation.value(at:)), within: 1e-15))
    #expect(agrees(result.derivatives, xs.map(activation.derivative(at:)), within: 1e-15))
    for (x, derivative) in zip(xs, result.derivatives) {
      let jumps = activation.kinks + activation.discontinuities
      // Where a higher derivative jumps, as at 0 for elu, central differences are no reference.
      if x == 0 || jumps.contains(where: { abs($0 - x) < 0.01 }) { continue }
      #expect(agrees(derivative, centralDifference(activation.value, at: x), within: 1e-8), "\(name) at \(x)")
    }
  }

  @Test("take the derivative from the left at 0")
  func kinks() throws {
    for (text, expected) in [
      ("relu(x)", 0.0), ("leaky_relu(x, 0.1)", 0.1), ("leaky_relu(x)", 0.01), ("prelu(x)", 0.25),
      ("leaky_relu(x, -1/10)", -0.1), ("leaky_relu(x, 2*0.2)", 0.4),
    ] {
      #expect(
        agrees(try Expression(parsing: text).gradient(at: ["x": 0])["x"]!, expected, within: 1e-15), "\(text)"
      )
    }
  }

  @Test("appear in a graph under their names")
  func recording() throws {
    var tape = Tape()
    let x = tape.leaf(column(-2, 3))
    let y = tape.apply(try Activations.named("leaky_relu(0.1)"), to: x)
    #expect(tape.operation(of: y)?.name == "leaky_relu(0.1)")
    try tape.backward(from: y, upstream: column(1, 10))
    #expect(tape.gradient(of: x) == column(0.1, 10))
  }

  @Test("with parameters have a markup")
  func markup() throws {
    #expect(try Expression(parsing: "leaky_relu(2*x, 0.1)").markup == "\\mathrm{leaky_relu}(2 \\cdot x, 0.1)")
  }

  @Test(
    "reject parameters that do not fit",
    arguments: [
      (
        "leaky_relu(x, y)",
        "column 15: the parameter of leaky_relu depends on the variable 'y', expected a number"
      ),
      ("1 + relu(x, 2)", "column 13: activation 'relu' takes no parameter, but was given '2.0'"),
      (
        "elu(x, 1, 2)", "column 1: elu was given 3 arguments, expected 1, and at most 1 parameter after it"
      ),
      (
        "elu(x, 1/0)",
        "column 8: the parameter of activation 'elu' is a finite number as in 'elu(1)', not 'inf'"
      ),
    ])
  func mistakes(_ text: String, _ message: String) {
    let error = #expect(throws: ExpressionError.self) { try Expression(parsing: text) }
    #expect(error?.description == message)
  }
}
