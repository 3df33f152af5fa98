import Networks
import Testing

/// References of PyTorch 2.15 in double precision, made with
///
///     def t(r, c, a, m): return torch.tensor([((i * a) % m) / m - 0.4 for i in range(r * c)]).reshape(r, c)
///     x = t(4, 2, 7, 11).requires_grad_(); y = layer(x); (y * t(4, 2, 5, 9)).sum().backward()
///
/// where `layer` has the weights and biases below. For `BatchNorm1d` in training there were three such steps with
/// x = t(4, 2, 7, 11) * (step + 1) + step, of which the last is compared.
struct NormalizationLayersTests {
  @Test("Batch normalisation in training is PyTorch's, and so are the running statistics after three steps")
  func batchNormTraining() {
    var run = LayerRun(
      BatchNorm(inputs: 2), parameters: [1.5, -0.5, 0.25, 1], samples: 4, isTraining: true)
    for step in 0..<3 {
      run.input = LayerRun.numbers(8, 7, 11).map { $0 * Double(step + 1) + Double(step) }
      run.pass(upstream: LayerRun.numbers(8, 5, 9))
    }
    expect(
      run.output,
      [
        -1.7624491547809114, 0.8285027711374024, -0.4208163849269705, 0.31401108454960874, 0.9208163849269696,
        1.6859889154503918, 2.262449154780911, 1.1714972288625982,
      ])
    expect(
      run.inputGradient,
      [
        -3.2660116625887674e-06, 0.09041924578880821, -1.0886705542265978e-06, -0.022603844481329013,
        1.088670554237976e-06, 0.022603844481329034, 3.266011662497742e-06, -0.0904192457888082,
      ])
    expect(
      run.parameterGradient, [0.49690102587183, -0.266773467119597, -0.9333333333333333, 1.2888888888888888])
    expect(
      run.state, [0.29510000000000003, 0.37160000000000004, 0.8952396694214878, 0.854603305785124])
  }

  @Test("Batch normalisation of a network that answers is PyTorch's eval mode")
  func batchNormAnswering() {
    var run = LayerRun(BatchNorm(inputs: 2), parameters: [1.5, -0.5, 0.25, 1], samples: 4, isTraining: false)
    run.state = [0.29510000000000003, 0.37160000000000004, 0.8952396694214878, 0.854603305785124]
    let state = run.state
    run.input = LayerRun.numbers(8, 7, 11)
    run.pass(upstream: LayerRun.numbers(8, 5, 9))
    expect(
      run.output,
      [
        -0.8519616049862563, 1.0731439927568631, -0.41959937915102413, 0.9256366129030119,
        0.01276284668420797,
        1.318989625846615, 0.4451250725194403, 1.1714822459927638,
      ])
    expect(
      run.inputGradient,
      [
        -0.6341312645583406, -0.08413383887960396, -0.4579836910699126, -0.14422943807932104,
        -0.28183611758148475, -0.20432503727903817, -0.10568854409305682, -0.26442063647875524,
      ])
    expect(Array(run.parameterGradient.prefix(2)), [0.44226107892865096, -0.3917813491274416])
    #expect(run.state == state)
  }

  @Test("A batch of one is normalised by running statistics, which stay as they are")
  func batchOfOne() {
    var run = LayerRun(
      BatchNorm(inputs: 1, epsilon: 1e-30), parameters: [3, 5], samples: 1, isTraining: true)
    run.state = [2, 4]
    run.input = [8]
    run.pass(upstream: [1])
    #expect(run.output == [14] && run.state == [2, 4])
    #expect(run.inputGradient == [1.5] && run.parameterGradient == [3, 1])
  }

  @Test("Layer normalisation is PyTorch's")
  func layerNorm() {
    var run = LayerRun(
      LayerNorm(inputs: 3), parameters: [1.5, -0.5, 0.75, 0.25, 1, 0], samples: 2, isTraining: false)
    run.input = LayerRun.numbers(6, 7, 11)
    run.pass(upstream: LayerRun.numbers(6, 5, 9))
    expect(
      run.output,
      [
        -1.4935862909127398, 0.36068502666532876, -0.08717931454563703, 2.0870131169543398, 1,
        -0.9185065584771699,
      ])
    expect(
      run.inputGradient,
      [
        -0.23167199441309616, -0.17350183827982424, 0.4051738326929203, 0.28379545143689044,
        -0.5675463364417572, 0.283750885004867,
      ])
    expect(
      run.parameterGradient,
      [
        0.7915364539241687, 0.19889799170411998, -0.4290749749635142, -0.13333333333333341,
        -0.022222222222222254, 0.08888888888888885,
      ])
  }

