import Networks

/// Gradient descent on the squared error of a linear unit of two weights, a batch of samples a step.
///
/// The unit has no bias: features are standardised and targets centred, so that the best one is 0.
struct BatchDescent: Sendable {
  /// Samples a step, at most all.
  let batchSize: Int
  /// The weights from the start on.
  let path: [PlanePoint]
  /// The loss over all samples above its least value, at each place of the path.
  let excesses: [Double]
  let stepsPerEpoch: Int

  /// - Parameters:
  ///   - bowl: the loss over all samples.
  ///   - random: shuffles the samples anew for each epoch, unless a batch is all of them.
  init(
    _ samples: PlaneSamples, bowl: QuadraticBowl, batchSize: Int, rate: Double, epochs: Int,
    from start: PlanePoint, random: SeededGenerator
  ) {
    let count = samples.targets.count
    let size = min(batchSize, count)
    var random = random
    var order = Array(0..<count)
    var path = [start]
    for _ in 0..<epochs {
      if size < count {
        for last in stride(from: count - 1, to: 0, by: -1) {
          order.swapAt(last, random.index(below: last + 1))
        }
      }
      for first in stride(from: 0, to: count, by: size) {
        let place = path[path.count - 1]
        let batch = order[first..<min(first + size, count)]
        path.append(place - samples.gradient(at: place, of: batch) * rate)
      }
    }
    self.batchSize = size
    self.path = path
    stepsPerEpoch = (count + size - 1) / size
    excesses = path.map { max(0, bowl.value($0) - bowl.least) }
  }

  var steps: Int { path.count - 1 }
  var end: PlanePoint { path[path.count - 1] }
  var finalExcess: Double { excesses[excesses.count - 1] }
  /// The mean excess after the steps of each epoch: a single step is better or worse by chance.
  var epochExcesses: [Double] {
    stride(from: 1, to: excesses.count, by: stepsPerEpoch).map { start in
      excesses[start..<start + stepsPerEpoch].reduce(0, +) / Double(stepsPerEpoch)
    }
  }
  var lastEpochExcess: Double { epochExcesses.last ?? .nan }
  var hasDiverged: Bool { !(excesses.allSatisfy { $0 < 1e6 * max(excesses[0], 1e-12) }) }
}

/// Samples of two features with numbers as targets.
struct PlaneSamples: Sendable {
  let x: [Double]
  let y: [Double]
  let targets: [Double]

  /// Two columns standardised, and targets minus their mean.
  init(_ dataset: Dataset, columns: (x: Int, y: Int), targets: [Double]) {
    let both = Matrix(
      rows: dataset.sampleCount, columns: 2,
      elements: (0..<dataset.sampleCount).flatMap {
        [dataset.features[$0, columns.x], dataset.features[$0, columns.y]]
      })
    let scaled = Normalization(adaptedTo: both).apply(to: both)
    (x, y) = (scaled.column(0), scaled.column(1))
    let mean = targets.reduce(0, +) / Double(max(targets.count, 1))
    self.targets = targets.map { $0 - mean }
  }

  /// 2/m·Σ(w·x − t)x over the samples of a batch.
  func gradient(at weights: PlanePoint, of batch: ArraySlice<Int>) -> PlanePoint {
    var sum = PlanePoint(0, 0)
    for sample in batch {
      let error = weights.x * x[sample] + weights.y * y[sample] - targets[sample]
      sum = sum + PlanePoint(x[sample], y[sample]) * error
    }
    return sum * (2 / Double(batch.count))
  }
}
