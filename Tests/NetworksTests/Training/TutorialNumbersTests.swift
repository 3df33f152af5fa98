import Networks
import Testing

/// The numbers that the tutorials print come out, each with the part of the library that a reader would take.
@Suite("The tutorials' numbers")
struct TutorialNumbersTests {
  /// Whether numbers are those printed, of which the last of so many digits may be rounded either way.
  private func prints(_ numbers: [Double], _ printed: [Double], digits: Int = 4) -> Bool {
    let unit = (0..<digits).reduce(1.0) { unit, _ in unit / 10 }
    return numbers.count == printed.count
      && zip(numbers, printed).allSatisfy { abs($0 - $1) <= 0.5001 * unit }
  }

  /// w = (.4, .6), b = −.5, x = (.5, .8).
  @Test("one neuron: z = .1800, a = .5449")
  func neuron() {
    let neuron = Sequential<Double>(
      layers: [Dense(inputs: 2, outputs: 1, activation: Sigmoid())], parameters: [0.4, 0.6, -0.5])
    let trace = neuron.trace(Matrix([[0.5, 0.8]]))
    #expect(prints(trace[0].preActivations.elements, [0.1800]))
    #expect(prints(trace[0].outputs.elements, [0.5449]))
  }

  /// W1 = ((.1, .2), (.3, .4), (.5, .6)), W2 = (.7, .8, .9), no biases, sigmoids, x = (1, 2).
  private let network = Sequential<Double>(
    layers: [
      Dense(inputs: 2, outputs: 3, activation: Sigmoid()),
      Dense(inputs: 3, outputs: 1, activation: Sigmoid()),
    ],
    parameters: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0, 0, 0, 0.7, 0.8, 0.9, 0])
  private let x = Matrix<Double>([[1, 2]])

  @Test("forward pass: .6225 .7503 .8455 → .8578")
  func forwardPass() {
    let trace = network.trace(x)
    #expect(prints(trace[0].outputs.elements, [0.6225, 0.7503, 0.8455]))
    #expect(prints(trace[1].outputs.elements, [0.8578]))
    #expect(network.forward(x) == trace[1].outputs)
  }

  @Test("target 1, cross-entropy: the gradients of both layers", arguments: [false, true])
  func backwardPass(fromLogits: Bool) {
    // The output's sigmoid is a part of the network, or else of the loss.
    let output = Dense(inputs: 3, outputs: 1, activation: fromLogits ? Linear() : Sigmoid())
    let model = Sequential<Double>(layers: [network.layers[0], output], parameters: network.parameters)
    let derivatives = model.derivatives(
      of: Samples(features: x, targets: Matrix([[1]])), loss: BinaryCrossEntropy(fromLogits: fromLogits))
    let gradient = derivatives.parameters
    #expect(prints(Array(gradient[0..<6]), [-0.0234, -0.0468, -0.0213, -0.0426, -0.0167, -0.0334]))
    #expect(prints(Array(gradient[6..<9]), [-0.0234, -0.0213, -0.0167]))
    #expect(prints(Array(gradient[9..<12]), [-0.0885, -0.1067, -0.1203]))
    #expect(prints([gradient[12]], [-0.1422]))
    // −ln .8578, whose last digit hangs on the fifth of .8578.
    #expect(prints([derivatives.objective], [0.1534]))
  }

  /// w1 = .5, w2 = .8, no biases, x = y = 1, L = ½(a2 − y)².
  @Test("backpropagation by hand, by layers: twice ½(a2 − y)² is the squared error")
  func backpropagationByLayers() {
    let model = Sequential<Double>(
      layers: [
        Dense(inputs: 1, outputs: 1, activation: Sigmoid()),
        Dense(inputs: 1, outputs: 1, activation: Sigmoid()),
      ],
      parameters: [0.5, 0, 0.8, 0])
    let trace = model.trace(Matrix([[1]]))
    let derivatives = model.derivatives(
      of: Samples(features: Matrix([[1]]), targets: Matrix([[1]])), loss: MeanSquaredError())
    #expect(prints(trace[0].outputs.elements, [0.6225]))
    #expect(prints(trace[1].preActivations.elements, [0.4980]))
    #expect(prints(trace[1].outputs.elements, [0.6220]))
    #expect(prints([derivatives.objective / 2], [0.0714]))
    // ∂L/∂w1 = δ1·x, ∂L/∂b1 = δ1, ∂L/∂w2 = δ2·a1, ∂L/∂b2 = δ2.
    #expect(prints(derivatives.parameters.map { $0 / 2 }, [-0.0167, -0.0167, -0.0553, -0.0889]))
  }

  @Test("backpropagation by hand, by a tape of the expression")
  func backpropagationByTape() throws {
    var tape = Tape()
    let (w1, b1) = (tape.leaf(0.5), tape.leaf(0))
    let (w2, b2) = (tape.leaf(0.8), tape.leaf(0))
    let a1 = try Expression(parsing: "sigmoid(w1*1 + b1)").record(on: &tape, variables: ["w1": w1, "b1": b1])
    let z2 = try Expression(parsing: "w2*a1 + b2").record(
      on: &tape, variables: ["w2": w2, "a1": a1, "b2": b2])
    let a2 = tape.apply(Sigmoid(), to: z2)
    let loss = try Expression(parsing: "1/2*(a2 - 1)^2").record(on: &tape, variables: ["a2": a2])
    try tape.backward(from: loss)
    #expect(prints([a1, z2, a2, loss].map { tape.scalar(of: $0) }, [0.6225, 0.4980, 0.6220, 0.0714]))
    let gradients = try [b2, b1, w2].map { try #require(tape.gradient(of: $0)).elements[0] }
    #expect(prints(gradients, [-0.0889, -0.0167, -0.0553]))
  }

  /// W1 = ((.1, .2), (.3, .4)), W2 = (.5, .6), no biases, sigmoids, x = (1, 2).
  @Test("exercise: h = .6225, .7503; ŷ = .6817")
  func exercise() {
    let model = Sequential<Double>(
      layers: [
        Dense(inputs: 2, outputs: 2, activation: Sigmoid()),
        Dense(inputs: 2, outputs: 1, activation: Sigmoid()),
      ],
      parameters: [0.1, 0.2, 0.3, 0.4, 0, 0, 0.5, 0.6, 0])
    let trace = model.trace(x)
    #expect(prints(trace[0].outputs.elements, [0.6225, 0.7503]))
    #expect(prints(trace[1].outputs.elements, [0.6817]))
  }

  @Test("x0² + x1² at (3, 4) has the derivatives 6 and 8, (2x + 1)³ at 1 has 54")
  func derivatives() throws {
    #expect(
      try Expression(parsing: "x0^2 + x1^2").gradient(at: ["x0": 3, "x1": 4]) == ["x0": 6, "x1": 8])
    #expect(try Expression(parsing: "(2*x + 1)^3").gradient(at: ["x": 1]) == ["x": 54])
  }

  @Test("softmax of the logits (10.2, −3.1, .5, 8.8) is .802, 0, 0, .198")
  func softmaxOfLogits() {
    let logits = Matrix<Double>([[10.2, -3.1, 0.5, 8.8]])
    let printed = [0.802, 0, 0, 0.198]
    let probabilities = LearningTask.multiclass(classes: 4).probabilities(logits: logits).elements
    let layer = Sequential<Double>(layers: [Softmax(inputs: 4)], parameters: [])
    #expect(prints(probabilities, printed, digits: 3))
    #expect(prints(layer.forward(logits).elements, printed, digits: 3))
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-15)
  }

  @Test(
    "parameters are counted",
    arguments: [
      ([2, 3, 1], 13), ([3, 16, 1], 81), ([3, 4, 4, 4, 1], 61), ([784, 128, 64, 10], 109_386),
    ])
  func parameterCounts(sizes: [Int], count: Int) {
    let model = Sequential<Float>(layerSizes: sizes, activation: ReLU(), seed: 1)
    #expect(model.parameterCount == count)
  }

  @Test("200 roasts repeated 1,000 times, 32 a step, take 6,250 steps an epoch")
  func steps() throws {
    let roasts = Samples<Float>(try Datasets.make("coffee", samples: 200))
    let repeated = Samples(
      features: roasts.features.tiled(rows: 1000), targets: roasts.targets.tiled(rows: 1000))
    let trainer = Trainer(
      Sequential<Float>(layerSizes: [2, 3, 1], activation: Sigmoid(), seed: 1), samples: repeated,
      task: .binary, options: TrainingOptions(batchSize: .size(32)))
    #expect(repeated.count == 200_000)
    #expect(trainer.stepsPerEpoch == 6_250)
  }
}
