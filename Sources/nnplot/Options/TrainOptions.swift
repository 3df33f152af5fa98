import ArgumentParser
import Networks

/// What only `nnplot train` is told of the training.
struct TrainOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What is minimised. (default: follows from the labels)", valueName: "name"),
    completion: .list(Losses.names))
  var loss: String?

  @Option(
    name: .customLong("init"),
    help: ArgumentHelp(
      "First weights from a file of nnplot, PyTorch, Keras, scikit-learn or ONNX; --layers may then be left out.",
      valueName: "file"),
    completion: .file(extensions: ["safetensors", "npz", "onnx"]))
  var initial: String?

  @OptionGroup var norm: NormOptions

  @Flag(help: "Normalise each hidden layer over the batch, before its activation.")
  var batchNorm = false

  @Flag(help: "Normalise each hidden layer over its units, before its activation.")
  var layerNorm = false

  @Flag(help: "Standardise the features; means and deviations are written into the file.")
  var normalize = false

  @Option(
    name: .customLong("l1"), parsing: .unconditional,
    help: ArgumentHelp("λ in the penalty λ/m·Σ|W|. (default: 0)", valueName: "x"))
  var l1: Double?

  @Option(
    help: ArgumentHelp(
      "How much the samples of each class count: balanced, or a number for each. (default: 1 each)",
      valueName: "balanced|list"))
  var classWeight: String?

  @Flag(help: "Keep the order of the data in every epoch.")
  var noShuffle = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Share of the samples, the last ones, that is measured after each epoch and not trained with.",
      valueName: "share"))
  var validation: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "End after so many epochs without a better loss, of --validation if given; the best weights are kept.",
      valueName: "epochs"))
  var earlyStopping: Int?

  @Option(
    name: .customLong("repeat"), parsing: .unconditional,
    help: ArgumentHelp("Train with the data so many times over.", valueName: "n"))
  var repeats = 1

  @Option(
    help: ArgumentHelp("Precision of all numbers. (default: float)", valueName: "float|double"),
    completion: .list(Precision.allCases.map(\.rawValue)), transform: Choice.parse)
  var precision = Precision.float

  mutating func validate() throws {
    try norm.check(belongingTo: "--init", isGiven: initial != nil)
    if batchNorm && layerNorm { throw OptionError("--batch-norm", "it and --layer-norm exclude each other") }
    if let validation, !(validation > 0 && validation < 1) {
      throw OptionError("--validation", "give a share above 0 and below 1, not \(validation)")
    }
    if let earlyStopping, earlyStopping < 0 {
      throw OptionError("--early-stopping", "give a number of epochs from 0 on, not \(earlyStopping)")
    }
    if repeats < 1 { throw OptionError("--repeat", "give a number from 1 on, not \(repeats)") }
    if let l1, !(l1 >= 0 && l1.isFinite) { throw OptionError("--l1", "give a number from 0 on, not \(l1)") }
  }

  /// The weights of the classes of samples, if they were asked for.
  func classWeights(for target: LearningTarget) throws -> ClassWeights? {
    guard let classWeight else { return nil }
    guard let classes = target.task.classes else {
      throw OptionError("--class-weight", "the labels are numbers and have no classes", isAboutData: true)
    }
    if classWeight == "balanced" { return ClassWeights(balancing: target.classes, classes: classes) }
    let weights = classWeight.split(separator: ",", omittingEmptySubsequences: false).map {
      Double($0) ?? .nan
    }
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw OptionError(
        "--class-weight", "give 'balanced' or numbers from 0 on, such as 1,2.5, not '\(classWeight)'")
    }
    guard weights.count == classes else {
      throw OptionError(
        "--class-weight", "\(weights.count) weights do not fit \(classes) classes", isAboutData: true)
    }
    return ClassWeights(weights)
  }
}

/// The precision of a training.
enum Precision: String, CaseIterable {
  case float, double
}
