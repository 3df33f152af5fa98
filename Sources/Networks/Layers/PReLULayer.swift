/// The parametric rectifier (He et al. 2015), a = x for x > 0 and w·x below, whose slope w is learnt.
///
/// As PyTorch's `nn.PReLU`, with one slope for all numbers or one for each; Keras's has one for each and starts
/// them at 0. The activation `PReLU` is the same function at a given slope.
public struct PReLULayer: Layer, Equatable {
  /// Numbers per sample.
  public let inputs: Int
  /// Whether one slope serves all numbers.
  public let sharesSlope: Bool
  /// The slope of a new layer.
  public let initialSlope: Double

  /// A rectifier with slopes to be learnt.
  ///
  /// - Parameters:
  ///   - inputs: numbers per sample.
  ///   - sharesSlope: whether there is one slope, as in PyTorch by default, or one per number.
  ///   - initialSlope: where learning starts.
  /// - Precondition: `inputs` is positive.
  public init(inputs: Int, sharesSlope: Bool = true, initialSlope: Double = 0.25) {
    precondition(inputs > 0, "a PReLULayer has inputs, not \(inputs)")
    self.inputs = inputs
    self.sharesSlope = sharesSlope
    self.initialSlope = initialSlope
  }

  /// `PReLU`.
  public var name: String { "PReLU" }
  /// As many as come in.
  public var outputs: Int { inputs }
  /// The slopes, [1] or [in], under PyTorch's name `weight`; no penalty counts them.
  public var parameterShapes: [ParameterShape] {
    [ParameterShape(name: "weight", extents: [sharesSlope ? 1 : inputs], initialValue: initialSlope)]
  }

  /// a = x for x > 0, else w·x.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    let step = sharesSlope ? 0 : 1
    for sample in unsafe 0..<pass.samples {
      let (x, a) = unsafe (pass.input + sample * inputs, pass.output + sample * inputs)
      for i in 0..<inputs { unsafe a[i] = x[i] > 0 ? x[i] : pass.parameters[i * step] * x[i] }
    }
  }

  /// ∂L/∂x = ∂L/∂a for x > 0, else ∂L/∂a · w; ∂L/∂w = Σ ∂L/∂a · x over the x that are not positive.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    let step = sharesSlope ? 0 : 1
    unsafe pass.parameterGradient.update(repeating: 0, count: parameterCount)
    for sample in unsafe 0..<pass.samples {
      let (x, delta) = unsafe (pass.input + sample * inputs, pass.outputGradient + sample * inputs)
      for i in 0..<inputs where unsafe !(x[i] > 0) {
        unsafe pass.parameterGradient[i * step] += delta[i] * x[i]
      }
      guard let inputGradient = unsafe pass.inputGradient else { continue }
      let row = unsafe inputGradient + sample * inputs
      for i in 0..<inputs { unsafe row[i] = x[i] > 0 ? delta[i] : delta[i] * pass.parameters[i * step] }
    }
  }
}
