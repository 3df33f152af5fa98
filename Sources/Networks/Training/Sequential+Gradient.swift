extension Sequential {
  /// The objective over all samples, mean loss + λ/(2m)·Σ‖W‖², and its gradient with respect to all parameters.
  ///
  /// - Parameters:
  ///   - loss: nil is the task's own.
  ///   - l2: λ; m is the number of samples.
  /// - Precondition: there are samples that fit the network and the task.
  public func gradient(
    of samples: Samples<Scalar>, task: LearningTask, loss: (any Loss)? = nil, l2: Double = 0
  ) -> (objective: Double, gradient: [Scalar]) {
    requireFit(samples.features)
    let loss = loss ?? task.loss
    precondition(
      samples.count > 0 && outputs == task.outputs
        && samples.targets.columns == loss.targetColumns(outputs: outputs),
      "a network with \(outputs) outputs and targets of shape \(samples.targets.shape) do not fit \(task)")
    let pass = Propagation<Scalar>(layers: layers, capacity: samples.count)
    var objective = unsafe parameters.withUnsafeBufferPointer { parameters in
      unsafe samples.features.elements.withUnsafeBufferPointer { features in
        unsafe samples.targets.elements.withUnsafeBufferPointer { targets in
          guard let parameters = parameters.baseAddress, let features = features.baseAddress,
            let targets = targets.baseAddress
          else { return 0.0 }
          unsafe pass.forward(parameters: parameters, input: features, samples: samples.count)
          let value = unsafe loss.evaluate(
            logits: pass.logits, targets: targets, samples: samples.count, outputs: outputs,
            gradient: pass.logitGradient)
          unsafe pass.backward(parameters: parameters, input: features, samples: samples.count)
          return value
        }
      }
    }
    var gradient = unsafe Array(UnsafeBufferPointer(start: pass.gradient, count: parameterCount))
    if l2 != 0 {
      let factor = l2 / Double(samples.count)
      for i in penalisedRanges.joined() {
        objective += 0.5 * factor * Double(parameters[i]) * Double(parameters[i])
        gradient[i] += Scalar(factor) * parameters[i]
      }
    }
    return (objective, gradient)
  }
}
