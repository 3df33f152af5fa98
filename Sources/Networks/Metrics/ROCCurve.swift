/// The receiver operating characteristic of a classifier of two classes (Fawcett 2006): for falling thresholds, which
/// shares of both classes are predicted to be positive.
public struct ROCCurve: Sendable, Equatable {
  /// The share of negative samples that are predicted to be positive, rising; not numbers without such samples.
  public var falsePositiveRates: [Double]
  /// The share of positive samples that are predicted to be positive, rising; not numbers without such samples.
  public var truePositiveRates: [Double]
  /// The score from which on samples are predicted to be positive; infinite at the first point, where none is.
  public var thresholds: [Double]

  /// The area below the curve by trapezoids; not a number if a class is missing.
  public var area: Double {
    var area = 0.0
    for (index, next) in falsePositiveRates.indices.dropFirst().enumerated() {
      let width = falsePositiveRates[next] - falsePositiveRates[index]
      area += width * (truePositiveRates[next] + truePositiveRates[index]) / 2
    }
    return area
  }
}

/// The ROC curve of scores: scikit-learn's `roc_curve`. Samples of equal scores make one point.
///
/// - Parameters:
///   - targets: 1 for samples of the positive class, 0 for others.
///   - scores: the higher, the more probably positive: probabilities or logits.
///   - dropsIntermediate: whether points are left out that lie between two others on a straight and evenly stepped
///     stretch; the area stays the same.
/// - Precondition: there is at least one sample, as many scores as targets, and no score is not a number.
public func rocCurve(_ targets: [Int], scores: [Double], dropsIntermediate: Bool = true) -> ROCCurve {
  requireScores(targets, scores)
  var points: [(falses: Int, trues: Int, threshold: Double)] = []
  var (falses, trues) = (0, 0)
  let order = scores.indices.sorted { scores[$0] > scores[$1] }
  for (place, sample) in order.enumerated() {
    if targets[sample] == 1 { trues += 1 } else { falses += 1 }
    let isLastOfEqual = place + 1 == order.count || scores[order[place + 1]] != scores[sample]
    if isLastOfEqual { points.append((falses, trues, scores[sample])) }
  }
  if dropsIntermediate && points.count > 2 {
    let all = points
    points = all.indices.filter { index in
      guard index > 0, index + 1 < all.count else { return true }
      let (before, here, after) = (all[index - 1], all[index], all[index + 1])
      return after.falses - here.falses != here.falses - before.falses
        || after.trues - here.trues != here.trues - before.trues
    }.map { all[$0] }
  }
  points.insert((0, 0, .infinity), at: 0)
  // 0 / 0 is what scikit-learn warns of: not a number.
  return ROCCurve(
    falsePositiveRates: points.map { falses == 0 ? .nan : Double($0.falses) / Double(falses) },
    truePositiveRates: points.map { trues == 0 ? .nan : Double($0.trues) / Double(trues) },
    thresholds: points.map(\.threshold))
}

/// The area below the ROC curve, the probability that a positive sample scores higher than a negative one (of equal
/// scores half counts): scikit-learn's `roc_auc_score` of two classes. Not a number if a class is missing.
///
/// - Parameters:
///   - targets: 1 for samples of the positive class, 0 for others.
///   - scores: the higher, the more probably positive.
/// - Precondition: there is at least one sample, as many scores as targets, and no score is not a number.
public func rocAUCScore(_ targets: [Int], scores: [Double]) -> Double {
  rocCurve(targets, scores: scores).area
}

private func requireScores(_ targets: [Int], _ scores: [Double]) {
  precondition(
    targets.count == scores.count, "\(targets.count) targets have as many scores, not \(scores.count)")
  precondition(!targets.isEmpty, "a ROC curve needs at least one sample")
  for (sample, target) in targets.enumerated() {
    precondition(
      target == 0 || target == 1, "the target of sample \(sample) is \(target); two classes are 0 and 1")
    precondition(!scores[sample].isNaN, "the score of sample \(sample) is not a number")
  }
}
