import Networks
import Testing

/// Whether numbers agree to 1e-12, and are no numbers in the same places.
func agreesWithScikitLearn(_ found: [Double], _ expected: [Double]) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { abs($0 - $1) <= 1e-12 || ($0.isNaN && $1.isNaN) || $0 == $1 }
}

/// One of precision, recall and F1 with all that scikit-learn 1.9.1 says of it.
struct ScoreReference: Sendable, CustomTestStringConvertible {
  typealias Averaged = @Sendable ([Int], [Int], ClassAverage, [Int]?, ZeroDivision) -> Double
  typealias Each = @Sendable ([Int], [Int], [Int]?, ZeroDivision) -> [Double]
  typealias Single = @Sendable ([Int], [Int], ZeroDivision) -> Double

  var testDescription: String
  var averaged: Averaged
  var each: Each
  var single: Single
  /// `average="macro"`, `"micro"`, `"weighted"` of `targets` and `predictions`.
  var averages: [Double]
  /// `average=None`.
  var perClass: [Double]
  /// `average="micro", labels=[2, 0]`.
  var microOfTwo: Double
  /// Per class of `gapped`, for `zero_division` 0, 1 and nan.
  var gappedPerClass: [[Double]]
  /// Macro, micro, weighted of `gapped`, for `zero_division` 0, 1 and nan.
  var gappedAverages: [[Double]]
  /// Of targets 0 1 1 and predictions 0 0 0, for `zero_division` 0, 1 and nan.
  var nonePredicted: [Double]

  static let targets = [0, 2, 1, 2, 0, 1, 1, 2, 0, 0]
  static let predictions = [0, 1, 1, 2, 0, 2, 1, 2, 1, 0]
  /// Class 3 is never predicted, class 4 never there.
  static let gapped = (targets: [0, 1, 3, 3, 1, 0], predictions: [0, 1, 4, 1, 1, 0])
  static let divisions: [ZeroDivision] = [.zero, .one, .notANumber]

  static let precision = ScoreReference(
    testDescription: "precision_score",
    averaged: { precisionScore($0, $1, average: $2, labels: $3, zeroDivision: $4) },
    each: { precisionScorePerClass($0, $1, labels: $2, zeroDivision: $3) },
    single: { precisionScore($0, $1, zeroDivision: $2) },
    averages: [0.7222222222222222, 0.7, 0.75], perClass: [1, 0.5, 0.6666666666666666],
    microOfTwo: 0.8333333333333334,
    gappedPerClass: [
      [1, 0.6666666666666666, 0, 0], [1, 0.6666666666666666, 1, 0], [1, 0.6666666666666666, .nan, 0],
    ],
    gappedAverages: [
      [0.41666666666666663, 0.6666666666666666, 0.5555555555555555],
      [0.6666666666666666, 0.6666666666666666, 0.8888888888888888],
      [0.5555555555555555, 0.6666666666666666, 0.8333333333333333],
    ],
    nonePredicted: [0, 1, .nan])
  static let recall = ScoreReference(
    testDescription: "recall_score",
    averaged: { recallScore($0, $1, average: $2, labels: $3, zeroDivision: $4) },
    each: { recallScorePerClass($0, $1, labels: $2, zeroDivision: $3) },
    single: { recallScore($0, $1, zeroDivision: $2) },
    averages: [0.6944444444444443, 0.7, 0.7], perClass: [0.75, 0.6666666666666666, 0.6666666666666666],
    microOfTwo: 0.7142857142857143,
    gappedPerClass: [[1, 1, 0, 0], [1, 1, 0, 1], [1, 1, 0, .nan]],
    gappedAverages: [
      [0.5, 0.6666666666666666, 0.6666666666666666], [0.75, 0.6666666666666666, 0.6666666666666666],
      [0.6666666666666666, 0.6666666666666666, 0.6666666666666666],
    ],
    nonePredicted: [0, 0, 0])
  static let f1 = ScoreReference(
    testDescription: "f1_score",
    averaged: { f1Score($0, $1, average: $2, labels: $3, zeroDivision: $4) },
    each: { f1ScorePerClass($0, $1, labels: $2, zeroDivision: $3) },
    single: { f1Score($0, $1, zeroDivision: $2) },
    averages: [0.6984126984126983, 0.7, 0.7142857142857142],
    perClass: [0.8571428571428571, 0.5714285714285714, 0.6666666666666666], microOfTwo: 0.7692307692307693,
    gappedPerClass: Array(repeating: [1, 0.8, 0, 0], count: 3),
    gappedAverages: Array(repeating: [0.45, 0.6666666666666666, 0.6], count: 3),
    nonePredicted: [0, 0, 0])
  static let all = [precision, recall, f1]
}

