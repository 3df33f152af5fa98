/// How much the samples of each class count, as Keras's `class_weight`: a sample's loss times the weight of its
/// class, summed and divided by the number of samples.
public struct ClassWeights: Sendable, Equatable {
  /// The weight of each class.
  public let values: [Double]

  /// One finite weight, at least 0, for each class.
  ///
  /// - Precondition: there are weights, and none is negative, infinite or not a number.
  public init(_ values: [Double]) {
    precondition(
      !values.isEmpty && values.allSatisfy { $0 >= 0 && $0.isFinite },
      "class weights are finite and at least 0, not \(values)")
    self.values = values
  }

  /// Weights n / (K·nₖ) that give each class the same part in the loss, as scikit-learn's `balanced`; 0 for a class
  /// without samples.
  ///
  /// - Precondition: there are classes, and the labels are numbers of them.
  public init(balancing labels: [Int], classes: Int) {
    var counts = Array(repeating: 0, count: classes)
    for label in labels {
      precondition(counts.indices.contains(label), "class \(label) of \(classes) classes")
      counts[label] += 1
    }
    self.init(counts.map { $0 == 0 ? 0 : Double(labels.count) / Double(classes * $0) })
  }

  /// Writes the weight of each sample's class.
  ///
  /// - Parameters:
  ///   - targets: samples × columns; one column holds the class, several one number per class, of which the largest
  ///     tells it.
  ///   - weights: one per sample, to be written.
  /// - Precondition: each target is one of the classes.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  package func write<Scalar: FloatingScalar>(
    forTargets targets: UnsafePointer<Scalar>, columns: Int, samples: Int,
    into weights: UnsafeMutablePointer<Scalar>
  ) {
    for sample in 0..<samples {
      let row = unsafe targets + sample * columns
      var label = unsafe row[0]
      if columns > 1 {
        var best = 0
        for k in 1..<columns where unsafe row[k] > row[best] { best = k }
        label = Scalar(best)
      }
      precondition(
        label >= 0 && label < Scalar(values.count), "class \(label) has none of \(values.count) class weights"
      )
      unsafe weights[sample] = Scalar(values[Int(label)])
    }
  }

  /// The weight of each sample's class, given the targets as a loss takes them.
  public func weights<Scalar: FloatingScalar>(of targets: Matrix<Scalar>) -> [Scalar] {
    var result = Array(repeating: Scalar(0), count: targets.rows)
    unsafe targets.elements.withUnsafeBufferPointer { targetEntries in
      unsafe result.withUnsafeMutableBufferPointer { result in
        guard let start = targetEntries.baseAddress, let weights = result.baseAddress else { return }
        unsafe write(forTargets: start, columns: targets.columns, samples: targets.rows, into: weights)
      }
    }
    return result
  }
}
