extension Trainer {
  /// One step: forward, loss, backward, penalty, clipping, optimizer.
  func train(features: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, count: Int) -> Double {
    unsafe model.parameters.withUnsafeMutableBufferPointer { buffer in
      // A network without parameters never reads them.
      let parameters = unsafe buffer.baseAddress ?? propagation.gradient
      unsafe withUnsafeMutablePointer(to: &random) { random in
        unsafe propagation.forward(
          parameters: parameters, input: features, samples: count, random: random)
      }
      let value = unsafe loss.evaluate(
        logits: propagation.logits, targets: targets, samples: count, outputs: task.outputs,
        gradient: propagation.logitGradient)
      if task.classes != nil {
        sums.correct += unsafe task.countCorrect(
          logits: propagation.logits, targets: targets, samples: count)
      }
      // The gradient that led here is still there, unless no step was taken yet.
      if !value.isFinite && steps > 0 {
        noteDivergence(epoch: epoch, step: steps + 1)
        return value
      }
      unsafe propagation.backward(parameters: parameters, input: features, samples: count)
      unsafe addPenalty(of: parameters, to: propagation.gradient, samples: count)
      if !value.isFinite {
        noteDivergence(epoch: epoch, step: steps + 1)
        return value
      }
      if let clipping = options.clipping {
        unsafe clipping.apply(to: propagation.gradient, count: buffer.count)
      }
      unsafe state.step(
        options.optimizer, parameters: parameters, gradient: propagation.gradient,
        learningRate: learningRate)
      return value
    }
  }

  /// The derivative of λ/(2m)·Σ‖W‖² is λ/m·W.
  private func addPenalty(
    of parameters: UnsafePointer<Scalar>, to gradient: UnsafeMutablePointer<Scalar>, samples: Int
  ) {
    let factor = Scalar(options.l2 / Double(samples))
    for range in penalised {
      for i in range { unsafe gradient[i] += factor * parameters[i] }
    }
  }

  /// Records where the training ended, with the largest derivative of the last gradient; may be called while the
  /// network is being changed.
  func noteDivergence(epoch: Int, step: Int) {
    var largest = 0.0
    for i in 0..<parameterCount {
      let size = unsafe abs(Double(propagation.gradient[i]))
      largest = size.isNaN || largest.isNaN ? .nan : max(largest, size)
    }
    history.divergence = Divergence(epoch: epoch, step: step, largestGradient: largest)
    history.ending = .diverged
  }
}
