/// How wrong a batch of logits is, as a mean over its samples, and how that changes with each logit.
///
/// Losses are computed from logits, never from probabilities, so that they neither overflow nor saturate.
/// A new loss is one file with a conforming type and one line in `Losses`.
public protocol Loss: Sendable {
  /// The name in Keras style: `binary_crossentropy`.
  var name: String { get }
  /// Numbers per sample that the targets hold, for so many logits per sample.
  func targetColumns(outputs: Int) -> Int
  /// The mean loss of a batch; writes ∂loss/∂logits unless `gradient` is nil.
  ///
  /// - Parameters:
  ///   - logits: samples × outputs.
  ///   - targets: samples × `targetColumns`.
  ///   - gradient: samples × outputs, to be written.
  func evaluate<Scalar: FloatingScalar>(
    logits: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, samples: Int, outputs: Int,
    gradient: UnsafeMutablePointer<Scalar>?
  ) -> Double
}

extension Loss {
  /// The mean loss of a batch of logits, one row per sample, and its gradient with respect to them.
  ///
  /// - Precondition: there is a sample, and as many targets per sample as the loss compares.
  public func evaluate<Scalar: FloatingScalar>(
    logits: Matrix<Scalar>, targets: Matrix<Scalar>
  ) -> (value: Double, gradient: Matrix<Scalar>) {
    precondition(
      logits.rows > 0 && targets.rows == logits.rows
        && targets.columns == targetColumns(outputs: logits.columns),
      "\(name) compares logits of shape \(logits.shape) with targets of shape "
        + "(\(logits.rows), \(targetColumns(outputs: logits.columns))), not \(targets.shape)")
    var gradient = Matrix<Scalar>(rows: logits.rows, columns: logits.columns)
    let value = unsafe logits.elements.withUnsafeBufferPointer { logitEntries in
      unsafe targets.elements.withUnsafeBufferPointer { targetEntries in
        unsafe gradient.elements.withUnsafeMutableBufferPointer { gradientEntries in
          guard let logitEntries = logitEntries.baseAddress, let targetEntries = targetEntries.baseAddress
          else { return 0.0 }
          return unsafe evaluate(
            logits: logitEntries, targets: targetEntries, samples: logits.rows, outputs: logits.columns,
            gradient: gradientEntries.baseAddress)
        }
      }
    }
    return (value, gradient)
  }
}

/// The losses known by name.
public enum Losses {
  private static let entries: [any Loss] = [
    BinaryCrossEntropy(), SparseCategoricalCrossEntropy(), MeanSquaredError(),
  ]

  /// The names of all losses.
  public static var names: [String] { entries.map(\.name) }

  /// The loss of the given name, or nil.
  public static func named(_ name: String) -> (any Loss)? { entries.first { $0.name == name } }
}