/// References: scikit-learn 1.9.1's functions of the same names on the values given here.
struct ClassificationMetricsTests {
  @Test("Precision, recall and F1 over classes and of each", arguments: ScoreReference.all)
  func scores(_ score: ScoreReference) {
    let (targets, predictions) = (ScoreReference.targets, ScoreReference.predictions)
    let averages = ClassAverage.allCases.map { score.averaged(targets, predictions, $0, nil, .zero) }
    #expect(agreesWithScikitLearn(averages, score.averages))
    #expect(agreesWithScikitLearn(score.each(targets, predictions, nil, .zero), score.perClass))
    #expect(
      agreesWithScikitLearn(
        score.each(targets, predictions, [2, 0], .zero), [score.perClass[2], score.perClass[0]]))
    let micro = score.averaged(targets, predictions, .micro, [2, 0], .zero)
    #expect(agreesWithScikitLearn([micro], [score.microOfTwo]))
  }

  @Test("What cannot be divided is what zero_division says", arguments: ScoreReference.all)
  func zeroDivision(_ score: ScoreReference) {
    let gapped = ScoreReference.gapped
    for (index, division) in ScoreReference.divisions.enumerated() {
      #expect(
        agreesWithScikitLearn(
          score.each(gapped.targets, gapped.predictions, nil, division), score.gappedPerClass[index]))
      let averages = ClassAverage.allCases.map {
        score.averaged(gapped.targets, gapped.predictions, $0, nil, division)
      }
      #expect(agreesWithScikitLearn(averages, score.gappedAverages[index]))
      // A class that is nowhere: the value itself, whatever the average.
      let value = [0, 1, Double.nan][index]
      let absent = ClassAverage.allCases.map {
        score.averaged(gapped.targets, gapped.predictions, $0, [9], division)
      }
      #expect(agreesWithScikitLearn(absent, [value, value, value]))
      let none = score.single([0, 1, 1], [0, 0, 0], division)
      #expect(agreesWithScikitLearn([none], [score.nonePredicted[index]]))
      #expect(agreesWithScikitLearn([score.single([0, 0], [0, 0], division)], [value]))
    }
  }

  @Test func oneClassOfTwo() {
    #expect(precisionScore([0, 1, 1, 0], [0, 1, 0, 0]) == 1)
    #expect(recallScore([0, 1, 1, 0], [0, 1, 0, 0]) == 0.5)
    #expect(agreesWithScikitLearn([f1Score([0, 1, 1, 0], [0, 1, 0, 0])], [2.0 / 3]))
    #expect(
      agreesWithScikitLearn([precisionScore([0, 1, 1, 0], [0, 1, 0, 0], positiveLabel: 0)], [2.0 / 3]))
  }

  @Test func accuracy() {
    let found = accuracyScore(ScoreReference.targets, ScoreReference.predictions)
    #expect(agreesWithScikitLearn([found], [0.7]))
    #expect(accuracyScore([], []).isNaN)
  }

  @Test func confusion() {
    let (targets, predictions) = (ScoreReference.targets, ScoreReference.predictions)
    #expect(confusionMatrix(targets, predictions) == Matrix([[3, 1, 0], [0, 2, 1], [0, 1, 2]]))
    let shares: [ConfusionNormalization: [Double]] = [
      .byTarget: [
        0.75, 0.25, 0, 0, 0.6666666666666666, 0.3333333333333333, 0, 0.3333333333333333, 0.6666666666666666,
      ],
      .byPrediction: [1, 0.25, 0, 0, 0.5, 0.3333333333333333, 0, 0.25, 0.6666666666666666],
      .byAll: [0.3, 0.1, 0, 0, 0.2, 0.1, 0, 0.1, 0.2],
    ]
    for normalization in ConfusionNormalization.allCases {
      let found = confusionMatrix(targets, predictions, normalization: normalization).elements
      #expect(agreesWithScikitLearn(found, shares[normalization] ?? []), "\(normalization)")
    }
    // Label 7 is nowhere, label 1 is left out.
    #expect(
      confusionMatrix(targets, predictions, labels: [2, 0, 7])
        == Matrix([[2, 0, 0], [0, 3, 0], [0, 0, 0]]))
    #expect(
      confusionMatrix(targets, predictions, labels: [2, 0, 7], normalization: .byTarget)
        == Matrix([[1, 0, 0], [0, 1, 0], [0, 0, 0]]))
  }

  @Test("log_loss of three classes and of two, with certainties that are wrong")
  func crossEntropy() {
    let targets = [0, 2, 2, 1, 0]
    let rows: [[Double]] = [
      [0.7, 0.2, 0.1], [0.1, 0.5, 0.4], [0.3, 0.3, 0.4], [0, 1, 0], [0.25, 0.25, 0.5],
    ]
    let p = Matrix<Double>(rows)
    #expect(agreesWithScikitLearn([logLoss(targets, probabilities: p)], [0.7151101537613866]))
    #expect(agreesWithScikitLearn([logLoss(targets, probabilities: p, isMean: false)], [3.5755507688069335]))
    let certain = Matrix<Double>([[0, 1, 0], [1, 0, 0]])
    #expect(agreesWithScikitLearn([logLoss([0, 0], probabilities: certain)], [18.021826694558577]))
    let binary: [Double] = [0.1, 0.8, 0.35, 0.6]
    #expect(agreesWithScikitLearn([logLoss([0, 1, 1, 0], probabilities: binary)], [0.5736542308362172]))
    #expect(
      agreesWithScikitLearn(
        [logLoss([0, 1, 1, 0], probabilities: binary, isMean: false)], [2.294616923344869]))
    #expect(agreesWithScikitLearn([logLoss([0, 1], probabilities: [1, 0])], [36.04365338911715]))
    #expect(agreesWithScikitLearn([logLoss([1, 1], probabilities: [0.9, 1])], [0.05268025782891325]))
    #expect(abs(logLoss([0, 1], probabilities: [0, 1]) - 2.220446049250313e-16) < 1e-30)
  }
}
