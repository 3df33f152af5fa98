import Networks
import Testing

/// Forward values, gradients and trained weights are PyTorch's; `Fixtures/pytorch_training.py` made the references.
struct PyTorchAgreementTests {
  static let nets = (PyTorchReference.all?.nets ?? []).indices

  @Test("The references are there: 3 tasks × 4 activations × 18 runs")
  func references() throws {
    let all = try #require(PyTorchReference.all)
    #expect(Set(all.nets.map { "\($0.task) \($0.activation)" }).count == 12)
    #expect(all.nets.allSatisfy { $0.runs.count == 18 && $0.end != $0.start })
    // Every optimizer is among them.
    let named = Set(all.nets[0].runs.map { $0.optimizer.prefix { $0 != "(" && $0 != "|" } })
    #expect(named == Set(Optimizers.names.map { $0[...] }))
  }

  @Test("Logits, loss and gradient", arguments: nets)
  func gradient(index: Int) throws {
    try checkGradient(Double.self, index, within: 1e-12)
    try checkGradient(Float.self, index, within: 1e-5)
  }

  private func checkGradient<Scalar: FloatingScalar>(
    _ type: Scalar.Type, _ index: Int, within tolerance: Double
  ) throws {
    let all = try #require(PyTorchReference.all)
    let net = all.nets[index]
    let (model, samples): (Sequential<Scalar>, Samples<Scalar>) = (try net.model(), all.samples(net))
    let (loss, gradient) = model.gradient(of: samples, task: net.learningTask)
    #expect(largestDifference(model.forward(samples.features).elements, net.logits) < tolerance)
    #expect(abs(loss - net.loss) < tolerance)
    #expect(largestDifference(gradient, net.gradient) < tolerance)
  }

  @Test("Weights after 15 epochs of batches of 8, 8 and 4", arguments: nets)
  func training(index: Int) throws {
    let all = try #require(PyTorchReference.all)
    let net = all.nets[index]
    for run in net.runs {
      let double = try train(Double.self, net, run, all)
      #expect(largestDifference(double, run.end) < 1e-9, "\(net.task), \(net.activation), \(run.optimizer)")
      let single = try train(Float.self, net, run, all)
      #expect(largestDifference(single, run.end) < 1e-3, "\(net.task), \(net.activation), \(run.optimizer)")
      #expect(largestDifference(double, net.start) > 0.01)
    }
  }

  private func train<Scalar: FloatingScalar>(
    _ type: Scalar.Type, _ net: PyTorchReference.Net, _ run: PyTorchReference.Run, _ all: PyTorchReference
  ) throws -> [Scalar] {
    let parts = run.optimizer.split(separator: "|").map(String.init)
    var options = TrainingOptions(
      optimizer: try Optimizers.named(parts[0]), learningRate: run.rate, epochs: 15, batchSize: .size(8),
      shuffles: false)
    if parts.count == 2 {
      let words = parts[1].split(separator: " ").map(String.init)
      switch words[0] {
      case "clip_norm": options.clipping = .norm(try #require(Double(words[1])))
      case "clip_value": options.clipping = .value(try #require(Double(words[1])))
      default: options.schedule = try Schedules.named(words[1])
      }
    }
    var model: Sequential<Scalar> = try net.model()
    try model.fit(all.samples(net), task: net.learningTask, options: options)
    return model.parameters
  }
}

extension PyTorchReference.Net {
  /// The end of the first run, to see that it moved.
  fileprivate var end: [Double] { runs.first?.end ?? start }
}
