import Dispatch

extension Sequential {
  /// The logits of samples, one row each.
  ///
  /// Large inputs go through in blocks that fit the processor's cache, very large ones on all processors; dropout is
  /// off.
  ///
  /// - Precondition: there are as many columns as the network has inputs.
  public func forward(_ features: Matrix<Scalar>) -> Matrix<Scalar> {
    requireFit(features)
    var logits = Matrix<Scalar>(rows: features.rows, columns: outputs)
    unsafe logits.elements.withUnsafeMutableBufferPointer { logits in
      guard let start = logits.baseAddress else { return }
      nonisolated(unsafe) let target = unsafe start
      let blocks = (features.rows + Self.block - 1) / Self.block
      let parts = blocks / 8
      if parts < 2 { return unsafe forward(features, blocks: 0..<blocks, to: target) }
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        unsafe forward(features, blocks: blocks * part / parts..<blocks * (part + 1) / parts, to: target)
      }
    }
    return logits
  }

  /// Samples that go through the layers together.
  private static var block: Int { 512 }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private func forward(
    _ features: Matrix<Scalar>, blocks: Range<Int>, to logits: UnsafeMutablePointer<Scalar>
  ) {
    let pass = Propagation<Scalar>(layers: layers, capacity: min(features.rows, Self.block))
    for block in blocks {
      let first = block * Self.block
      let samples = min(Self.block, features.rows - first)
      run(pass, features, first: first, samples: samples)
      unsafe (logits + first * outputs).update(from: pass.logits, count: samples * outputs)
    }
  }

  /// Every layer's pre-activations and outputs for samples, one row each; dropout is off.
  ///
  /// - Precondition: there are as many columns as the network has inputs.
  public func trace(_ features: Matrix<Scalar>) -> [LayerTrace<Scalar>] {
    requireFit(features)
    let samples = features.rows
    let pass = Propagation<Scalar>(layers: layers, capacity: max(1, samples))
    if samples > 0 { run(pass, features, first: 0, samples: samples) }
    return layers.indices.map { index in
      let (layer, count) = (layers[index], samples * layers[index].outputs)
      func matrix(_ start: UnsafeMutablePointer<Scalar>) -> Matrix<Scalar> {
        Matrix(
          rows: samples, columns: layer.outputs,
          elements: unsafe Array(UnsafeBufferPointer(start: start, count: count)))
      }
      let outputs = unsafe matrix(pass.outputs(ofStage: index))
      if layer is ActivationLayer {
        let inputs = index == 0 ? features : unsafe matrix(pass.outputs(ofStage: index - 1))
        return LayerTrace(preActivations: inputs, outputs: outputs)
      }
      let hasOwn = layer is Dense && layer.cached > 0
      return LayerTrace(
        preActivations: hasOwn ? unsafe matrix(pass.cache(ofStage: index)) : outputs, outputs: outputs)
    }
  }

  private func run(_ pass: Propagation<Scalar>, _ features: Matrix<Scalar>, first: Int, samples: Int) {
    unsafe readStorage(orElse: pass.gradient) { parameters, state in
      unsafe features.elements.withUnsafeBufferPointer { features in
        guard let features = features.baseAddress else { return }
        unsafe pass.forward(
          parameters: parameters, state: state, input: features + first * inputs, samples: samples)
      }
    }
  }

  func requireFit(_ features: Matrix<Scalar>) {
    precondition(
      features.columns == inputs,
      "\(layers[0].name)(\(layers[0].inputs) → \(layers[0].outputs)) expects \(inputs) features, "
        + "but the input has \(features.columns)")
  }
}

/// What one layer computed for a batch; both matrices have one row per sample and one column per unit.
public struct LayerTrace<Scalar: FloatingScalar>: Sendable, Equatable {
  /// The weighted sums z, before the activation.
  public var preActivations: Matrix<Scalar>
  /// The activations a = f(z).
  public var outputs: Matrix<Scalar>
}
