/// A network that learns as TensorFlow Playground's does, with the losses of every epoch.
///
/// Points, first weights and the order of all steps are the Playground's own for the same link, so that losses are
/// those that it shows, up to rounding.
package struct PlaygroundTraining: Sendable {
  /// What the link says.
  package let settings: PlaygroundSettings
  /// The points that are trained with, and those that are not.
  package let train: [PlaygroundPoint]
  package let test: [PlaygroundPoint]
  /// The network as it is now: tanh at the output of two classes, else linear.
  package private(set) var model: Sequential<Double>
  /// The mean of half the squared error of the points to train with: before the first step, and after every epoch.
  package private(set) var trainLoss: [Double] = []
  /// The same of the other points.
  package private(set) var testLoss: [Double] = []

  private let samples: (train: Samples<Double>, test: Samples<Double>)
  /// The weights that L1 has brought to 0; they stay there.
  private var isDead: [Bool]
  private let isWeight: [Bool]

  /// A training before its first step.
  ///
  /// - Parameter seed: the seed where the link has none.
  package init(_ settings: PlaygroundSettings, seed: String) {
    var random = SeedRandom(seed: settings.seed ?? seed)
    var points = settings.drawPoints(with: &random)
    for last in stride(from: points.count - 1, through: 0, by: -1) {
      points.swapAt(last, Int(random.random() * Double(last + 1)))
    }
    self.settings = settings
    train = Array(points[..<settings.trainCount])
    test = Array(points[settings.trainCount...])
    samples = (Self.samples(train, settings), Self.samples(test, settings))
    model = Self.network(settings, &random)
    var isWeight = Array(repeating: false, count: model.parameterCount)
    for range in model.penalisedRanges { for place in range { isWeight[place] = true } }
    self.isWeight = isWeight
    isDead = Array(repeating: false, count: model.parameterCount)
    measure()
  }

  private static func samples(_ points: [PlaygroundPoint], _ settings: PlaygroundSettings) -> Samples<Double>
  {
    Samples(
      features: settings.inputs(points.map { ($0.x, $0.y) }),
      targets: Matrix(rows: points.count, columns: 1, elements: points.map(\.label)))
  }

  /// Weights evenly from −½ to ½, biases of 0.1; the numbers are drawn even where all begin at 0.
  private static func network(
    _ settings: PlaygroundSettings, _ random: inout SeedRandom
  ) -> Sequential<Double> {
    let sizes = [settings.features.count] + settings.hidden + [1]
    let hidden = (try? Activations.named(settings.activation)) ?? Tanh()
    let output: any Activation = settings.points.isRegression ? Linear() : Tanh()
    var parameters: [Double] = []
    let layers = zip(sizes, sizes.dropFirst()).enumerated().map { place, size in
      for _ in 0..<size.0 * size.1 { parameters.append(random.random() - 0.5) }
      parameters += Array(repeating: 0.1, count: size.1)
      return Dense(
        inputs: size.0, outputs: size.1, activation: place == settings.hidden.count ? output : hidden)
    }
    if settings.startsAtZero { parameters = parameters.map { _ in 0 } }
    return Sequential(layers: layers, parameters: parameters)
  }

  private mutating func measure() {
    let task = LearningTask.regression(outputs: 1)
    trainLoss.append(model.evaluate(samples.train, task: task).loss / 2)
    testLoss.append(model.evaluate(samples.test, task: task).loss / 2)
  }

  /// How many epochs were trained.
  package var epochs: Int { trainLoss.count - 1 }

  /// Trains for epochs; points that fill no batch take part in the first step of the next epoch.
  ///
  /// - Parameter report: called after each epoch.
  /// - Throws: `PlaygroundLinkError` if the training diverges.
  package mutating func run(
    epochs: Int, report: ((TrainingProgress) -> Void)? = nil
  ) throws(PlaygroundLinkError) {
    let (count, size) = (train.count, settings.batchSize)
    let left = Array(count / size * size..<count)
    for epoch in 1...max(1, epochs) where epoch <= epochs {
      for start in stride(from: 0, through: count - size, by: size) {
        let carried = start == 0 && epoch > 1 ? left : []
        step(on: samples.train.selecting(carried + Array(start..<start + size)))
      }
      measure()
      let loss = trainLoss[trainLoss.count - 1]
      guard loss.isFinite, model.parameters.allSatisfy(\.isFinite) else {
        throw .diverged(epoch: epoch, learningRate: settings.learningRate)
      }
      report?(TrainingProgress(epoch: epoch, epochs: epochs, loss: loss, accuracy: nil))
    }
  }

  /// w ← w − rate·∂loss/∂w, then w ← w − rate·λ·sign w or w − rate·λ·w by the weight before the step.
  private mutating func step(on batch: Samples<Double>) {
    let gradient = model.gradient(of: batch, task: .regression(outputs: 1)).gradient
    let rate = settings.learningRate
    let pull = settings.isRegularized ? rate * settings.regularizationRate : 0
    for place in gradient.indices where !isDead[place] {
      let before = model.parameters[place]
      // The mean squared error is twice the Playground's loss.
      let moved = before - rate * (gradient[place] / 2)
      model.parameters[place] = moved
      guard pull > 0, isWeight[place] else { continue }
      let isL1 = settings.regularization == .l1
      let held = moved - pull * (isL1 ? (before > 0 ? 1 : before < 0 ? -1 : 0) : before)
      isDead[place] = isL1 && moved * held < 0
      model.parameters[place] = isDead[place] ? 0 : held
    }
  }

  /// How many weights L1 has brought to 0 for good.
  package var deadWeights: Int { isDead.count { $0 } }

  /// The share of points whose sign the network gets right; nil where numbers are predicted.
  package func accuracy(of points: [PlaygroundPoint]) -> Double? {
    guard !settings.points.isRegression, !points.isEmpty else { return nil }
    let outputs = model.forward(settings.inputs(points.map { ($0.x, $0.y) })).elements
    let right = zip(outputs, points).count { ($0 >= 0) == ($1.label >= 0) }
    return Double(right) / Double(points.count)
  }
}

extension PlaygroundSettings {
  /// The features of places, a row for each.
  package func inputs(_ places: [(x: Double, y: Double)]) -> Matrix<Double> {
    Matrix(
      rows: places.count, columns: features.count,
      elements: places.flatMap { place in features.map { $0.value(place.x, place.y) } })
  }
}
