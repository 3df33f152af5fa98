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
    let inputs: Int
    let parameters: Int
    let output: UnsafeMutablePointer<Scalar>
    let cache: UnsafeMutablePointer<Scalar>
  }

  /// The largest number of samples in a batch.
  let capacity: Int
  private let stages: [Stage]
  private let memory: Workspace<Scalar>
  private let deltas: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>)
  private let gradients: Workspace<Scalar>

  init(layers: [any Layer], capacity: Int) {
    self.capacity = capacity
    let widest = layers.map(\.outputs).reduce(0, max)
    let numbers = layers.reduce(2 * widest) { $0 + $1.outputs + $1.cached }
    memory = Workspace(count: numbers * capacity)
    gradients = Workspace(count: layers.reduce(0) { $0 + $1.parameterCount })
    var place = unsafe memory.start
    func take(_ width: Int) -> UnsafeMutablePointer<Scalar> {
      defer { unsafe place += width * capacity }
      return unsafe place
    }
    unsafe deltas = unsafe (take(widest), take(widest))
    var offset = 0
    stages = layers.map { layer in
      defer { offset += layer.parameterCount }
      return unsafe Stage(
        layer: layer, inputs: layer.inputs, parameters: offset,
        output: take(layer.outputs), cache: take(layer.cached))
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

  /// Computes the outputs of every layer; `random` is nil unless in training.
  func forward(
    parameters: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>, samples: Int,
    random: UnsafeMutablePointer<SeededGenerator>? = nil
  ) {
    var input = unsafe input
    for index in stages.indices {
      let stage = stages[index]
      unsafe stage.layer.forward(
        ForwardPass(
          samples: samples, parameters: parameters + stage.parameters, input: input,
          output: stage.output, cache: stage.cache, random: random))
      unsafe input = UnsafePointer(stage.output)
    }
  }

  /// Computes the gradient of all parameters from `logitGradient`, after the forward pass of the same batch.
  func backward(parameters: UnsafePointer<Scalar>, input: UnsafePointer<Scalar>, samples: Int) {
    var (outer, inner) = unsafe deltas
    for index in stages.indices.reversed() {
      let stage = stages[index]
      let stageInput = unsafe index == 0 ? input : UnsafePointer(stages[index - 1].output)
      unsafe stage.layer.backward(
        BackwardPass(
          samples: samples, parameters: parameters + stage.parameters, input: stageInput,
          output: UnsafePointer(stage.output), cache: UnsafePointer(stage.cache), outputGradient: outer,
          parameterGradient: gradient + stage.parameters, inputGradient: index == 0 ? nil : inner))
      unsafe swap(&outer, &inner)
    }
  }
}
