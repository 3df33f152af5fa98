import Dispatch

/// The loss of a network on a plane through its parameters, w + a·d₁ + b·d₂.
///
/// What a dense first layer sums is linear in its parameters, X·(W + aD₁ + bD₂)ᵀ = X·Wᵀ + a·X·D₁ᵀ + b·X·D₂ᵀ, so that the
/// products with the features, the largest of all, are formed three times for the whole plane. Rows are computed side
/// by side, each as if it were alone.
struct LossPlane<Scalar: FloatingScalar>: Sendable {
  private let model: Sequential<Scalar>
  private let samples: Samples<Scalar>
  private let loss: any Loss
  private let first: [Scalar]
  private let second: [Scalar]
  /// What the first layer sums with the network's parameters and with those of each direction.
  private let sums: (own: Matrix<Scalar>, first: Matrix<Scalar>, second: Matrix<Scalar>)?

  init(
    _ model: Sequential<Scalar>, samples: Samples<Scalar>, loss: any Loss, first: [Scalar], second: [Scalar]
  ) {
    precondition(
      samples.count > 0 && samples.targets.columns == loss.targetColumns(outputs: model.outputs),
      "a network with \(model.outputs) outputs and targets of shape \(samples.targets.shape) do not fit \(loss.name)"
    )
    (self.model, self.samples, self.loss) = (model, samples, loss)
    (self.first, self.second) = (first, second)
    sums = (model.layers[0] as? Dense).map { layer in
      let linear = Dense(inputs: layer.inputs, outputs: layer.outputs)
      let products = [model.parameters, first, second].map { parameters in
        Sequential(layers: [linear], parameters: Array(parameters.prefix(linear.parameterCount)))
          .forward(samples.features)
      }
      return (products[0], products[1], products[2])
    }
  }

  /// The losses of rows, each of one b, for every a.
  func rows(_ b: [Double], a: [Double]) -> [Double] {
    let count = a.count
    guard b.count > 1 else { return b.flatMap { row($0, a: a) } }
    return unsafe Array(unsafeUninitializedCapacity: b.count * count) { losses, written in
      nonisolated(unsafe) let losses = unsafe losses
      DispatchQueue.concurrentPerform(iterations: b.count) { index in
        for (column, loss) in row(b[index], a: a).enumerated() {
          unsafe losses[index * count + column] = loss
        }
      }
      written = b.count * count
    }
  }

  /// The losses for one b and every a.
  private func row(_ b: Double, a: [Double]) -> [Double] {
    let moved = model.moved((b, second))
    guard let sums, let layer = model.layers[0] as? Dense else {
      return a.map { evaluate(moved.moved(($0, first)).forward(samples.features)) }
    }
    var start = sums.own
    Self.add(Scalar(b), sums.second.elements, to: &start.elements)
    var (network, logits) = (moved, Matrix<Scalar>(rows: samples.count, columns: model.outputs))
    let pass = Propagation<Scalar>(layers: model.layers, capacity: min(samples.count, Self.block))
    return a.map { a in
      network.move(moved, by: Scalar(a), along: first, from: layer.parameterCount)
      pass.run(
        network, sums: (start.elements, Scalar(a), sums.first.elements), activation: layer.activation,
        into: &logits.elements)
      return evaluate(logits)
    }
  }

  /// Samples that go through the layers together.
  private static var block: Int { 512 }

  private func evaluate(_ logits: Matrix<Scalar>) -> Double {
    unsafe logits.elements.withUnsafeBufferPointer { logits in
      unsafe samples.targets.elements.withUnsafeBufferPointer { targets in
        guard let logits = logits.baseAddress, let targets = targets.baseAddress else { return .nan }
        return unsafe loss.evaluate(
          LossBatch(
            samples: samples.count, outputs: model.outputs, predictions: logits, targets: targets))
      }
    }
  }

  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  private static func add(_ factor: Scalar, _ numbers: [Scalar], to sums: inout [Scalar]) {
    for index in sums.indices { sums[index] += factor * numbers[index] }
  }
}

extension Sequential {
  /// Becomes another network moved along a direction, in the parameters from a place on.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  fileprivate mutating func move(
    _ other: Sequential, by factor: Scalar, along direction: [Scalar], from start: Int
  ) {
    let count = parameters.count - start
    unsafe parameters.withUnsafeMutableBufferPointer { own in
      unsafe other.parameters.withUnsafeBufferPointer { other in
        unsafe direction.withUnsafeBufferPointer { direction in
          guard let target = own.baseAddress, let source = other.baseAddress, let step = direction.baseAddress
          else { return }
          let (own, other, direction) = unsafe (target + start, source + start, step + start)
          for i in 0..<count { unsafe own[i] = other[i] + factor * direction[i] }
        }
      }
    }
  }
}

extension Propagation {
  /// The logits of samples of which the first layer's sums are known, s + a·t.
  @specialized(where Scalar == Double)
  @specialized(where Scalar == Float)
  fileprivate func run(
    _ network: Sequential<Scalar>, sums: (start: [Scalar], a: Scalar, slope: [Scalar]),
    activation: any Activation, into logits: inout [Scalar]
  ) {
    let (width, outputs) = (network.layers[0].outputs, network.outputs)
    let samples = sums.start.count / width
    // In place, the compiler would compute one activation after the other.
    let z = unsafe activation is Linear ? self.outputs(ofStage: 0) : cache(ofStage: 0)
    unsafe network.readStorage(orElse: gradient) { parameters, state in
      unsafe logits.withUnsafeMutableBufferPointer { logits in
        guard let logits = logits.baseAddress else { return }
        for place in stride(from: 0, to: samples, by: capacity) {
          let count = min(capacity, samples - place)
          unsafe activate(
            sums, from: place * width, count: count * width, by: activation, z: z,
            into: self.outputs(ofStage: 0))
          unsafe forward(
            parameters: parameters, state: state, input: self.outputs(ofStage: 0), samples: count, from: 1)
          unsafe (logits + place * outputs).update(from: self.logits, count: count * outputs)
        }
      }
    }
  }

  /// What the first layer gives, f(s + a·t), piece by piece, so that sums are still in the nearest cache when they are
  /// looked at again.
  @inline(__always)
  private func activate(
    _ sums: (start: [Scalar], a: Scalar, slope: [Scalar]), from first: Int, count: Int,
    by activation: any Activation,
    z: UnsafeMutablePointer<Scalar>, into outputs: UnsafeMutablePointer<Scalar>
  ) {
    let (a, piece) = (sums.a, 2048)
    unsafe sums.start.withUnsafeBufferPointer { start in
      unsafe sums.slope.withUnsafeBufferPointer { slope in
        guard let start = start.baseAddress, let slope = slope.baseAddress else { return }
        for place in stride(from: 0, to: count, by: piece) {
          let length = min(piece, count - place)
          let (z, start, slope) = unsafe (z + place, start + first + place, slope + first + place)
          for i in 0..<length { unsafe z[i] = start[i] + a * slope[i] }
          unsafe activation.apply(to: z, into: outputs + place, count: length)
        }
      }
    }
  }
}
