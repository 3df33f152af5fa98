/// How the samples of a batch lie in a matrix, on which the shapes of all others depend.
public enum ShapeConvention: String, Sendable, CaseIterable {
  /// A sample is a column: Z = W·A + b with W of shape (out, in), as textbooks write it.
  case columns
  /// A sample is a row: Z = A·W + b with W of shape (in, out), as Keras computes.
  case rows

  /// The shape of a layer's weights.
  func weights(inputs: Int, outputs: Int) -> String {
    self == .columns ? Self.shape("\(outputs)", "\(inputs)") : Self.shape("\(inputs)", "\(outputs)")
  }

  /// The shape of a layer's biases.
  func biases(outputs: Int) -> String {
    self == .columns ? Self.shape("\(outputs)", "1") : Self.shape("\(outputs)")
  }

  /// The shape of a layer's outputs for a batch.
  ///
  /// - Parameter samples: how many, as a number or a formula's letter.
  func activations(units: Int, samples: String) -> String {
    self == .columns ? Self.shape("\(units)", samples) : Self.shape(samples, "\(units)")
  }

  private static func shape(_ extents: String...) -> String {
    "(" + extents.joined(separator: ",\u{A0}") + ")"
  }
}
