import Networks

/// The gradient of a network's loss twice: by backpropagation and by central differences.
struct GradientCheck: Sendable {
  /// The parameters of one tensor: the weights or the biases of a layer, counted from 1.
  struct Group: Sendable, Equatable {
    var layer: Int
    var isBias: Bool
    var range: Range<Int>
  }

  let model: Sequential<Double>
  let samples: Samples<Double>
  let task: LearningTask
  let loss: Double
  /// By backpropagation, in the order of the parameters.
  let exact: [Double]
  let groups: [Group]

  /// Passes back through a network of dense layers.
  init(model: Sequential<Double>, samples: Samples<Double>, task: LearningTask) {
    self.model = model
    self.samples = samples
    self.task = task
    (loss, exact) = model.gradient(of: samples, task: task)
    var groups: [Group] = []
    var start = 0
    for (layer, sizes) in zip(model.layerSizes, model.layerSizes.dropFirst()).enumerated() {
      for (isBias, count) in [(false, sizes.0 * sizes.1), (true, sizes.1)] {
        groups.append(Group(layer: layer + 1, isBias: isBias, range: start..<start + count))
        start += count
      }
    }
    self.groups = groups
  }

  /// (L(w + h) − L(w − h)) / 2h for every parameter w.
  func numerical(step h: Double) -> [Double] {
    var model = model
    return model.parameters.indices.map { index in
      let value = model.parameters[index]
      model.parameters[index] = value + h
      let above = model.evaluate(samples, task: task).loss
      model.parameters[index] = value - h
      let below = model.evaluate(samples, task: task).loss
      model.parameters[index] = value
      return (above - below) / (2 * h)
    }
  }

  /// |a − n| / max(|a|, |n|), 0 where both are 0.
  static func relativeError(_ exact: Double, _ numerical: Double) -> Double {
    let size = max(abs(exact), abs(numerical))
    return size == 0 ? 0 : abs(exact - numerical) / size
  }

  /// The relative error of every parameter.
  func relativeErrors(step h: Double) -> [Double] { zip(exact, numerical(step: h)).map(Self.relativeError) }
}
