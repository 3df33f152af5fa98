import Networks

/// True and predicted classes, and what is counted of them.
struct ConfusionRun: Sendable {
  /// One class's quotients; not a number where nothing can be divided by.
  struct Scores: Sendable {
    var precision: Double
    var recall: Double
    var f1: Double
  }

  let targets: [Int]
  let predictions: [Int]
  let classNames: [String]
  /// Samples of each class (row) that are predicted to be of each class (column).
  let counts: Matrix<Double>
  /// The same as shares of the row.
  let rates: Matrix<Double>
  let scores: [Scores]
  /// The means over classes.
  let mean: Scores
  /// Of two classes, the shares at each threshold.
  let curve: ROCCurve?
  /// Whether the curve is that of probabilities, and not of the predictions alone.
  let hasScores: Bool
  /// The network that was asked about images; nil where a file or other samples were read.
  let classifier: DigitClassifier?
  /// The network that was asked about samples.
  let network: Classifier?

  init(_ diagram: ConfusionMatrixDiagram, setting: Setting) throws {
    var scores: [Double]?
    var network: Classifier?
    if let samples = diagram.samples {
      let asked = try Classifier(
        diagram.model, for: samples.load(), testShare: 0, hidden: DigitClassifier.hidden,
        learningRate: DigitClassifier.learningRate, setting: setting)
      let logits = asked.logits(of: asked.dataset.features)
      (targets, classNames) = (asked.classes, asked.classNames)
      predictions = asked.task.predictedClasses(logits: logits, threshold: 0.5)
      if asked.task == .binary { scores = asked.task.probabilities(logits: logits).column(1) }
      (network, classifier) = (asked, nil)
      try Self.check(classNames, of: asked.dataset.name)
    } else if let path = diagram.data {
      let table = try PredictionTable(csv: path)
      (targets, predictions, classNames) = (table.targets, table.predictions, table.classNames)
      (scores, classifier) = (table.scores, nil)
      try Self.check(classNames, of: path)
    } else {
      let classifier = try DigitClassifier(
        diagram.model, digits: diagram.images.load(isSplit: diagram.model.file == nil, seed: setting.seed),
        setting: setting)
      try classifier.requireReadingDigits(diagram.model.file)
      (targets, predictions) = (
        classifier.digits.test.labels, classifier.predictions(of: classifier.digits.test)
      )
      classNames = classifier.digits.classNames
      try Self.check(classNames, of: classifier.digits.name)
      self.classifier = classifier
    }
    self.network = network
    let labels = Array(classNames.indices)
    counts = confusionMatrix(targets, predictions, labels: labels)
    rates = confusionMatrix(targets, predictions, labels: labels, normalization: .byTarget)
    let precision = precisionScorePerClass(targets, predictions, labels: labels, zeroDivision: .notANumber)
    let recall = recallScorePerClass(targets, predictions, labels: labels, zeroDivision: .notANumber)
    let f1 = f1ScorePerClass(targets, predictions, labels: labels, zeroDivision: .notANumber)
    self.scores = labels.map { Scores(precision: precision[$0], recall: recall[$0], f1: f1[$0]) }
    mean = Scores(precision: Self.mean(precision), recall: Self.mean(recall), f1: Self.mean(f1))
    hasScores = scores != nil
    // Without probabilities the predictions are scores of two values: one threshold lies between them.
    curve =
      classNames.count == 2 && Set(targets).count == 2
      ? rocCurve(targets, scores: scores ?? predictions.map(Double.init)) : nil
  }

  /// Refuses more classes than can be read.
  private static func check(_ classNames: [String], of name: String) throws {
    let most = ConfusionMatrixDiagram.mostClasses
    guard classNames.count <= most else {
      throw DiagramError.data("\(name) has \(classNames.count) classes; at most \(most) can be shown")
    }
  }

  /// The mean of what is a number.
  private static func mean(_ values: [Double]) -> Double {
    let known = values.filter(\.isFinite)
    return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
  }

  var classes: Int { classNames.count }
  var right: Int { zip(targets, predictions).count { $0 == $1 } }
  var accuracy: Double { Double(right) / Double(targets.count) }
  /// How many samples a class has.
  func support(_ index: Int) -> Int { targets.count { $0 == index } }

  /// The most frequent error, the first of several: the class, what it is taken for, and how often; nil without any.
  var worst: (target: Int, prediction: Int, count: Int)? {
    var worst: (target: Int, prediction: Int, count: Int)?
    for row in 0..<classes {
      for column in 0..<classes where row != column && counts[row, column] > 0 {
        if Double(worst?.count ?? 0) < counts[row, column] { worst = (row, column, Int(counts[row, column])) }
      }
    }
    return worst
  }
}
