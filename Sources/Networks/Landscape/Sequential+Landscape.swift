extension Sequential {
  /// The network moved through parameter space: w + a·d₁ + b·d₂ + ….
  ///
  /// - Precondition: each direction has a number for each parameter.
  public func moved(_ steps: (coefficient: Double, direction: [Scalar])...) -> Sequential {
    var moved = self
    for (coefficient, direction) in steps {
      requireDirection(direction)
      let coefficient = Scalar(coefficient)
      for index in direction.indices { moved.parameters[index] += coefficient * direction[index] }
    }
    return moved
  }

  /// The mean loss on a plane through parameter space, at w + a·d₁ + b·d₂.
  ///
  /// - Parameters:
  ///   - samples: on which the loss is measured.
  ///   - task: what the network has learnt.
  ///   - loss: nil is the task's own.
  ///   - first: d₁ and the values of a.
  ///   - second: d₂ and the values of b.
  ///   - progress: called from time to time with the number of rows that are done.
  /// - Returns: one row for each b, one column for each a.
  /// - Complexity: for each pair one forward pass of all samples, without the first layer's product if that layer is
  ///   dense. All processors take part.
  public func losses(
    of samples: Samples<Scalar>, task: LearningTask, loss: (any Loss)? = nil,
    first: (direction: [Scalar], coefficients: [Double]),
    second: (direction: [Scalar], coefficients: [Double]), progress: ((Int) -> Void)? = nil
  ) -> Matrix<Double> {
    requireDirection(first.direction)
    requireDirection(second.direction)
    let plane = LossPlane(
      self, samples: samples, loss: loss ?? task.loss, first: first.direction, second: second.direction)
    var losses: [Double] = []
    let rows = second.coefficients
    let strip = progress == nil ? max(rows.count, 1) : 4
    for start in stride(from: 0, to: rows.count, by: strip) {
      let end = min(start + strip, rows.count)
      losses += plane.rows(Array(rows[start..<end]), a: first.coefficients)
      progress?(end)
    }
    return Matrix(rows: rows.count, columns: first.coefficients.count, elements: losses)
  }

  /// The mean loss over two parameters, each set to given values, with all others as they are.
  ///
  /// - Parameters:
  ///   - samples: on which the loss is measured.
  ///   - task: what the network has learnt.
  ///   - loss: nil is the task's own.
  ///   - first: a parameter's index in `parameters`, and its values.
  ///   - second: another one's.
  /// - Returns: one row for each value of the second, one column for each value of the first.
  public func losses(
    of samples: Samples<Scalar>, task: LearningTask, loss: (any Loss)? = nil,
    first: (parameter: Int, values: [Double]), second: (parameter: Int, values: [Double])
  ) -> Matrix<Double> {
    for index in [first.parameter, second.parameter] {
      precondition(
        parameters.indices.contains(index), "parameter \(index) of a network with \(parameterCount) of them")
    }
    var (losses, network) = ([Double](), self)
    for y in second.values {
      for x in first.values {
        network.parameters[first.parameter] = Scalar(x)
        network.parameters[second.parameter] = Scalar(y)
        losses.append(network.evaluate(samples, task: task, loss: loss).loss)
      }
    }
    return Matrix(rows: second.values.count, columns: first.values.count, elements: losses)
  }
}
