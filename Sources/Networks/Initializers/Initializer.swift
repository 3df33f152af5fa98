/// How a layer's weights start; biases start at 0.
///
/// A new initializer is a static function here and one line in `Initializers`.
public struct Initializer: Sendable, Equatable {
  /// The family of distributions.
  package enum Distribution: Sendable, Equatable {
    case constant(Double)
    case normal
    /// Even over mean ± √3·deviation.
    case uniform(mean: Double)
    case orthogonal(gain: Double)
  }

  /// What the spread depends on.
  package enum Scale: Sendable, Equatable {
    /// A standard deviation whatever the layer.
    case fixed(Double)
    /// Variance gain / inputs.
    case inputs(gain: Double)
    /// Variance gain / mean of inputs and outputs.
    case average(gain: Double)
    /// Variance gain / the larger of inputs and outputs.
    case larger(gain: Double)
  }

  /// The name with its parameters if any: `he_uniform`, `normal:0.01`, `uniform(-0.1,0.1)`.
  public let name: String
  package let distribution: Distribution
  package let scale: Scale

  /// All weights 0: units of a layer stay alike for ever.
  public static let zeros = Initializer(name: "zeros", distribution: .constant(0), scale: .fixed(0))

  /// All weights the same: units of a layer stay alike for ever.
  public static func constant(_ value: Double) -> Initializer {
    Initializer(
      name: "constant(\(Activations.text(value, minus: "-")))", distribution: .constant(value),
      scale: .fixed(0))
  }

  /// Evenly distributed from `low` to `high`; PyTorch's defaults are 0 and 1, Keras's −.05 and .05.
  public static func uniform(from low: Double = -0.05, to high: Double = 0.05) -> Initializer {
    let ends = [low, high].map { Activations.text($0, minus: "-") }
    return Initializer(
      name: "uniform(\(ends[0]),\(ends[1]))", distribution: .uniform(mean: (low + high) / 2),
      scale: .fixed((high - low) / 12.0.squareRoot()))
  }

  /// The normal distribution with mean 0 and a given standard deviation.
  public static func normal(deviation: Double) -> Initializer {
    Initializer(
      name: "normal:\(Activations.text(deviation))", distribution: .normal, scale: .fixed(deviation))
  }

  /// He et al. (2015) for rectifiers: uniform in ±√(6 / inputs), variance 2 / inputs.
  public static let heUniform = Initializer(
    name: "he_uniform", distribution: .uniform(mean: 0), scale: .inputs(gain: 2))
  /// He et al. (2015) for rectifiers: normal with variance 2 / inputs, not truncated.
  public static let heNormal = Initializer(name: "he_normal", distribution: .normal, scale: .inputs(gain: 2))
  /// Glorot and Bengio (2010), also called Xavier: uniform in ±√(6 / (inputs + outputs)).
  public static let glorotUniform = Initializer(
    name: "glorot_uniform", distribution: .uniform(mean: 0), scale: .average(gain: 1))
  /// Glorot and Bengio (2010): normal with variance 2 / (inputs + outputs), not truncated.
  public static let glorotNormal = Initializer(
    name: "glorot_normal", distribution: .normal, scale: .average(gain: 1))

  /// LeCun et al. (1998), for selu: uniform in ±√(3 / inputs), variance 1 / inputs.
  public static let lecunUniform = Initializer(
    name: "lecun_uniform", distribution: .uniform(mean: 0), scale: .inputs(gain: 1))
  /// LeCun et al. (1998), for selu: normal with variance 1 / inputs, not truncated.
  public static let lecunNormal = Initializer(
    name: "lecun_normal", distribution: .normal, scale: .inputs(gain: 1))

  /// Saxe et al. (2014): rows, or columns if they are fewer, that are orthogonal to each other and `gain` long; of
  /// all such matrices each is as probable.
  public static func orthogonal(gain: Double = 1) -> Initializer {
    Initializer(
      name: gain == 1 ? "orthogonal" : "orthogonal(\(Activations.text(gain)))",
      distribution: .orthogonal(gain: gain), scale: .larger(gain: gain * gain))
  }

  /// What suits an activation if nothing else is asked for: He-uniform for relu and its kin, else Glorot-uniform.
  public static func suiting(_ activation: any Activation) -> Initializer {
    let rectifiers = ["relu", "leaky_relu", "prelu", "relu6"]
    return rectifiers.contains(String(activation.name.prefix { $0 != "(" })) ? heUniform : glorotUniform
  }

  /// The standard deviation of the weights of a layer about their mean.
  public func deviation(inputs: Int, outputs: Int) -> Double {
    switch scale {
    case .fixed(let deviation): deviation
    case .inputs(let gain): (gain / Double(inputs)).squareRoot()
    case .average(let gain): (2 * gain / Double(inputs + outputs)).squareRoot()
    case .larger(let gain): (gain / Double(max(inputs, outputs))).squareRoot()
    }
  }

  /// The weights of a layer, outputs × inputs of them, drawn in the order in which they are stored.
  public func weights(
    inputs: Int, outputs: Int, using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let count = inputs * outputs
    let deviation = deviation(inputs: inputs, outputs: outputs)
    switch distribution {
    case .constant(let value): return Array(repeating: value, count: count)
    case .normal: return generator.normals(count: count).map { $0 * deviation }
    case .orthogonal(let gain):
      return generator.orthogonalMatrix(rows: outputs, columns: inputs).map { $0 * gain }
    case .uniform(let mean):
      // A uniform distribution over ±r has variance r² / 3.
      let reach = deviation * 3.0.squareRoot()
      return (0..<count).map { _ in reach * (2 * generator.uniform() - 1) + mean }
    }
  }
}
