import Networks
import TestSupport
import Testing

struct ActivationTests {
  /// Every activation, those with a parameter also at another value.
  static let all = Activations.names + ["leaky_relu(0.3)", "prelu(-0.5)", "elu(2)"]
  /// Points on both sides of every kink, none on one.
  private let points = (-60...60).map { Double($0) / 7.3 + 1e-3 }

  @Test("Derivatives agree with central differences", arguments: all)
  func derivatives(name: String) throws {
    let f = try Activations.named(name)
    for z in points {
      let reference = GradientCheck.centralDifferences(at: [z]) { f.value(at: $0[0]) }
      #expect(abs(f.derivative(at: z) - reference[0]) < 1e-9, "at \(z)")
    }
  }

  @Test("At kinks and jumps the derivative is the one from the left", arguments: all)
  func kinks(name: String) throws {
    let f = try Activations.named(name)
    for z in f.kinks {
      let left = (f.value(at: z) - f.value(at: z - 1e-7)) / 1e-7
      let right = (f.value(at: z + 1e-7) - f.value(at: z)) / 1e-7
      #expect(abs(f.derivative(at: z) - left) < 1e-6, "at \(z)")
      #expect(abs(left - right) > 1e-3, "no kink at \(z)")
    }
    for z in f.discontinuities {
      #expect(abs(f.value(at: z + 1e-9) - f.value(at: z - 1e-9)) > 1e-3)
    }
  }

  @Test("Values and derivatives stay finite far out, and values within the range", arguments: all)
  func range(name: String) throws {
    let f = try Activations.named(name)
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for z in [-1e3, 1e3] + (-4000...4000).map({ Double($0) / 500 }) {
      let value = f.value(at: z)
      #expect(value.isFinite && f.derivative(at: z).isFinite, "at \(z)")
      (least, greatest) = (min(least, value), max(greatest, value))
    }
    let (lower, upper) = (f.range.lower, f.range.upper)
    // Bounds that are not attained may be reached by rounding; attained ones are reached.
    #expect(least >= lower && greatest <= upper)
    if lower.isFinite { #expect(least - lower < 0.2) }
    if f.range.attainsLower { #expect(least - lower < 1e-6) }
    if upper.isFinite { #expect(upper - greatest < 0.2) }
    if f.range.attainsUpper { #expect(upper == greatest) }
  }

  @Test("On buffers values and derivatives are those of single numbers", arguments: all)
  func buffers(name: String) throws {
    let f = try Activations.named(name)
    try check(f, inputs: [-1000, -745.2, -40, 0, 3, 6, 40, 1000] + points, tolerance: 1e-15)
    try check(f, inputs: ([-1000, -100, -40, 0, 3, 6, 40, 1000] + points).map { Float($0) }, tolerance: 3e-7)
  }

  private func check<Scalar: FloatingScalar>(
    _ f: any Activation, inputs: [Scalar], tolerance: Double
  ) throws {
    var outputs = inputs
    var gradient = Array(repeating: Scalar(2), count: inputs.count)
    unsafe inputs.withUnsafeBufferPointer { z in
      unsafe outputs.withUnsafeMutableBufferPointer { a in
        unsafe gradient.withUnsafeMutableBufferPointer { g in
          unsafe f.apply(to: z.baseAddress!, into: a.baseAddress!, count: z.count)
          unsafe f.multiplyByDerivative(
            g.baseAddress!, inputs: z.baseAddress!, outputs: UnsafePointer(a.baseAddress!), count: z.count)
        }
      }
    }
    for (index, z) in inputs.enumerated() {
      let (value, derivative) = (f.value(at: Double(z)), f.derivative(at: Double(z)))
      #expect(abs(Double(outputs[index]) - value) <= tolerance * max(abs(value), 1e-30), "value at \(z)")
      #expect(abs(Double(gradient[index]) - 2 * derivative) <= 2 * tolerance, "derivative at \(z)")
    }
  }

  @Test("Closed forms")
  func closedForms() throws {
    func value(_ name: String, _ z: Double) throws -> Double { try Activations.named(name).value(at: z) }
    // x = .5, .8 with w = .4, .6 and b = −.5: z = .18, a = .5449.
    #expect(abs(try value("sigmoid", 0.18) - 0.544878892) < 1e-9)
    #expect(try value("leaky_relu", -2) == -0.02)
    #expect(try value("prelu", -2) == -0.5)
    #expect(try value("hard_sigmoid", 0) == 0.5)
    #expect(try value("step", 0) == 0)
    #expect(try value("step", 1e-300) == 1)
    // From mathematical tables: Φ(1) = .8413447460685429; tanh(ln(1 + e)) = .8650983882673103.
    #expect(abs(try value("gelu", 1) - 0.8413447460685429) < 1e-15)
    #expect(abs(try value("gelu", -10) + 7.619853024160526e-23) < 1e-36)
    #expect(abs(try value("mish", 1) - 0.8650983882673103) < 1e-15)
    #expect(try value("softplus", 1000) == 1000)
    #expect(try Activations.named("sigmoid").derivative(at: 0) == 0.25)
    #expect(try Activations.named("tanh").derivative(at: 0) == 1)
  }

  @Test("Names are read with and without a parameter, and written the same way")
  func names() throws {
    #expect(try Activations.named("leaky_relu( 0.1 )").name == "leaky_relu(0.1)")
    #expect(try Activations.named("leaky_relu(0.01)").name == "leaky_relu")
    #expect(try Activations.named("prelu(-2)").name == "prelu(-2)")
    for name in Self.all { #expect(try Activations.named(name).name == name) }
    #expect(try Activations.named("gelu").range.description == "[−0.17, \\infty)")
    #expect(try Activations.named("sigmoid").range.description == "(0, 1)")
  }

  @Test("What cannot be read is named in the error")
  func errors() {
    #expect(throws: ActivationError.unknownName("rleu", known: Activations.names)) {
      try Activations.named("rleu")
    }
    #expect(throws: ActivationError.takesNoParameter("relu", given: "2")) { try Activations.named("relu(2)") }
    #expect {
      try Activations.named("elu(x)")
    } throws: {
      "\($0)" == "the parameter of activation 'elu' is a finite number as in 'elu(1)', not 'x'"
    }
    #expect(throws: ActivationError.self) { try Activations.named("elu(inf)") }
  }
}
