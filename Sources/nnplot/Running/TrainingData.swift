import Diagrams
import Networks

/// The samples that `nnplot train` was given.
struct TrainingData {
  /// The name of the built-in images.
  static let digits = "digits"
  /// One line for lists.
  static let digitsSummary = "handwritten digits: 4,000 of MNIST's to train, 1,000 to test on (nnplot train)"

  /// The samples to train with.
  let dataset: Dataset
  /// Samples apart from those, where the data have some.
  let test: Dataset?
  /// The hidden layers where none are given.
  let hidden: [Int]
  /// Their activation where none is given.
  let activation: String

  /// The samples that options name.
  init(_ options: DataOptions, features: [String]?, mnist: String?) throws {
    if mnist != nil || options.dataset == Self.digits {
      if features != nil {
        throw OptionError("--features", "it does not go together with \(mnist == nil ? "digits" : "--mnist")")
      }
      try self.init(digitsOf: options, mnist: mnist)
      return
    }
    guard options.data != nil || options.dataset != nil else {
      throw OptionError("--data", "name a file of samples, or a built-in set with --dataset")
    }
    if let name = options.dataset, !Datasets.names.contains(name) {
      throw OptionError.unknown("data set", name, in: "--dataset", known: Datasets.names + [Self.digits])
    }
    let source = try options.source(standard: .builtIn(options.dataset ?? ""))
    let dataset = try source.load(features: features)
    self.init(
      dataset: dataset, test: nil, hidden: options.data == nil ? [16, 16] : [2 * dataset.featureCount],
      activation: "tanh")
  }

  private init(dataset: Dataset, test: Dataset?, hidden: [Int], activation: String) {
    (self.dataset, self.test, self.hidden, self.activation) = (dataset, test, hidden, activation)
  }

  private init(digitsOf options: DataOptions, mnist: String?) throws {
    let misplaced = [
      ("--data", options.data != nil), ("--noise", options.noise != nil),
      ("--dataset-seed", options.datasetSeed != nil),
      ("--dataset", options.dataset != nil && options.dataset != Self.digits),
    ]
    if let option = misplaced.first(where: \.1) {
      throw OptionError(option.0, "it does not go together with \(mnist == nil ? "digits" : "--mnist")")
    }
    let digits = try mnist.map { try Digits(folder: $0) } ?? Digits.builtIn()
    let all = Dataset(digits.train, of: digits)
    if let samples = options.samples, !(1...all.sampleCount).contains(samples) {
      throw OptionError("--samples", "there are 1 to \(all.sampleCount) digits, not \(samples)")
    }
    self.init(
      dataset: options.samples.map { all.subset(Array(0..<$0)) } ?? all,
      test: Dataset(digits.test, of: digits), hidden: [64, 64], activation: "relu")
  }
}
