import ArgumentParser
import Networks
import Rendering

/// `nnplot train`
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Trains a model, writes its weights and its history.",
    discussion: """
      The output unit and the loss follow from the labels: two classes are learnt by a sigmoid unit and binary \
      cross-entropy, K classes by softmax and sparse categorical cross-entropy (both from logits), real numbers by a \
      linear unit and the mean squared error.

      Without --layers there is one hidden layer of twice the features for --data, two of 16 units for built-in sets, \
      and two of 64 relu units for digits. --init and --no-shuffle make a run comparable with PyTorch step by step.
      """)

  @OptionGroup(title: "Data") var data: TrainDataOptions
  @OptionGroup(title: "Model") var network: NetworkOptions
  @OptionGroup(title: "Training") var training: TrainOptions
  @OptionGroup(title: "Optimizer") var optimizer: OptimizerOptions
  @OptionGroup(title: "Output") var output: TrainOutputOptions
  @OptionGroup(title: "Run") var running: RunOptions

  /// What figures take and this command does not: the answer names what does the same here.
  @Option(help: .hidden)
  var model: String?

  mutating func validate() throws {
    if model != nil {
      throw OptionError("--model", "it belongs to figures; train starts from weights with --init")
    }
    if training.initial != nil, network.initializer != nil {
      throw OptionError("--initializer", "it and --init exclude each other")
    }
  }

  func run() throws {
    let targets = try output.targets()
    try MemoryRoom.check()
    let plan = try TrainingSetup(self).plan()
    let bar = ProgressBar(mode: running.progress, isQuiet: output.quiet)
    let progress = bar.report.map { report in
      { (now: TrainingProgress) in
        report(Double(now.epoch) / Double(now.epochs), "loss \(TrainingSummary.short(now.loss))")
      }
    }
    defer { bar.finish() }
    var outcome =
      switch training.precision {
      case .float: try plan.run(in: Float.self, progress: progress)
      case .double: try plan.run(in: Double.self, progress: progress)
      }
    outcome.model.metadata["seed"] = "\(running.seed)"
    outcome.model.metadata["version"] = Version.current
    try write(outcome, to: targets)
    bar.finish()
    if !output.quiet { StandardError.write(TrainingSummary(outcome).text + "\n") }
  }

  /// Writes all files or none.
  private func write(_ outcome: TrainingOutcome, to targets: [OutputTarget<WeightFormat>]) throws {
    let isSingle = training.precision == .float
    var files = targets.map { target in
      let bytes =
        switch target.format {
        case .safetensors: outcome.model.bytes(type: isSingle ? .float32 : .float64)
        case .npz: outcome.model.npz(isSingle: isSingle)
        }
      return FileOutput.File(bytes: bytes, path: Self.place(target.path))
    }
    if let history = output.history {
      files.append(FileOutput.File(bytes: Array(outcome.history.csv.utf8), path: Self.place(history)))
    }
    try FileOutput.write(files)
    for target in targets where target.isAnnounced { try StandardOutput.write(line: target.path) }
  }

  private static func place(_ path: String) -> String { path == "-" ? StandardOutput.path : path }
}
