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
  private let inputScale: Normalization
  private let targetScale: Normalization

  private static let places = 385
  /// Every third place is a sample.
  static let sampleCount = 129

  /// - Throws: `FunctionTextError`, or `DiagramError` for a function that is not finite on the range.
  init(function: String, range: ClosedRange<Double>) throws {
    let function = try FunctionTarget(function, variables: ["x"])
    expression = function.expression
    x = SampledCurve.places(in: range, count: Self.places)
    target = try function.values(at: x)
    let column = Matrix(rows: x.count, columns: 1, elements: target)
    inputScale = SpreadUnits.normalization(of: range)
    targetScale = Normalization(adaptedTo: column)
    inputs = inputScale.apply(to: Matrix(rows: x.count, columns: 1, elements: x))
    let chosen = stride(from: 0, to: x.count, by: 3).map { $0 }
    samples = Samples(
      features: inputs.rows(at: chosen), targets: targetScale.apply(to: column.rows(at: chosen)))
  }

  /// A network of one hidden layer whose units switch anywhere in the range.
  func network(units: Int, activation: any Activation, seed: UInt64) -> Sequential<Double> {
    var network = Sequential<Double>(layerSizes: [1, units, 1], activation: activation, seed: seed)
    network.setBiases(SpreadUnits.biases(of: network, seed: seed), ofLayer: 0)
    return network
  }

  /// What a network makes of the function at all places, in the function's own units.
  func curve(of network: Sequential<Double>) -> [Double] {
    targetScale.invert(network.forward(inputs)).elements
  }

  /// The place of an input.
  func place(ofInput input: Double) -> Double {
    inputScale.invert(Matrix(rows: 1, columns: 1, elements: [input]))[0, 0]
  }

  /// The mean squared difference from the function.
  func meanSquaredError(of curve: [Double]) -> Double { Networks.meanSquaredError(target, curve) }
}
