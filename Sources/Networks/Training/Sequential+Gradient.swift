/// The objective of samples and its derivatives.
public struct Derivatives<Scalar: FloatingScalar>: Sendable, Equatable {
  /// The mean loss and the penalty.
  public var objective: Double
  /// What the network gave, samples × outputs.
  public var predictions: Matrix<Scalar>
  /// ∂objective/∂parameters, in their order.
  public var parameters: [Scalar]
  /// ∂objective/∂features, samples × features.
  public var features: Matrix<Scalar>
}

extension Sequential {
  /// The objective over all samples, mean loss + λ/(2m)·Σ‖W‖², and its gradient with respect to all parameters, of the
  /// network as it answers.
  ///
  /// - Parameters:
  ///   - samples: what the network is compared with.
  ///   - task: what it learns.
  ///   - loss: nil is the task's own.
  ///   - l2: λ; m is the number of samples.
  /// - Precondition: there are samples that fit the network and the task.
  public func gradient(
    of samples: Samples<Scalar>, task: LearningTask, loss: (any Loss)? = nil, l2: Double = 0
  ) -> (objective: Double, gradient: [Scalar]) {
    let loss = loss ?? task.loss
    precondition(
      outputs == task.outputs,
      "a network with \(outputs) outputs and targets of shape \(samples.targets.shape) do not fit \(task)")
    let result = derivatives(of: samples, loss: loss, penalty: Penalty(l2: l2))
    return (result.objective, result.parameters)
  }

  /// The objective over all samples, mean loss + penalty, and its derivatives by all parameters and features.
  ///
  /// - Parameters:
  ///   - samples: what the network is compared with.
  ///   - loss: what is compared, and how.
  ///   - weights: how much each sample counts; nil is 1 each.
  ///   - penalty: what is added to the mean loss; m is the number of samples.
  ///   - isTraining: whether layers behave as in training: dropout drops, and batch normalisation takes the
  ///     statistics of the samples. The network stays as it is, its state too.
  ///   - seed: of what dropout drops.
  /// - Precondition: there are samples that fit the network and the loss.
  public func derivatives(
    of samples: Samples<Scalar>, loss: any Loss, weights: [Scalar]? = nil, penalty: Penalty = Penalty(),
    isTraining: Bool = false, seed: UInt64 = 0
  ) -> Derivatives<Scalar> {
    requireFit(samples.features)
    precondition(
      samples.count > 0 && samples.targets.columns == loss.targetColumns(outputs: outputs),
      "a network with \(outputs) outputs and targets of shape \(samples.targets.shape) do not fit \(loss.name)"
    )
    precondition(
      weights == nil || weights?.count == samples.count,
      "\(samples.count) samples have as many weights, not \(weights?.count ?? 0)")
    let pass = Propagation<Scalar>(layers: layers, capacity: samples.count)
    var byFeatures = Matrix<Scalar>(rows: samples.count, columns: inputs)
    // The pass moves running statistics, and those of a copy are forgotten.
    var (copy, random) = (self, SeededGenerator(seed: seed, stream: 1))
    let ranges = penalty.isZero ? [] : penalisedRanges
    let objective = unsafe copy.withStorage(orElse: pass.gradient) { parameters, state in
      unsafe withPointers(samples, weights, &byFeatures) { features, targets, weights, byFeatures in
        unsafe withUnsafeMutablePointer(to: &random) { random in
          unsafe pass.forward(
            parameters: parameters, state: state, input: features, samples: samples.count,
            isTraining: isTraining, random: random)
        }
        let value = unsafe loss.evaluate(
          LossBatch(
            samples: samples.count, outputs: outputs, predictions: pass.logits, targets: targets,
            weights: weights, gradient: pass.logitGradient))
        unsafe pass.backward(
          parameters: parameters, input: features, samples: samples.count, inputGradient: byFeatures)
        unsafe penalty.addGradient(
          of: parameters, in: ranges, samples: samples.count, to: pass.gradient)
        return unsafe value + penalty.value(of: parameters, in: ranges, samples: samples.count)
      }
    }
    let predictions = unsafe Matrix(
      rows: samples.count, columns: outputs,
      elements: Array(UnsafeBufferPointer(start: pass.logits, count: samples.count * outputs)))
    let gradient = unsafe Array(UnsafeBufferPointer(start: pass.gradient, count: parameterCount))
    return Derivatives(
      objective: objective, predictions: predictions, parameters: gradient, features: byFeatures)
  }

  private func withPointers(
    _ samples: Samples<Scalar>, _ weights: [Scalar]?, _ byFeatures: inout Matrix<Scalar>,
    _ body: (
      _ features: UnsafePointer<Scalar>, _ targets: UnsafePointer<Scalar>,
      _ weights: UnsafePointer<Scalar>?, _ byFeatures: UnsafeMutablePointer<Scalar>
    ) -> Double
  ) -> Double {
    unsafe samples.features.elements.withUnsafeBufferPointer { features in
      unsafe samples.targets.elements.withUnsafeBufferPointer { targets in
        unsafe (weights ?? []).withUnsafeBufferPointer { entries in
          unsafe byFeatures.elements.withUnsafeMutableBufferPointer { byFeatures in
            guard let features = features.baseAddress, let targets = targets.baseAddress,
              let byFeatures = byFeatures.baseAddress
            else { return 0 }
            return unsafe body(
              features, targets, weights == nil ? nil : entries.baseAddress, byFeatures)
          }
        }
      }
    }
  }
}
