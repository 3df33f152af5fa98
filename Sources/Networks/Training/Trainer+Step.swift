extension Trainer {
  /// One step: forward, loss, backward, penalty, clipping, optimizer.
  func train(features: UnsafePointer<Scalar>, targets: UnsafePointer<Scalar>, count: Int) -> Double {
    unsafe model.withStorage(orElse: propagation.gradient) { parameters, layerState in
      unsafe withUnsafeMutablePointer(to: &random) { random in
        unsafe propagation.forward(
          parameters: parameters, state: layerState, input: features, samples: count, isTraining: true,
          random: random)
      }
      let value = unsafe evaluate(targets: targets, count: count)
      // The gradient that led here is still there, unless no step was taken yet.
      if !value.isFinite && steps > 0 {
        noteDivergence(epoch: epoch, step: steps + 1)
        return value
      }
      unsafe propagation.backward(parameters: parameters, input: features, samples: count)
      unsafe Penalty(l1: options.l1, l2: options.l2).addGradient(
        of: parameters, in: penalised, samples: count, to: propagation.gradient)
      if !value.isFinite {
        noteDivergence(epoch: epoch, step: steps + 1)
        return value
      }
      if let clipping = options.clipping {
        unsafe clipping.apply(to: propagation.gradient, count: parameterCount)
      }
      unsafe state.step(
        options.optimizer, parameters: parameters, gradient: propagation.gradient,
        learningRate: learningRate)
      return value
    }
  }

  /// The batch's loss, its gradient, and how many predictions were right.
  private func evaluate(targets: UnsafePointer<Scalar>, count: Int) -> Double {
    unsafe options.classWeights?.write(
      forTargets: targets, columns: targetColumns, samples: count, into: weights.start)
    let value = unsafe loss.evaluate(
      LossBatch(
        samples: count, outputs: task.outputs, predictions: propagation.logits, targets: targets,
        weights: options.classWeights == nil ? nil : UnsafePointer(weights.start),
        gradient: propagation.logitGradient))
    if task.classes != nil {
      sums.correct += unsafe task.countCorrect(
        logits: propagation.logits, targets: targets, targetColumns: targetColumns, samples: count,
        threshold: loss.decisionThreshold)
    }
    return value
  }

  /// Records where the training ended, with the largest derivative of the last gradient; may be called while the
  /// network is being changed.
  func noteDivergence(epoch: Int, step: Int) {
    var place = Divergence(epoch: epoch, step: step, largestGradient: 0)
    for i in 0..<parameterCount {
      let size = unsafe abs(Double(propagation.gradient[i]))
      if size.isFinite {
        place.largestGradient = max(place.largestGradient, size)
      } else {
        place.nonFiniteDerivatives += 1
      }
    }
    history.divergence = place
    history.ending = .diverged
  }
}
