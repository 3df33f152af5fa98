import Networks
import Plotting

/// Optimizers that train one digit classifier from the same start: loss and test accuracy per epoch.
public struct OptimizerRaceDiagram: Diagram {
  /// `optimizer-race`
  public static let name = "optimizer-race"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "six optimizers training one digit classifier, with loss and accuracy per epoch"

  /// The learning rate of each optimizer, in their order.
  ///
  /// The defaults are those of 1, 2 and 5 times powers of ten that did well with several seeds.
  public var learningRates = [0.2, 0.05, 0.05, 0.05, 0.005, 0.005]
  /// How many digits train, 10…4000.
  public var samples = 400
  /// How often they are seen, 2…1000.
  public var epochs = 10
  /// The samples of a step, at least 1.
  public var batchSize = 32
  /// The widths of the hidden layers, 1…1000 each.
  public var hidden = DigitClassifier.hidden

  /// The optimizers, those of the figure `optimizers`.
  static var optimizers: [(name: String, optimizer: any Optimizer)] { OptimizersDiagram.optimizers }
  /// The digits that test.
  static let tests = 500

  /// The default figure: six optimizers on 400 digits.
  public init() {}

  /// Trains the classifier once with each optimizer.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let digits = try Digits.builtIn()
    let train = Self.part(digits.train, count: samples)
    let test = Self.part(digits.test, count: Self.tests)
    // In single precision ten epochs carry the rounding of one processor's products into the second digit of a loss.
    let network = Sequential<Double>(
      layerSizes: [digits.rows * digits.columns] + hidden + [Digits.classCount], activation: ReLU(),
      seed: UInt64(setting.seed))
    let runs = try zip(Self.optimizers, learningRates).enumerated().map { index, entry in
      let ((name, optimizer), rate) = entry
      let trainer = Trainer(
        network, samples: train, task: DigitClassifier.task,
        options: TrainingOptions(
          optimizer: optimizer, learningRate: rate, epochs: epochs, batchSize: .size(batchSize),
          seed: UInt64(setting.seed)))
      for epoch in 0..<epochs {
        setting.report?(
          (Double(index) + Double(epoch) / Double(epochs)) / Double(Self.optimizers.count), name)
        trainer.runEpoch()
        try trainer.history.requireConvergence()
        trainer.validate(test)
      }
      return RacingOptimizer(
        name: name, rate: rate, losses: trainer.history.loss,
        accuracies: trainer.history.validationAccuracy)
    }
    let words = OptimizerRaceWords(
      diagram: self, runs: runs, layerSizes: network.layerSizes, language: setting.language)
    return figure(words)
  }

  private func figure(_ words: OptimizerRaceWords) -> Figure {
    let panels = OptimizerRacePanels(words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 980, height: 460),
      columns: 2, panels: [panels.losses(), panels.accuracies()])
  }

  /// Digits evenly taken from all of a part.
  private static func part(_ part: Digits.Part, count: Int) -> Samples<Double> {
    let rows = (0..<min(count, part.count)).map { $0 * part.count / min(count, part.count) }
    return part.samples(at: rows)
  }

  private func check() throws {
    let count = Self.optimizers.count
    try require(
      learningRates.count == count && learningRates.allSatisfy { $0 > 0 && $0.isFinite }, "--learning-rates",
      "give \(count) numbers above 0, for \(Self.optimizers.map(\.name).joined(separator: ", "))")
    try require((10...4000).contains(samples), "--samples", "\(samples) is not in 10…4000")
    try require((2...1000).contains(epochs), "--epochs", "\(epochs) is not in 2…1000")
    try require(batchSize >= 1, "--batch-size", "\(batchSize) is not above 0")
    try require(
      hidden.count <= 10 && hidden.allSatisfy { (1...1000).contains($0) }, "--hidden",
      "give up to 10 numbers in 1…1000, such as 64,64")
  }
}

/// One optimizer's training.
struct RacingOptimizer: Sendable {
  let name: String
  let rate: Double
  /// The training loss of each epoch.
  let losses: [Double]
  /// The share of test digits that are right after each epoch.
  let accuracies: [Double]

  var lastLoss: Double { losses[losses.count - 1] }
  var lastAccuracy: Double { accuracies[accuracies.count - 1] }
}
