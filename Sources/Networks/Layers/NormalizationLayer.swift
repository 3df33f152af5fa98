/// Standardising as a layer, a = (x − mean) / √variance for each feature, as Keras's `Normalization`: the network
/// then takes features as they are.
///
/// Mean and variance are state, set from data by `Sequential.adapt(to:)` or from a `Normalization`, whose layer this
/// is; no training changes them. A variance of 0 counts as 1, where Keras divides by 1e-7: of a feature that was
/// constant in the data, differences from it stay as they are.
public struct NormalizationLayer: Layer, Equatable {
  /// Features.
  public let inputs: Int

  /// A layer that has not seen data yet, with mean 0 and variance 1.
  ///
  /// - Precondition: `inputs` is positive.
  public init(inputs: Int) {
    precondition(inputs > 0, "a NormalizationLayer has inputs, not \(inputs)")
    self.inputs = inputs
  }

  /// `Normalization`.
  public var name: String { "Normalization" }
  /// As many as come in.
  public var outputs: Int { inputs }
  /// The mean [in] and the population variance [in] of each feature.
  public var stateShapes: [ParameterShape] {
    [
      ParameterShape(name: "mean", extents: [inputs]),
      ParameterShape(name: "variance", extents: [inputs], initialValue: 1),
    ]
  }

  /// a = (x − mean) / √variance.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func forward<Scalar: FloatingScalar>(_ pass: ForwardPass<Scalar>) {
    for feature in 0..<inputs {
      let mean = unsafe pass.state[feature]
      let deviation = unsafe Self.deviation(pass.state[inputs + feature])
      for i in unsafe stride(from: feature, to: pass.samples * inputs, by: inputs) {
        // The quotient that `Normalization` forms, so that both give the same bits.
        unsafe pass.output[i] = (pass.input[i] - mean) / deviation
      }
    }
    // The backward pass sees no state.
    for feature in 0..<inputs {
      unsafe pass.cache[pass.samples * cached + feature] = Self.deviation(pass.state[inputs + feature])
    }
  }

  /// The deviations.
  public var cachedPerBatch: Int { inputs }

  /// ∂L/∂x = ∂L/∂a / √variance.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func backward<Scalar: FloatingScalar>(_ pass: BackwardPass<Scalar>) {
    guard let inputGradient = unsafe pass.inputGradient else { return }
    for i in unsafe 0..<pass.samples * inputs {
      unsafe inputGradient[i] = pass.outputGradient[i] / pass.cache[i % inputs]
    }
  }

  @inline(__always)
  private static func deviation<Scalar: FloatingScalar>(_ variance: Scalar) -> Scalar {
    variance == 0 ? 1 : variance.squareRoot()
  }
}

extension Sequential {
  /// Sets mean and variance of each `NormalizationLayer` to those of what reaches it when the network is given these
  /// samples, as Keras's `adapt`; networks without such layers stay as they are.
  ///
  /// - Precondition: there are samples, with as many features as the network has inputs.
  public mutating func adapt(to features: Matrix<Scalar>) {
    precondition(features.rows > 0, "mean and variance need at least one sample")
    for index in layers.indices where layers[index] is NormalizationLayer {
      let reaching = index == 0 ? features : trace(features)[index - 1].outputs
      setNormalization(Normalization(adaptedTo: reaching.converted()), ofLayer: index)
    }
  }

  /// The standardising that a `NormalizationLayer` does.
  ///
  /// - Precondition: the layer is one.
  public func normalization(ofLayer index: Int) -> Normalization {
    let (means, variances) = normalizationRanges(ofLayer: index)
    return Normalization(
      means: state[means].map { Double($0) },
      deviations: state[variances].map { $0 == 0 ? 1 : Double($0).squareRoot() })
  }

  /// Lets a `NormalizationLayer` standardise as given.
  ///
  /// - Precondition: the layer is one, of as many features.
  public mutating func setNormalization(_ normalization: Normalization, ofLayer index: Int) {
    let (means, variances) = normalizationRanges(ofLayer: index)
    precondition(
      normalization.means.count == means.count,
      "a layer of \(means.count) features is not standardised for \(normalization.means.count)")
    state.replaceSubrange(means, with: normalization.means.map { Scalar($0) })
    state.replaceSubrange(variances, with: normalization.deviations.map { Scalar($0 * $0) })
  }

  private func normalizationRanges(ofLayer index: Int) -> (means: Range<Int>, variances: Range<Int>) {
    precondition(
      layers.indices.contains(index) && layers[index] is NormalizationLayer,
      "layer \(index) of \(names) is no NormalizationLayer")
    let (start, count) = (stateOffsets[index], layers[index].inputs)
    return (start..<start + count, start + count..<start + 2 * count)
  }
}