  @Test("The rectifier with learnt slopes is PyTorch's, with one slope and with one each")
  func parametricRectifier() {
    var run = LayerRun(PReLULayer(inputs: 3), parameters: [0.25], samples: 2, isTraining: true)
    run.input = LayerRun.numbers(6, 7, 11)
    run.pass(upstream: LayerRun.numbers(6, 5, 9))
    expect(
      run.inputGradient,
      [
        -0.1, 0.15555555555555556, -0.07222222222222223, 0.2666666666666666, -0.1777777777777778,
        0.09444444444444444,
      ])
    expect(run.parameterGradient, [0.11434343434343439])
    var each = LayerRun(
      PReLULayer(inputs: 3, sharesSlope: false), parameters: [0.25, -0.5, 2], samples: 2, isTraining: true)
    each.input = run.input
    each.pass(upstream: LayerRun.numbers(6, 5, 9))
    expect(
      each.output,
      [
        -0.1, 0.23636363636363633, -0.25454545454545463, 0.509090909090909, 0.1454545454545454,
        -0.4363636363636364,
      ])
    expect(each.parameterGradient, [0.16, 0, -0.045656565656565645])
    // At the kink the derivative from the left, the slope, counts.
    each.input = Array(repeating: 0, count: 6)
    each.pass(upstream: Array(repeating: 1, count: 6))
    #expect(each.inputGradient == [0.25, -0.5, 2, 0.25, -0.5, 2] && each.parameterGradient == [0, 0, 0])
  }

  @Test("Softmax is PyTorch's, and takes huge logits")
  func softmax() {
    var run = LayerRun(Softmax(inputs: 3), parameters: [], samples: 2, isTraining: false)
    run.input = LayerRun.numbers(6, 7, 11)
    run.pass(upstream: LayerRun.numbers(6, 5, 9))
    expect(
      run.output,
      [
        0.23791741940992095, 0.4495680678335626, 0.3125145127565163, 0.45905904628564703, 0.3191121088020474,
        0.22182884491230562,
      ])
    expect(
      run.inputGradient,
      [
        -0.06768366879372299, 0.12186517282443386, -0.05418150403071091, 0.05379251814615424,
        -0.1044340615294354, 0.050641543383281175,
      ])
    run.input = [1000, -1000, 0, -1000, -1000, -1000]
    run.pass(upstream: LayerRun.numbers(6, 5, 9))
    expect(run.output, [1, 0, 0, 1.0 / 3, 1.0 / 3, 1.0 / 3])
  }

  private func expect(
    _ numbers: [Double], _ reference: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(agrees(numbers, reference, within: 1e-12), sourceLocation: sourceLocation)
  }
}

/// One layer's forward and backward pass on numbers given by hand.
struct LayerRun {
  private var model: Sequential<Double>
  private let samples: Int
  private let isTraining: Bool
  var input: [Double] = []
  private(set) var output: [Double] = []
  private(set) var inputGradient: [Double] = []
  private(set) var parameterGradient: [Double] = []

  init(_ layer: some Layer, parameters: [Double], samples: Int, isTraining: Bool) {
    model = Sequential(layers: [layer], parameters: parameters)
    self.samples = samples
    self.isTraining = isTraining
  }

  var state: [Double] {
    get { model.state }
    set { model.state = newValue }
  }

  /// The numbers of the references.
  static func numbers(_ count: Int, _ a: Int, _ m: Int) -> [Double] {
    (0..<count).map { Double(($0 * a) % m) / Double(m) - 0.4 }
  }

  /// A pass whose loss is Σ output · upstream; in training the state moves, as in a step of size 0.
  mutating func pass(upstream: [Double]) {
    let data = Samples<Double>(
      features: Matrix(rows: samples, columns: model.inputs, elements: input),
      targets: Matrix(rows: samples, columns: model.outputs, elements: upstream))
    let result = model.derivatives(of: data, loss: ProductSum(), isTraining: isTraining)
    output = result.predictions.elements
    inputGradient = result.features.elements
    parameterGradient = result.parameters
    guard isTraining else { return }
    let trainer = Trainer(
      model, samples: data, task: .regression(outputs: model.outputs),
      options: TrainingOptions(optimizer: SGD(), learningRate: 0, loss: ProductSum()))
    trainer.step()
    model = trainer.model
  }
}

/// Σ z·y, whose gradient is y.
private struct ProductSum: Loss {
  var name: String { "product_sum" }
  var targetKind: TargetKind { .numbers }

  func evaluate<Scalar: FloatingScalar>(_ batch: LossBatch<Scalar>) -> Double {
    var sum = 0.0
    for i in unsafe 0..<batch.samples * batch.outputs {
      unsafe sum += Double(batch.predictions[i] * batch.targets[i])
      if let gradient = unsafe batch.gradient { unsafe gradient[i] = batch.targets[i] }
    }
    return sum
  }
}
