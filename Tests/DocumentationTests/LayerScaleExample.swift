import Networks
import Testing

/// A learnt factor for each number, a = γ·x (Touvron et al. 2021).
public struct LayerScale: Layer, Equatable {
  /// Numbers per sample.
  public let inputs: Int
  /// What the factors start as.
  public let initialFactor: Double

  /// Factors for so many numbers.
  ///
  /// - Precondition: `inputs` is positive.
  public init(inputs: Int, initialFactor: Double = 1) {
    precondition(inputs > 0, "a LayerScale has inputs, not \(inputs)")
    self.inputs = inputs
    self.initialFactor = initialFactor
  }

  /// `LayerScale`.
  public var name: String { "LayerScale" }
  /// As many as come in.
  public var outputs: Int { inputs }
  /// γ [in]; no penalty counts it.
  public var parameterShapes: [ParameterShape] {
    [ParameterShape(name: "gamma", extents: [inputs], initialValue: initialFactor)]
  }
}

extension LayerScale {
  /// a = γ·x.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    for sample in unsafe 0..<pass.samples {
      let (x, a) = unsafe (pass.input + sample * inputs, pass.output + sample * inputs)
      for i in 0..<inputs { unsafe a[i] = pass.parameters[i] * x[i] }
    }
  }

  /// ∂L/∂γ = Σ ∂L/∂a·x over samples, ∂L/∂x = ∂L/∂a·γ.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    unsafe pass.parameterGradient.update(repeating: 0, count: inputs)
    for sample in unsafe 0..<pass.samples {
      let (x, delta) = unsafe (pass.input + sample * inputs, pass.outputGradient + sample * inputs)
      for i in 0..<inputs { unsafe pass.parameterGradient[i] += delta[i] * x[i] }
      guard let inputGradient = unsafe pass.inputGradient else { continue }
      for i in 0..<inputs { unsafe inputGradient[sample * inputs + i] = delta[i] * pass.parameters[i] }
    }
  }
}

/// The example of "Adding a layer" has the right derivatives.
@Suite struct LayerScaleExample {
  @Test func derivativesAreCentralDifferences() {
    var model = Sequential<Double>(
      layers: [
        Dense(inputs: 2, outputs: 3, activation: Tanh()), LayerScale(inputs: 3, initialFactor: 0.7),
        Dense(inputs: 3, outputs: 1),
      ], seed: 1)
    let samples = Samples<Double>(
      features: Matrix([[0.5, -1], [2, 0.3], [-0.7, 1.1]]), targets: Matrix([[1.0], [0], [0.5]]))
    func objective(_ model: Sequential<Double>) -> Double {
      model.derivatives(of: samples, loss: MeanSquaredError()).objective
    }
    let found = model.derivatives(of: samples, loss: MeanSquaredError()).parameters
    #expect(found.count == 9 + 3 + 4)
    let step = 1e-5
    for index in found.indices {
      let parameter = model.parameters[index]
      model.parameters[index] = parameter + step
      let above = objective(model)
      model.parameters[index] = parameter - step
      let difference = (above - objective(model)) / (2 * step)
      model.parameters[index] = parameter
      #expect(abs(found[index] - difference) < 1e-8, "parameter \(index)")
    }
    // Factors that no sample moved would show a backward pass that does nothing.
    #expect(found[9..<12].allSatisfy { abs($0) > 1e-3 })
  }
}
