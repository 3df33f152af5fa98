/// What a loss reads and writes; all matrices have one row per sample.
@unsafe public struct LossBatch<Scalar: FloatingScalar> {
  /// The number of samples, at least one.
  public var samples: Int
  /// Numbers per sample that the network gives.
  public var outputs: Int
  /// What the network gave, samples × outputs: logits, or what else the loss takes.
  public var predictions: UnsafePointer<Scalar>
  /// samples × the loss's target columns.
  public var targets: UnsafePointer<Scalar>
  /// How much each sample counts; nil is 1 each.
  public var weights: UnsafePointer<Scalar>?
  /// ∂loss/∂predictions, samples × outputs, to be written unless nil.
  public var gradient: UnsafeMutablePointer<Scalar>?

  /// A batch with everything in its place.
  public init(
    samples: Int, outputs: Int, predictions: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>,
    weights: UnsafePointer<Scalar>? = nil, gradient: UnsafeMutablePointer<Scalar>? = nil
  ) {
    unsafe self.samples = samples
    unsafe self.outputs = outputs
    unsafe self.predictions = unsafe predictions
    unsafe self.targets = unsafe targets
    unsafe self.weights = unsafe weights
    unsafe self.gradient = unsafe gradient
  }

  /// Σ w·f(z, y) / (n·outputs) over all numbers z and their targets y; writes the gradient if it is asked for.
  @inline(__always)
  func mean(_ loss: some LossTerm) -> Double {
    unsafe weights == nil ? unsafe plainMean(loss) : unsafe weightedMean(loss)
  }

  /// Piece by piece, since the values need room until they are summed.
  @inline(__always)
  private func plainMean(_ loss: some LossTerm) -> Double {
    let count = unsafe samples * outputs
    let share = 1 / Double(count)
    return unsafe withUnsafeTemporaryAllocation(of: Double.self, capacity: 64) { room in
      guard let values = room.baseAddress else { return .nan }
      var sum = 0.0
      for start in stride(from: 0, to: count, by: 64) {
        let length = min(64, count - start)
        let (z, y) = unsafe (predictions + start, targets + start)
        if let gradient = unsafe gradient {
          unsafe Self.evaluate(loss, z, y, share: share, values, gradient + start, count: length)
        } else {
          for i in 0..<length { unsafe values[i] = loss.term(Double(z[i]), Double(y[i])).value }
        }
        for i in 0..<length { unsafe sum += values[i] }
      }
      return sum * share
    }
  }

  /// Values and derivatives without their sum, which has to go in order: so the compiler can write SIMD code.
  @inline(__always)
  private static func evaluate(
    _ loss: some LossTerm, _ z: UnsafePointer<Scalar>, _ y: UnsafePointer<Scalar>, share: Double,
    _ values: UnsafeMutablePointer<Double>, _ gradient: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    for i in 0..<count {
      let (value, slope) = unsafe loss.term(Double(z[i]), Double(y[i]))
      unsafe values[i] = value
      unsafe gradient[i] = Scalar(slope * share)
    }
  }

  @inline(__always)
  private func weightedMean(_ loss: some LossTerm) -> Double {
    let share = unsafe 1 / Double(samples * outputs)
    var sum = 0.0
    for sample in unsafe 0..<samples {
      let weight = unsafe weight(of: sample)
      for i in unsafe sample * outputs..<(sample + 1) * outputs {
        let (value, slope) = unsafe loss.term(Double(predictions[i]), Double(targets[i]))
        sum += weight * value
        if let gradient = unsafe gradient { unsafe gradient[i] = Scalar(weight * slope * share) }
      }
    }
    return sum * share
  }

  /// How much a sample counts.
  @inline(__always)
  func weight(of sample: Int) -> Double {
    guard let weights = unsafe weights else { return 1 }
    return unsafe Double(weights[sample])
  }

  /// The sample's target as a class.
  @inline(__always)
  func label(of sample: Int) -> Int {
    let target = unsafe targets[sample]
    // Not a number fails the comparison.
    precondition(
      unsafe target >= 0 && target < Scalar(outputs), "class \(target) of \(unsafe outputs) classes")
    return Int(Double(target))
  }
}
