import Networks
import Testing

@Suite("Functions of one number")
struct UnaryFunctionTests {
  @Test("have the derivatives that central differences find", arguments: UnaryFunction.elementary.map(\.name))
  func derivatives(_ name: String) throws {
    let function = try #require(UnaryFunction.elementary.first { $0.name == name })
    let isOfPositives = ["ln", "log", "log2", "log10", "sqrt"].contains(name)
    for x in stride(from: isOfPositives ? 0.15 : -3.95, through: 4, by: 0.1) {
      if name == "tan", abs(abs(x) - 1.5707963) < 0.15 { continue }
      let expected = centralDifference(function.value, at: x)
      let tolerance = name == "tan" || isOfPositives ? 1e-5 : 1e-9
      #expect(agrees(function.derivative(x), expected, within: tolerance), "\(name) at \(x)")
    }
  }

  @Test("have the values that NumPy gives")
  func values() {
    // numpy 2.4: 1/(1+exp(-x)), logaddexp(0, x), and the functions of these names, at 0.7.
    let expected: [String: Double] = [
      "exp": 2.0137527074704766, "ln": -0.35667494393873245, "log": -0.35667494393873245,
      "log2": -0.5145731728297583, "log10": -0.1549019599857432, "sqrt": 0.8366600265340756,
      "sin": 0.644217687237691, "cos": 0.7648421872844885, "tan": 0.8422883804630794,
      "atan": 0.6107259643892086, "sinh": 0.7585837018395334, "cosh": 1.255169005630943,
      "tanh": 0.6043677771171634, "sigmoid": 0.6681877721681662, "softplus": 1.103186048885458, "abs": 0.7,
      "sign": 1,
    ]
    for function in UnaryFunction.elementary {
      #expect(agrees(function.value(0.7), expected[function.name] ?? .nan, within: 1e-15), "\(function.name)")
    }
  }

  @Test("take the derivative from the left where it jumps")
  func kinks() {
    #expect(UnaryFunction.absoluteValue.derivative(0) == -1)
    #expect(UnaryFunction.absoluteValue.derivative(1e-300) == 1)
    #expect(UnaryFunction.sign.derivative(0) == 0)
  }

  @Test("neither overflow nor lose their digits far from 0")
  func extremes() {
    #expect(UnaryFunction.sigmoid.value(1000) == 1)
    #expect(UnaryFunction.sigmoid.value(-1000) == 0)
    #expect(UnaryFunction.sigmoid.derivative(-1000) == 0)
    #expect(UnaryFunction.softplus.value(1000) == 1000)
    #expect(UnaryFunction.softplus.value(-1000) == 0)
    #expect(UnaryFunction.hyperbolicTangent.derivative(1000) == 0)
    // e⁻⁴⁰ and 4·e⁻⁴⁰, where 1 − σ and 1 − tanh² would be 0.
    let small = UnaryFunction.exponential.value(-40)
    #expect(agrees(UnaryFunction.sigmoid.derivative(40) / small, 1, within: 1e-15))
    #expect(agrees(UnaryFunction.hyperbolicTangent.derivative(20) / (4 * small), 1, within: 1e-15))
  }

  @Test("let NaN through")
  func notANumber() {
    for function in UnaryFunction.elementary {
      #expect(function.value(.nan).isNaN, "\(function.name)")
      #expect(function.derivative(.nan).isNaN, "\(function.name)")
    }
  }
}
