/// What a network is to learn; it decides the number of logits, the loss and what logits mean.
public enum LearningTask: Sendable, Equatable {
  /// Two classes: one logit, sigmoid, binary cross-entropy.
  case binary
  /// K classes: K logits, softmax, sparse categorical cross-entropy.
  case multiclass(classes: Int)
  /// Real numbers: linear outputs, mean squared error.
  case regression(outputs: Int)

  /// The task that follows from labels.
  public init(labels: Dataset.Labels) {
    switch labels {
    case .classes(_, let names) where names.count <= 2: self = .binary
    case .classes(_, let names): self = .multiclass(classes: names.count)
    case .values: self = .regression(outputs: 1)
    }
  }

  /// Logits per sample.
  public var outputs: Int {
    switch self {
    case .binary: 1
    case .multiclass(let classes): classes
    case .regression(let outputs): outputs
    }
  }

  /// The loss that is minimised unless another is asked for.
  public var loss: any Loss {
    switch self {
    case .binary: BinaryCrossEntropy()
    case .multiclass: SparseCategoricalCrossEntropy()
    case .regression: MeanSquaredError()
    }
  }

  /// The classes, or nil where numbers are predicted.
  public var classes: Int? {
    switch self {
    case .binary: 2
    case .multiclass(let classes): classes
    case .regression: nil
    }
  }

  /// The probability of each class, samples × classes (two columns for one logit).
  ///
  /// - Precondition: there are classes, and as many logits per sample as the task has.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func probabilities<Scalar: FloatingScalar>(logits: Matrix<Scalar>) -> Matrix<Double> {
    require(logits)
    var result: [Double] = []
    result.reserveCapacity(logits.rows * (classes ?? 0))
    switch self {
    case .binary:
      for z in logits.elements {
        result.append(sigmoid(-Double(z)))
        result.append(sigmoid(Double(z)))
      }
    case .multiclass, .regression:
      for row in 0..<logits.rows { result += softmax(logits.row(row).map { Double($0) }) }
    }
    return Matrix(rows: logits.rows, columns: classes ?? 0, elements: result)
  }

  /// The predicted class of each sample: the most probable one, of equal ones the first.
  ///
  /// - Parameters:
  ///   - logits: what the network gave, a row for each sample.
  ///   - threshold: of two classes, the probability above which class 1 is predicted.
  /// - Precondition: there are classes, and as many logits per sample as the task has.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func predictedClasses<Scalar: FloatingScalar>(
    logits: Matrix<Scalar>, threshold: Double = 0.5
  ) -> [Int] {
    require(logits)
    if self == .binary { return logits.elements.map { sigmoid(Double($0)) > threshold ? 1 : 0 } }
    return (0..<logits.rows).map { row in
      (1..<logits.columns).reduce(0) { logits[row, $1] > logits[row, $0] ? $1 : $0 }
    }
  }

  private func require<Scalar: FloatingScalar>(_ logits: Matrix<Scalar>) {
    precondition(classes != nil, "a network that predicts numbers has no classes")
    precondition(
      logits.columns == outputs, "\(self) takes \(outputs) logits per sample, not a matrix \(logits.shape)")
  }
}
