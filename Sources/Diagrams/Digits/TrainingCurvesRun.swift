import Networks

/// The trainings that a figure compares, and the best epoch of each.
struct TrainingCurvesRun: Sendable {
  /// One training.
  struct Training: Sendable {
    var name: String
    var history: History
  }

  let trainings: [Training]
  /// The network that was trained for the figure; nil where files were read.
  let classifier: DigitClassifier?

  init(_ diagram: TrainingCurvesDiagram, setting: Setting) throws {
    guard diagram.histories.isEmpty else {
      trainings = try Self.files(diagram.histories, names: diagram.names)
      classifier = nil
      return
    }
    try diagram.model.requireTraining()
    let classifier = try DigitClassifier(
      diagram.model, digits: Digits.load(folder: diagram.folder), measuresEpochs: true, setting: setting)
    trainings = [Training(name: "", history: classifier.history ?? History())]
    self.classifier = classifier
  }

  private static func files(_ paths: [String], names: [String]?) throws -> [Training] {
    let most = TrainingCurvesDiagram.mostHistories
    guard paths.count <= most else {
      throw DiagramError.option("--history", reason: "give 1 to \(most) files, not \(paths.count)")
    }
    if let names, names.count != paths.count {
      throw DiagramError.option(
        "--names",
        reason: "give as many names as --history has files: \(paths.count), not \(names.count)")
    }
    let names = names ?? self.names(of: paths)
    return try zip(paths, names).map { Training(name: $1, history: try History(csv: $0)) }
  }

  /// The files' names without folders and `.csv`, or the paths where these names are not enough.
  private static func names(of paths: [String]) -> [String] {
    let short = paths.map { path in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return name.hasSuffix(".csv") && name.count > 4 ? String(name.dropLast(4)) : name
    }
    return Set(short).count == short.count ? short : paths
  }

  /// Whether all trainings tell the loss of samples that they did not learn from: then it decides which epoch is best.
  var isValidated: Bool { trainings.allSatisfy { $0.history.validationLoss.contains(where: \.isFinite) } }

  /// The loss by which the best epoch is chosen.
  func losses(_ training: Training) -> [Double] {
    isValidated ? training.history.validationLoss : training.history.loss
  }

  /// The accuracy that goes with `losses`; empty if none was measured.
  func accuracies(_ training: Training) -> [Double] {
    isValidated ? training.history.validationAccuracy : training.history.accuracy
  }

  /// The epoch of the least loss; nil where no loss is finite.
  func best(_ training: Training) -> MarkedEpoch? { MarkedEpoch(leastOf: losses(training)) }
}
