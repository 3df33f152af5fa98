import Networks

/// Two networks trained on one function, each from several first weights.
struct DepthWidthRun: Sendable {
  /// One training.
  struct Start: Sendable {
    /// The answers along the diagonal.
    var curve: [Double]
    /// The root of the mean squared error at the places that are not trained on, after each epoch.
    var errors: [Double]
    /// The error in the end.
    var error: Double { errors[errors.count - 1] }
  }

  /// One of the two networks.
  struct Contestant: Sendable {
    var isDeep: Bool
    var layerSizes: [Int]
    /// The trainings, those of small errors first.
    var starts: [Start]
    var parameters: Int {
      zip(layerSizes, layerSizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
    }
    /// The start in the middle; of two, the better one.
    var middle: Start { starts[(starts.count - 1) / 2] }
    var least: Double { starts[0].error }
    var greatest: Double { starts[starts.count - 1].error }
    /// The median of the errors.
    var median: Double { starts.map(\.error).median }
  }

  let expression: Expression
  /// What all inputs are along the diagonal, and the function there.
  let x: [Double]
  let target: [Double]
  let wide: Contestant
  let deep: Contestant

  init(_ diagram: DepthVsWidthDiagram, setting: Setting) throws {
    let inputs = diagram.wide[0]
    let function = try FunctionTarget(diagram.function, variables: (1...inputs).map { "x\($0)" })
    expression = function.expression
    let places = Self.places(diagram.samples * 2, inputs: inputs, in: diagram.range, seed: setting.seed)
    x = SampledCurve.places(in: diagram.range, count: 241)
    let diagonal = Matrix(
      rows: x.count, columns: inputs, elements: x.flatMap { Array(repeating: $0, count: inputs) })
    let values = Matrix(rows: places.rows, columns: 1, elements: try function.values(at: places))
    target = try function.values(at: diagonal)
    let task = LearningTaskOfNumbers(
      places: places, values: values, trained: Array(0..<diagram.samples),
      held: Array(diagram.samples..<places.rows), drawn: diagonal)
    func contest(_ layerSizes: [Int], isDeep: Bool) throws -> Contestant {
      let starts = try (0..<diagram.starts).map { start in
        let done = Double((isDeep ? diagram.starts : 0) + start) / Double(2 * diagram.starts)
        setting.report?(done, ClassifierText.layers(layerSizes))
        return try task.train(
          layerSizes, diagram.model, seed: setting.seed &* 1000 &+ UInt32(start))
      }
      return Contestant(
        isDeep: isDeep, layerSizes: layerSizes, starts: starts.sorted { $0.error < $1.error })
    }
    wide = try contest(diagram.wide, isDeep: false)
    deep = try contest(diagram.deep, isDeep: true)
  }

  /// Places evenly distributed over the cube of inputs.
  private static func places(
    _ count: Int, inputs: Int, in range: ClosedRange<Double>, seed: UInt32
  ) -> Matrix<Double> {
    var random = SeededGenerator(seed: UInt64(seed), stream: 3)
    return Matrix(
      rows: count, columns: inputs,
      elements: (0..<count * inputs).map { _ in
        range.lowerBound + (range.upperBound - range.lowerBound) * random.uniform()
      })
  }
}

/// What both networks are trained on, in standardised units.
private struct LearningTaskOfNumbers {
  let samples: Samples<Double>
  let held: Samples<Double>
  let drawn: Matrix<Double>
  let scale: Normalization

  init(
    places: Matrix<Double>, values: Matrix<Double>, trained: [Int], held: [Int], drawn: Matrix<Double>
  ) {
    let inputs = Normalization(adaptedTo: places.rows(at: trained))
    scale = Normalization(adaptedTo: values.rows(at: trained))
    let all = Samples(features: inputs.apply(to: places), targets: scale.apply(to: values))
    samples = all.selecting(trained)
    self.held = all.selecting(held)
    self.drawn = inputs.apply(to: drawn)
  }

  func train(_ layerSizes: [Int], _ model: ModelParameters, seed: UInt32) throws -> DepthWidthRun.Start {
    var model = model
    model.layers = layerSizes
    var network = try model.network(features: layerSizes[0], outputs: 1, hidden: [], seed: seed)
    let options = try model.trainingOptions(
      learningRate: DepthVsWidthDiagram.standardLearningRate, seed: seed)
    let history = try network.fit(
      samples, task: .regression(outputs: 1), options: options, validation: held)
    try history.requireConvergence()
    return DepthWidthRun.Start(
      curve: scale.invert(network.forward(drawn)).elements,
      errors: history.validationLoss.map { $0.squareRoot() * scale.deviations[0] })
  }
}
