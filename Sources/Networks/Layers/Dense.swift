/// A fully connected layer, a = f(x·Wᵀ + b), with W of shape [out, in] and b of shape [out].
public struct Dense: Layer, Equatable {
  /// Features per sample.
  public let inputs: Int
  /// Units.
  public let outputs: Int
  /// The function f of the pre-activations.
  public let activation: any Activation

  /// A layer of `outputs` units, each of which sees every input.
  ///
  /// - Precondition: both numbers are positive.
  public init(inputs: Int, outputs: Int, activation: any Activation = Linear()) {
    precondition(
      inputs > 0 && outputs > 0, "a Dense layer has inputs and outputs, not \(inputs) → \(outputs)")
    self.inputs = inputs
    self.outputs = outputs
    self.activation = activation
    isLinear = activation is Linear
  }

  private let isLinear: Bool

  /// `Dense`.
  public var name: String { "Dense" }
  /// The pre-activations, unless they are the outputs themselves.
  public var cached: Int { isLinear ? 0 : outputs }
  /// The weight [out, in] and the bias [out].
  public var parameterShapes: [ParameterShape] {
    [
      ParameterShape(name: "weight", extents: [outputs, inputs], isPenalised: true),
      ParameterShape(name: "bias", extents: [outputs]),
    ]
  }
  /// Weights as the initializer draws them, or as suits the activation, and biases of 0.
  public func initialParameters(
    _ initializer: Initializer?, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let initializer = initializer ?? .suiting(activation)
    return initializer.weights(inputs: inputs, outputs: outputs, using: &generator)
      + Array(repeating: 0, count: outputs)
  }

  /// Compares sizes and activations, these by name.
  public static func == (left: Dense, right: Dense) -> Bool {
    (left.inputs, left.outputs, left.activation.name) == (right.inputs, right.outputs, right.activation.name)
  }

  /// z = x·Wᵀ + b, a = f(z): [n, in] · [in, out] + [out].
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    let z = unsafe isLinear ? pass.output : pass.cache
    let shape = unsafe ProductShape(m: pass.samples, n: outputs, k: inputs, transposesB: true)
    unsafe Scalar.multiply(shape, alpha: 1, pass.input, pass.parameters, beta: 0, z)
    // Some rows at a time, so that sums are still in the nearest cache when the activation looks at them.
    let rows = max(1, 2048 / outputs)
    for start in unsafe stride(from: 0, to: pass.samples, by: rows) {
      let count = unsafe min(rows, pass.samples - start)
      let sums = unsafe z + start * outputs
      unsafe addBias(pass.parameters + inputs * outputs, to: sums, samples: count)
      if !isLinear {
        unsafe activation.apply(to: sums, into: pass.output + start * outputs, count: count * outputs)
      }
    }
  }

  @inline(__always)
  private func addBias<Scalar: FloatingScalar>(
    _ bias: UnsafePointer<Scalar>, to z: UnsafeMutablePointer<Scalar>, samples: Int
  ) {
    guard outputs > 1 else {
      let only = unsafe bias[0]
      for sample in 0..<samples { unsafe z[sample] += only }
      return
    }
    for sample in 0..<samples {
      let row = unsafe z + sample * outputs
      for unit in 0..<outputs { unsafe row[unit] += bias[unit] }
    }
  }

  /// δ = ∂L/∂a · f′(z); ∂L/∂W = δᵀ·x: [out, n] · [n, in]; ∂L/∂b = Σδ over samples; ∂L/∂x = δ·W: [n, out] · [out, in].
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    let (samples, delta) = unsafe (pass.samples, pass.outputGradient)
    if !isLinear {
      unsafe activation.multiplyByDerivative(
        delta, inputs: pass.cache, outputs: pass.output, count: samples * outputs)
    }
    let byWeight = ProductShape(m: outputs, n: inputs, k: samples, transposesA: true)
    unsafe Scalar.multiply(byWeight, alpha: 1, delta, pass.input, beta: 0, pass.parameterGradient)
    unsafe sumRows(delta, samples: samples, into: pass.parameterGradient + inputs * outputs)
    if let inputGradient = unsafe pass.inputGradient {
      let byInput = ProductShape(m: samples, n: inputs, k: outputs)
      unsafe Scalar.multiply(byInput, alpha: 1, delta, pass.parameters, beta: 0, inputGradient)
    }
  }

  private func sumRows<Scalar: FloatingScalar>(
    _ delta: UnsafeMutablePointer<Scalar>, samples: Int, into sums: UnsafeMutablePointer<Scalar>
  ) {
    if outputs < 8 {
      // Two sums side by side, since each has to wait for its own last addition.
      var unit = 0
      while unit + 2 <= outputs {
        var (sum, next): (Scalar, Scalar) = (0, 0)
        for sample in 0..<samples {
          unsafe sum += delta[sample * outputs + unit]
          unsafe next += delta[sample * outputs + unit + 1]
        }
        unsafe (sums[unit], sums[unit + 1]) = (sum, next)
        unit += 2
      }
      guard unit < outputs else { return }
      var sum: Scalar = 0
      for sample in 0..<samples { unsafe sum += delta[sample * outputs + unit] }
      unsafe sums[unit] = sum
      return
    }
    unsafe sums.update(repeating: 0, count: outputs)
    for sample in 0..<samples {
      let row = unsafe delta + sample * outputs
      for unit in 0..<outputs { unsafe sums[unit] += row[unit] }
    }
  }
}
