import Networks

/// A function of one variable as a task for networks: samples on scales that suit any function, and the way back.
struct CurveTask: Sendable {
  let expression: Expression
  /// Where functions are drawn and errors measured: finer than what networks are trained on.
  let x: [Double]
  let target: [Double]
  /// All places as networks take them: from −√3 to √3.
  let inputs: Matrix<Double>
  /// Every third place, with the target in units of its deviation.
  let samples: Samples<Double>
  private let range: ClosedRange<Double>
  private let mean: Double
  private let scale: Double

  private static let places = 385
  /// Every third place is a sample.
  static let sampleCount = 129
  /// The greatest input.
  static let reach = 3.0.squareRoot()

  /// - Throws: `FunctionTextError`, or `DiagramError` for a function that is not finite on the range.
  init(function: String, range: ClosedRange<Double>) throws {
    do {
      expression = try Expression(parsing: function, variables: ["x"], library: .standard)
    } catch {
      throw FunctionTextError(option: "--function", text: function, reason: error)
    }
    let x = SampledCurve.places(in: range, count: Self.places)
    let target = try expression.values(at: ["x": x])
    if let gap = target.firstIndex(where: { !$0.isFinite || abs($0) > 1e100 }) {
      throw DiagramError.data("--function is not finite at x = \(x[gap]); it has to be on all of --range")
    }
    (self.x, self.target, self.range) = (x, target, range)
    let (mean, scale) = Self.scale(of: target)
    (self.mean, self.scale) = (mean, scale)
    let half = (range.upperBound - range.lowerBound) / 2
    let inputs = x.map { ($0 - range.lowerBound - half) / half * Self.reach }
    let all = Matrix(rows: x.count, columns: 1, elements: inputs)
    let chosen = stride(from: 0, to: x.count, by: 3).map { $0 }
    self.inputs = all
    samples = Samples(
      features: all.rows(at: chosen),
      targets: Matrix(rows: chosen.count, columns: 1, elements: chosen.map { (target[$0] - mean) / scale }))
  }

  /// A network of one hidden layer whose units switch anywhere in the range, where all would switch at its middle with
  /// biases of 0.
  func network(units: Int, activation: any Activation, seed: UInt64) -> Sequential<Double> {
    var network = Sequential<Double>(layerSizes: [1, units, 1], activation: activation, seed: seed)
    var random = SeededGenerator(seed: seed, stream: 2)
    let biases = network.weights(ofLayer: 0).elements.map {
      -$0 * Double.random(in: -Self.reach...Self.reach, using: &random)
    }
    network.setBiases(biases, ofLayer: 0)
    return network
  }

  /// What a network makes of the function at all places, in the function's own units.
  func curve(of network: Sequential<Double>) -> [Double] {
    network.forward(inputs).elements.map { $0 * scale + mean }
  }

  /// The place of an input.
  func place(ofInput input: Double) -> Double {
    let half = (range.upperBound - range.lowerBound) / 2
    return range.lowerBound + half + input / Self.reach * half
  }

  /// The mean squared difference from the function.
  func meanSquaredError(of curve: [Double]) -> Double {
    zip(curve, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(curve.count)
  }

  private static func scale(of values: [Double]) -> (mean: Double, deviation: Double) {
    let mean = values.reduce(0) { $0 + $1 / Double(values.count) }
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / Double(values.count) }
    return (mean, variance > 0 ? variance.squareRoot() : 1)
  }
}
