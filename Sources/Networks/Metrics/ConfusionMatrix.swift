/// By which sum a confusion matrix is divided, as scikit-learn's `normalize`.
public enum ConfusionNormalization: String, Sendable, CaseIterable {
  /// Each row by its sum: shares of the samples of a class.
  case byTarget = "true"
  /// Each column by its sum: shares of the samples predicted to be of a class.
  case byPrediction = "pred"
  /// By the number of samples.
  case byAll = "all"
}

/// How many samples of each class (row) were predicted to be of each class (column): scikit-learn's
/// `confusion_matrix`.
///
/// - Parameters:
///   - targets: the class of each sample.
///   - predictions: the predicted class of each sample.
///   - labels: the classes, in the order of rows and columns; others are left out. Nil is all that occur, in
///     ascending order.
///   - normalization: nil counts; else shares, and 0 where a sum is 0.
/// - Precondition: there are as many predictions as targets.
public func confusionMatrix(
  _ targets: [Int], _ predictions: [Int], labels: [Int]? = nil, normalization: ConfusionNormalization? = nil
) -> Matrix<Double> {
  requireSameCount(targets.count, predictions.count)
  let labels = labels ?? ClassCounts.labels(in: targets, predictions)
  let places = ClassCounts.places(of: labels)
  var counts = Matrix<Double>(rows: labels.count, columns: labels.count)
  for (target, prediction) in zip(targets, predictions) {
    if let row = places[target], let column = places[prediction] { counts[row, column] += 1 }
  }
  guard let normalization else { return counts }
  let rows = (0..<labels.count).map { counts.row($0).reduce(0, +) }
  let columns = (0..<labels.count).map { counts.column($0).reduce(0, +) }
  let all = rows.reduce(0, +)
  for row in 0..<labels.count {
    for column in 0..<labels.count where counts[row, column] > 0 {
      let sum =
        switch normalization {
        case .byTarget: rows[row]
        case .byPrediction: columns[column]
        case .byAll: all
        }
      counts[row, column] /= sum
    }
  }
  return counts
}
