import Networks
import Plotting

/// Training and validation loss of a network that has too few samples to learn from.
public struct OverfittingDiagram: Diagram {
  /// `overfitting`
  public static let name = "overfitting"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "training and validation loss drift apart; the best epoch is marked"

  /// A folder with MNIST's files; nil takes the built-in digits.
  public var folder: String?
  /// How many of the training digits are learnt from: few, so that the network overfits.
  public var samples = 300
  /// How many of the test digits validate, the first ones.
  public var validationSamples = 1000
  /// The network and its training.
  public var model: ModelParameters
  /// A CSV file with a run to draw instead: columns `loss` and `val_loss`, one row per epoch.
  public var history: String?

  /// The default figure: a 784-64-64-10 network and 300 digits, 100 epochs in batches of 32.
  public init() {
    model = DigitClassifier.parameters
    model.batchSize = .size(32)
    model.epochs = 100
  }

  /// What was trained, for captions and readers of the data.
  struct Run: Sendable {
    var name: String
    var layerSizes: [Int]
    var activation: String
    var options: TrainingOptions
    var samples: (train: Int, validation: Int)
  }

  /// Trains the network, or reads a history, and draws its losses.
  public func figure(_ setting: Setting) throws -> Figure {
    let (measured, run) = try history.map { (try Self.losses(in: $0), nil) } ?? trained(setting)
    let words = OverfittingWords(
      history: measured, run: run, optimizer: model.optimizer, path: history, language: setting.language)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 720, height: 480),
      panels: [OverfittingPanels(history: measured, words: words).losses()])
  }

  private static func losses(in path: String) throws -> History {
    let history = try History(csv: path)
    guard !history.validationLoss.isEmpty, history.loss.contains(where: \.isFinite) else {
      throw DiagramError.data(
        "\(path) has no training or no validation losses; expected the columns loss and val_loss")
    }
    guard history.epochs >= 2 else {
      throw DiagramError.data("\(path) has the losses of one epoch; at least 2 make a curve")
    }
    if let epoch = zip(history.loss, history.validationLoss).enumerated().first(where: {
      !$0.element.0.isFinite || !$0.element.1.isFinite
    })?.offset {
      throw DiagramError.data("\(path): epoch \(epoch + 1) has a loss that is missing or not finite")
    }
    return history
  }

  private func trained(_ setting: Setting) throws -> (History, Run?) {
    try model.requireTraining()
    try require((2...10_000).contains(model.epochs), "--epochs", "\(model.epochs) is not in 2…10000")
    let digits = try Digits.load(folder: folder)
    try check(samples, "--samples", digits.train)
    try check(validationSamples, "--validation-samples", digits.test)
    var parameters = model
    parameters.activation = parameters.activation ?? DigitClassifier.activation
    let options = try parameters.trainingOptions(
      learningRate: DigitClassifier.learningRate(of: parameters.optimizer), seed: setting.seed)
    let network = try parameters.network(
      features: digits.rows * digits.columns, outputs: Digits.classCount, hidden: DigitClassifier.hidden,
      seed: setting.seed)
    // The first rows of a shuffled table: another seed learns from other digits.
    let chosen = trainTestSplit(count: digits.train.count, testFraction: 0, seed: setting.seed).train
    let measured = MeasuredTraining(
      network, samples: digits.train.samples(at: Array(chosen.prefix(samples))),
      validation: digits.test.samples(at: Array(0..<validationSamples)),
      task: DigitClassifier.task, options: options
    ) { setting.report?($0, "validation loss \(ClassifierText.short($1))") }
    try measured.history.requireConvergence()
    return (
      measured.history,
      Run(
        name: digits.name, layerSizes: network.denseSizes, activation: network.hiddenActivation.name,
        options: options, samples: (samples, validationSamples))
    )
  }

  private func check(_ count: Int, _ option: String, _ part: Digits.Part) throws {
    try require(count >= 1 && count <= part.count, option, "\(count) is not in 1…\(part.count)")
  }
}
