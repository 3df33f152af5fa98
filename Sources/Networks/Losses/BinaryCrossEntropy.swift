/// Cross-entropy behind a sigmoid, −y·ln σ(z) − (1 − y)·ln(1 − σ(z)) = max(z, 0) − z·y + ln(1 + e^−|z|), with
/// targets y in 0…1; its gradient is (σ(z) − y) / n.
public struct BinaryCrossEntropy: Loss, Equatable {
  /// The loss; it has no parameters.
  public init() {}

  /// `binary_crossentropy`.
  public var name: String { "binary_crossentropy" }
  /// Targets per sample.
  public func targetColumns(outputs: Int) -> Int { outputs }

  /// The mean loss and, if asked for, its gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(
    logits: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, samples: Int, outputs: Int,
    gradient: UnsafeMutablePointer<Scalar>?
  ) -> Double {
    let count = samples * outputs
    let share = 1 / Double(count)
    var sum = 0.0
    for i in 0..<count {
      let (z, y) = unsafe (Double(logits[i]), Double(targets[i]))
      let decay = Exponential.ofNegative(-abs(z))
      sum += max(z, 0) - z * y + Exponential.logarithmOfOnePlus(decay)
      if let gradient = unsafe gradient {
        let probability = (z >= 0 ? 1 : decay) / (1 + decay)
        unsafe gradient[i] = Scalar((probability - y) * share)
      }
    }
    return sum * share
  }
}
