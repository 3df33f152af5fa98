import Networks
import Testing

/// References: scikit-learn 1.9.1's `roc_curve` and `roc_auc_score`.
struct ROCCurveTests {
  private func expect(
    _ curve: ROCCurve, _ falses: [Double], _ trues: [Double], _ thresholds: [Double],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(agreesWithScikitLearn(curve.falsePositiveRates, falses), sourceLocation: sourceLocation)
    #expect(agreesWithScikitLearn(curve.truePositiveRates, trues), sourceLocation: sourceLocation)
    #expect(curve.thresholds == thresholds, sourceLocation: sourceLocation)
  }

  @Test("Equal scores make one point, which need not be a corner")
  func ties() {
    let targets = [0, 1, 1, 0, 1, 0, 1, 1, 0, 0, 1, 0]
    let scores: [Double] = [0.1, 0.9, 0.8, 0.8, 0.8, 0.35, 0.35, 0.6, 0.2, 0.2, 0.95, 0.05]
    let (sixth, third, half) = (0.16666666666666666, 0.3333333333333333, 0.6666666666666666)
    expect(
      rocCurve(targets, scores: scores), [0, 0, 0, sixth, sixth, third, half, 1],
      [0, sixth, third, half, 0.8333333333333334, 1, 1, 1],
      [.infinity, 0.95, 0.9, 0.8, 0.6, 0.35, 0.2, 0.05])
    expect(
      rocCurve(targets, scores: scores, dropsIntermediate: false),
      [0, 0, 0, sixth, sixth, third, half, 0.8333333333333334, 1],
      [0, sixth, third, half, 0.8333333333333334, 1, 1, 1, 1],
      [.infinity, 0.95, 0.9, 0.8, 0.6, 0.35, 0.2, 0.1, 0.05])
    #expect(agreesWithScikitLearn([rocAUCScore(targets, scores: scores)], [0.9027777777777778]))
    let kept = rocCurve(targets, scores: scores, dropsIntermediate: false)
    #expect(agreesWithScikitLearn([kept.area], [0.9027777777777778]))
  }

  @Test("Classes that scores part wholly have the area 1, reversed ones 0")
  func separated() {
    let scores: [Double] = [1, 2, 3, 4, 5, 6]
    let third = 0.3333333333333333
    expect(
      rocCurve([0, 0, 0, 1, 1, 1], scores: scores), [0, 0, 0, 1], [0, third, 1, 1], [.infinity, 6, 4, 1])
    #expect(rocAUCScore([0, 0, 0, 1, 1, 1], scores: scores) == 1)
    #expect(rocAUCScore([1, 1, 1, 0, 0, 0], scores: scores) == 0)
  }

  @Test("One score for all is worth a coin")
  func constant() {
    expect(rocCurve([0, 1, 1], scores: [0.5, 0.5, 0.5]), [0, 1], [0, 1], [.infinity, 0.5])
    #expect(rocAUCScore([0, 1, 1], scores: [0.5, 0.5, 0.5]) == 0.5)
  }

  @Test("A missing class leaves rates undefined")
  func oneClass() {
    expect(rocCurve([1, 1], scores: [0.2, 0.7]), [.nan, .nan, .nan], [0, 0.5, 1], [.infinity, 0.7, 0.2])
    expect(rocCurve([0, 0], scores: [0.2, 0.7]), [0, 0.5, 1], [.nan, .nan, .nan], [.infinity, 0.7, 0.2])
    #expect(rocAUCScore([1, 1], scores: [0.2, 0.7]).isNaN)
  }
}
