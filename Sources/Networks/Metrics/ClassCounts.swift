/// How often a class was right, predicted, and there: what precision, recall and F1 are quotients of.
struct ClassCounts: Equatable {
  /// Samples of the class that were predicted to be of it.
  var correct = 0
  /// Samples that were predicted to be of the class.
  var predicted = 0
  /// Samples of the class.
  var actual = 0

  /// The counts of each label.
  static func of(_ labels: [Int], targets: [Int], predictions: [Int]) -> [ClassCounts] {
    requireSameCount(targets.count, predictions.count)
    let places = places(of: labels)
    var counts = Array(repeating: ClassCounts(), count: labels.count)
    for (target, prediction) in zip(targets, predictions) {
      if let place = places[target] {
        counts[place].actual += 1
        if target == prediction { counts[place].correct += 1 }
      }
      if let place = places[prediction] { counts[place].predicted += 1 }
    }
    return counts
  }

  static func + (left: ClassCounts, right: ClassCounts) -> ClassCounts {
    ClassCounts(
      correct: left.correct + right.correct, predicted: left.predicted + right.predicted,
      actual: left.actual + right.actual)
  }

  /// All labels that occur among targets and predictions, in ascending order.
  static func labels(in targets: [Int], _ predictions: [Int]) -> [Int] {
    Set(targets).union(predictions).sorted()
  }

  /// The place of each label.
  ///
  /// - Precondition: no label occurs twice.
  static func places(of labels: [Int]) -> [Int: Int] {
    var places: [Int: Int] = [:]
    for (place, label) in labels.enumerated() {
      precondition(places[label] == nil, "label \(label) is listed twice among \(labels)")
      places[label] = place
    }
    return places
  }
}

/// Stops the program if there are not as many predictions as targets.
func requireSameCount(_ targets: Int, _ predictions: Int) {
  precondition(targets == predictions, "\(targets) targets have as many predictions, not \(predictions)")
}
