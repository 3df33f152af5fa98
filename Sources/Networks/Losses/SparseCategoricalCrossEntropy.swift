#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Cross-entropy behind a softmax, −ln softmax(z)ₖ = ln Σ e^(zⱼ − m) − (zₖ − m) with m = max z, where k is the
/// sample's class, given as a number 0…K−1; its gradient is (softmax(z) − one-hot(k)) / n.
public struct SparseCategoricalCrossEntropy: Loss, Equatable {
  /// The loss; it has no parameters.
  public init() {}

  /// `sparse_categorical_crossentropy`.
  public var name: String { "sparse_categorical_crossentropy" }
  /// Targets per sample.
  public func targetColumns(outputs: Int) -> Int { 1 }

  /// The mean loss and, if asked for, its gradient.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  public func evaluate<Scalar: FloatingScalar>(
    logits: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, samples: Int, outputs: Int,
    gradient: UnsafeMutablePointer<Scalar>?
  ) -> Double {
    var sum = 0.0
    for sample in 0..<samples {
      let z = unsafe logits + sample * outputs
      let label = unsafe Int(targets[sample])
      precondition(label >= 0 && label < outputs, "class \(label) of \(outputs) classes")
      var largest = unsafe z[0]
      for k in 1..<max(1, outputs) { largest = unsafe max(largest, z[k]) }
      var total = 0.0
      for k in 0..<outputs { total += unsafe Exponential.ofNegative(Double(z[k]) - Double(largest)) }
      sum += unsafe log(total) - (Double(z[label]) - Double(largest))
      guard let gradient = unsafe gradient else { continue }
      let row = unsafe gradient + sample * outputs
      let scale = 1 / (total * Double(samples))
      for k in 0..<outputs {
        unsafe row[k] = Scalar(Exponential.ofNegative(Double(z[k]) - Double(largest)) * scale)
      }
      unsafe row[label] -= Scalar(1 / Double(samples))
    }
    return sum / Double(samples)
  }
}
