/// The forward and backward pass through a chain of layers, in memory that is sized once for a largest batch.
///
/// Per layer it keeps the outputs and the layer's own cache; two more buffers, as wide as the widest layer, take
/// turns as gradient of outputs and of inputs:
///
///     input ─▶ output₀ ─▶ output₁ ─▶ … ─▶ logits
///              cache₀     cache₁
///     gradient of parameters ◀─ δ ⇄ δ′ ◀─ gradient of logits
@safe final class Propagation<Scalar: FloatingScalar> {
  /// What the pass needs to know of a layer, read once.
  @safe private struct Stage {
    let layer: any Layer
    let parameters: Int
    let state: Int
    let output: UnsafeMutablePointer<Scalar>
    let cache: UnsafeMutablePointer<Scalar>
  }

  /// The largest number of samples in a batch.
  let capacity: Int
  private var isTraining = false
  private let stages: [Stage]
  private let memory: Workspace<Scalar>
  private let deltas: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>)
  private let gradients: Workspace<Scalar>

  init(layers: [any Layer], capacity: Int) {
    self.capacity = capacity
    let widest = layers.map(\.outputs).reduce(0, max)
    let numbers = layers.reduce(2 * widest) { $0 + $1.outputs + $1.cached }
    memory = Workspace(
      count: layers.reduce(numbers * capacity) { $0 + $1.cachedPerBatch })
    gradients = Workspace(count: layers.reduce(0) { $0 + $1.parameterCount })
    var place = unsafe memory.start
    func take(_ width: Int, perBatch: Int = 0) -> UnsafeMutablePointer<Scalar> {
      defer { unsafe place += width * capacity + perBatch }
      return unsafe place
    }
    unsafe deltas = unsafe (take(widest), take(widest))
    var (parameters, state) = (0, 0)
    stages = layers.map { layer in
      defer {
        parameters += layer.parameterCount
        state += layer.stateCount
      }
      return unsafe Stage(
        layer: layer, parameters: parameters, state: state, output: take(layer.outputs),
        cache: take(layer.cached, perBatch: layer.cachedPerBatch))
    }
  }

  /// The gradient of the loss with respect to all parameters, after a backward pass.
  var gradient: UnsafeMutablePointer<Scalar> { unsafe gradients.start }
  /// The outputs of the last layer, after a forward pass.
  var logits: UnsafeMutablePointer<Scalar> { unsafe stages[stages.count - 1].output }
  /// Where the gradient with respect to the logits is to be written before a backward pass.
  var logitGradient: UnsafeMutablePointer<Scalar> { unsafe deltas.0 }
  /// The outputs of a layer, after a forward pass.
  func outputs(ofStage index: Int) -> UnsafeMutablePointer<Scalar> { unsafe stages[index].output }
  /// What a layer left for its backward pass.
  func cache(ofStage index: Int) -> UnsafeMutablePointer<Scalar> { unsafe stages[index].cache }

  /// Computes the outputs of every layer.
  ///
  /// - Parameters:
  ///   - state: of all layers; written only in training.
  ///   - isTraining: whether layers behave as in training, or else as when the network only answers.
  ///   - random: the source of random numbers in training.
  ///   - first: the number of the first layer to be computed; the input is what that one takes.
  func forward(
    parameters: UnsafePointer<Scalar>, state: UnsafeMutablePointer<Scalar>, input: UnsafePointer<Scalar>,
    samples: Int, isTraining: Bool = false, random: UnsafeMutablePointer<SeededGenerator>? = nil,
    from first: Int = 0
  ) {
    var input = unsafe input
    self.isTraining = isTraining
    for index in first..<stages.count {
      let stage = stages[index]
      unsafe stage.layer.forward(
        ForwardPass(
          samples: samples, parameters: parameters + stage.parameters, state: state + stage.state,
          isTraining: isTraining, input: input, output: stage.output, cache: stage.cache, random: random))
      unsafe input = UnsafePointer(stage.output)
    }
  }

  /// Computes the gradient of all parameters from `logitGradient`, after the forward pass of the same batch.
  ///
  /// - Parameter inputGradient: where the gradient with respect to the input is to be written, if it is wanted.
  func backward(
    parameters: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>, samples: Int,
    inputGradient: UnsafeMutablePointer<Scalar>? = nil
  ) {
    var (outer, inner) = unsafe deltas
    for index in stages.indices.reversed() {
      let stage = stages[index]
      let stageInput = unsafe index == 0 ? input : UnsafePointer(stages[index - 1].output)
      unsafe stage.layer.backward(
        BackwardPass(
          samples: samples, parameters: parameters + stage.parameters, isTraining: isTraining,
          input: stageInput, output: UnsafePointer(stage.output), cache: UnsafePointer(stage.cache),
          outputGradient: outer, parameterGradient: gradient + stage.parameters,
          inputGradient: index == 0 ? inputGradient : inner))
      unsafe swap(&outer, &inner)
    }
  }
}
