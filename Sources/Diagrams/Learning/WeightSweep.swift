import Networks

/// One weight of a trained network moved through a range, with the loss and the accuracy that it would have there.
struct WeightSweep: Sendable {
  /// The weights as they are drawn, rising.
  let weights: [Double]
  let losses: [Double]
  /// Where the accuracy changes, rising.
  let jumps: [Double]
  /// The accuracy before the first jump and after each.
  let accuracies: [Double]
  /// The weight as trained, with its loss and accuracy.
  let trained: (weight: Double, loss: Double, accuracy: Double)

  private let network: Sequential<Double>
  private let parameter: Int
  private let samples: Samples<Double>
  private let task: LearningTask

  /// - Parameters:
  ///   - parameter: the weight's place in `network.parameters`.
  ///   - samples: features as the network takes them, with classes.
  init(
    _ network: Sequential<Double>, parameter: Int, samples: Samples<Double>, task: LearningTask,
    range: ClosedRange<Double>, points: Int
  ) {
    (self.network, self.parameter, self.samples, self.task) = (network, parameter, samples, task)
    weights = SampledCurve.places(in: range, count: points)
    var moved = network
    var predictions: [[Int]] = []
    var losses: [Double] = []
    for weight in weights {
      moved.parameters[parameter] = weight
      losses.append(moved.evaluate(samples, task: task).loss)
      predictions.append(moved.predictedClasses(of: samples.features, task: task))
    }
    self.losses = losses
    let classes = samples.targets.column(0).map { Int($0) }
    func accuracy(_ predicted: [Int]) -> Double {
      Double(zip(predicted, classes).filter { $0 == $1 }.count) / Double(max(classes.count, 1))
    }
    let now = network.evaluate(samples, task: task)
    trained = (network.parameters[parameter], now.loss, now.accuracy ?? 0)
    let changes = Self.changes(predictions, classes, weights) { weight, sample in
      moved.parameters[parameter] = weight
      return moved.predictedClasses(of: samples.features.rows(at: [sample]), task: task)[0]
    }
    var (jumps, accuracies) = ([Double](), [accuracy(predictions[0])])
    var right = zip(predictions[0], classes).filter { $0 == $1 }.count
    for change in changes {
      right += change.gain
      let value = Double(right) / Double(max(classes.count, 1))
      // Of samples that change at the same place only the sum counts.
      if let last = jumps.last, change.place - last <= 1e-9 * (range.upperBound - range.lowerBound) {
        accuracies[accuracies.count - 1] = value
      } else {
        jumps.append(change.place)
        accuracies.append(value)
      }
    }
    self.jumps = jumps
    self.accuracies = accuracies
  }

  /// Where a sample becomes right (+1) or wrong (−1), found by halving between neighbouring weights, in order.
  private static func changes(
    _ predictions: [[Int]], _ classes: [Int], _ weights: [Double], predict: (Double, Int) -> Int
  ) -> [(place: Double, gain: Int)] {
    var changes: [(place: Double, gain: Int)] = []
    for index in weights.indices.dropLast() {
      for sample in classes.indices {
        let isRight = predictions[index][sample] == classes[sample]
        let becomesRight = predictions[index + 1][sample] == classes[sample]
        guard isRight != becomesRight else { continue }
        var (low, high) = (weights[index], weights[index + 1])
        for _ in 0..<40 {
          let middle = (low + high) / 2
          if (predict(middle, sample) == classes[sample]) == isRight { low = middle } else { high = middle }
        }
        changes.append(((low + high) / 2, becomesRight ? 1 : -1))
      }
    }
    return changes.sorted { $0.place < $1.place }
  }

  /// A stretch on which the accuracy does not change.
  struct Plateau: Sendable {
    var range: ClosedRange<Double>
    var accuracy: Double
    /// The loss at both ends.
    var losses: (first: Double, last: Double)
  }

  /// The stretches between jumps.
  var plateaus: [Plateau] {
    let ends = [weights[0]] + jumps + [weights[weights.count - 1]]
    return zip(zip(ends, ends.dropFirst()), accuracies).map { place, accuracy in
      Plateau(
        range: place.0...max(place.0, place.1), accuracy: accuracy,
        losses: (loss(at: place.0), loss(at: place.1)))
    }
  }

  /// The stretch on which the loss differs most between both ends while the accuracy stands still.
  var widestPlateau: Plateau {
    plateaus.max { abs($0.losses.first - $0.losses.last) < abs($1.losses.first - $1.losses.last) }
      ?? plateaus[0]
  }

  private func loss(at weight: Double) -> Double {
    var moved = network
    moved.parameters[parameter] = weight
    return moved.evaluate(samples, task: task).loss
  }

  /// The least of the losses that are drawn, and its weight.
  var best: (weight: Double, loss: Double) {
    let place = losses.indices.min { losses[$0] < losses[$1] } ?? 0
    return (weights[place], losses[place])
  }
}
