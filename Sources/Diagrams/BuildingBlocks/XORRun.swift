import Networks

/// A network that learned XOR, or tried to, and the best that one line can do.
struct XORRun: Sendable {
  /// The four points and whether exactly one coordinate is 1.
  static let points = Matrix([[0.0, 0], [0, 1], [1, 0], [1, 1]])
  static let classes = [0, 1, 1, 0]

  /// The network of the last start.
  let model: Sequential<Double>
  /// How many first weights were tried.
  let starts: Int
  /// The loss in the end of the last start.
  let loss: Double
  /// The probability of class 1 at each point.
  let probabilities: [Double]
  /// The line that gets the most points right.
  let bestLine: BestLine

  /// Trains from one start after the other until all four points are right.
  init(_ diagram: XORDiagram, setting: Setting) throws {
    let samples = Samples(
      features: Self.points, targets: Matrix(rows: 4, columns: 1, elements: Self.classes.map(Double.init)))
    var start = 0
    var found: (model: Sequential<Double>, loss: Double, right: Int)?
    while start < diagram.starts, found?.right != 4 {
      let seed = setting.seed &+ UInt32(start)
      var network = try diagram.model.network(
        features: 2, outputs: 1, hidden: [2], seed: seed)
      let history = try network.fit(
        samples, task: .binary,
        options: try diagram.model.trainingOptions(
          learningRate: diagram.standardLearningRate, seed: seed))
      try history.requireConvergence()
      let right = Self.right(network)
      found = (network, network.evaluate(samples, task: .binary).loss, right)
      start += 1
      setting.report?(Double(start) / Double(diagram.starts), "start \(start)")
    }
    guard let found else { throw DiagramError.option("--starts", reason: "give at least one") }
    model = found.model
    loss = found.loss
    starts = start
    probabilities = found.model.probabilities(of: Self.points, task: .binary).column(1)
    bestLine = BestLine(
      through: (0..<4).map { (Self.points[$0, 0], Self.points[$0, 1]) }, classes: Self.classes)
  }

  private static func right(_ model: Sequential<Double>) -> Int {
    zip(model.predictedClasses(of: points, task: .binary), classes).filter { $0 == $1 }.count
  }

  /// How many of the four points the network gets right.
  var right: Int { Self.right(model) }

  /// w and b of a hidden unit.
  func hidden(_ unit: Int) -> (weights: (x: Double, y: Double), bias: Double) {
    let weights = model.weights(ofLayer: 0)
    return ((weights[unit, 0], weights[unit, 1]), model.biases(ofLayer: 0)[unit])
  }

  /// w and b of the output unit, over the hidden units' activations.
  var output: (weights: (x: Double, y: Double), bias: Double) {
    let weights = model.weights(ofLayer: 1)
    return ((weights[0, 0], weights[0, 1]), model.biases(ofLayer: 1)[0])
  }

  /// What the two hidden units answer to each point.
  var hiddenPoints: Matrix<Double> { model.activations(of: Self.points)[0] }
}
