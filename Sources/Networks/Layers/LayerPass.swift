/// What a layer reads and writes when it computes its outputs; all matrices have one row per sample.
@unsafe public struct ForwardPass<Scalar: FloatingScalar> {
  /// The number of samples in the batch.
  public var samples: Int
  /// The layer's own parameters.
  public var parameters: UnsafePointer<Scalar>
  /// The layer's own state, to be written only while training.
  public var state: UnsafeMutablePointer<Scalar>
  /// Whether the network is trained, or else only answers.
  public var isTraining: Bool
  /// samples × inputs.
  public var input: UnsafePointer<Scalar>
  /// samples × outputs, to be written; may hold anything.
  public var output: UnsafeMutablePointer<Scalar>
  /// samples × cached and then cachedPerBatch numbers, for the layer's own use until its backward pass.
  public var cache: UnsafeMutablePointer<Scalar>
  /// The source of random numbers while training; nil when the network only answers.
  public var random: UnsafeMutablePointer<SeededGenerator>?
}

/// What a layer reads and writes when it computes gradients; all matrices have one row per sample.
@unsafe public struct BackwardPass<Scalar: FloatingScalar> {
  /// The number of samples in the batch.
  public var samples: Int
  /// The layer's own parameters.
  public var parameters: UnsafePointer<Scalar>
  /// Whether the forward pass was one of training.
  public var isTraining: Bool
  /// samples × inputs, as in the forward pass.
  public var input: UnsafePointer<Scalar>
  /// samples × outputs, as the forward pass wrote it.
  public var output: UnsafePointer<Scalar>
  /// samples × cached and then cachedPerBatch numbers, as the forward pass left it.
  public var cache: UnsafePointer<Scalar>
  /// ∂L/∂output, samples × outputs; the layer may overwrite it.
  public var outputGradient: UnsafeMutablePointer<Scalar>
  /// ∂L/∂parameters, to be written.
  public var parameterGradient: UnsafeMutablePointer<Scalar>
  /// ∂L/∂input, samples × inputs, to be written; nil where nobody asks.
  public var inputGradient: UnsafeMutablePointer<Scalar>?
}
