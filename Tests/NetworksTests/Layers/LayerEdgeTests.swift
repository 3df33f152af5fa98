import Networks
import Testing

/// Layers between training and answering, and numbers that are none.
struct LayerEdgeTests {
  private func run(_ layer: some Layer, _ input: [Double], isTraining: Bool) -> [Double] {
    var run = LayerRun(
      layer, parameters: layer.parameterShapes.flatMap { Array(repeating: $0.initialValue, count: $0.count) },
      samples: input.count / layer.inputs, isTraining: isTraining)
    run.input = input
    run.pass(upstream: Array(repeating: 1, count: input.count))
    return run.output
  }

  @Test("Dropout scales what it keeps in training, or else its answers")
  func dropout() {
    let ones = Array(repeating: 1.0, count: 4000)
    let inverted = Dropout(inputs: 1, rate: 0.25)
    let plain = Dropout(inputs: 1, rate: 0.25, scaling: .inference)
    #expect(run(inverted, ones, isTraining: false) == ones)
    #expect(run(plain, ones, isTraining: false) == ones.map { $0 * 0.75 })
    for (layer, kept) in [(inverted, 1 / 0.75), (plain, 1)] {
      let outputs = run(layer, ones, isTraining: true)
      #expect(outputs.allSatisfy { $0 == 0 || $0 == kept })
      let share = Double(outputs.count { $0 == 0 }) / 4000
      #expect(abs(share - 0.25) < 0.03)
    }
  }

  @Test("The option of a training drops before dense layers behind the first, wherever activations are")
  func dropoutOfTraining() {
    let model = Sequential<Double>(
      layers: [
        NormalizationLayer(inputs: 1), Dense(inputs: 1, outputs: 1),
        ActivationLayer(inputs: 1, activation: Linear()),
        Dense(inputs: 1, outputs: 1),
      ], parameters: [1, 0, 1, 0])
    let ones = Samples<Double>(
      features: Matrix(rows: 2000, columns: 1, repeating: 1), targets: Matrix(rows: 2000, columns: 1))
    let options = TrainingOptions(optimizer: SGD(), learningRate: 0, epochs: 1, dropout: 0.5)
    let trainer = Trainer(model, samples: ones, task: .regression(outputs: 1), options: options)
    // One mask of 0 or 2 gives squares of mean 2; two would give 4, three 8.
    #expect(abs(trainer.step() - 2) < 0.3)
  }

  @Test("What is not a number comes out as such, and nothing traps", arguments: LayerCase.all)
  func notANumber(layerCase: LayerCase) {
    for bad in [Double.nan, .infinity, -.infinity] {
      let layer = layerCase.make(2, 2)
      let model = Sequential<Double>(layers: [layer], seed: 1)
      let data = Samples<Double>(
        features: Matrix([[bad, bad], [bad, bad], [bad, bad]]),
        targets: Matrix(rows: 3, columns: layer.outputs))
      let result = model.derivatives(
        of: data, loss: MeanSquaredError(), isTraining: layerCase.isTraining, seed: 1)
      #expect(result.predictions.elements.count == 6)
      // A dropped unit is its number times 0, which is not a number either.
      if bad.isNaN && layerCase.name != "Activation step" {
        #expect(result.predictions.elements.allSatisfy(\.isNaN) && result.objective.isNaN)
      }
    }
  }

  @Test("No samples give no outputs")
  func empty() {
    let model = Sequential<Double>(
      layers: [Dense(inputs: 2, outputs: 3), BatchNorm(inputs: 3), LayerNorm(inputs: 3), Softmax(inputs: 3)],
      seed: 1)
    #expect(model.forward(Matrix(rows: 0, columns: 2)).rows == 0)
    #expect(model.trace(Matrix(rows: 0, columns: 2)).map(\.outputs.columns) == [3, 3, 3, 3])
  }

  @Test("Layers that cannot be end the program with a reason")
  func misuse() async {
    await #expect(processExitsWith: .failure) { _ = BatchNorm(inputs: 2, momentum: 1.5) }
    await #expect(processExitsWith: .failure) { _ = LayerNorm(inputs: 0) }
    await #expect(processExitsWith: .failure) { _ = Dropout(inputs: 2, rate: 1) }
    await #expect(processExitsWith: .failure) {
      _ = Sequential<Double>(layers: [Dense(inputs: 2, outputs: 3), BatchNorm(inputs: 4)], seed: 1)
    }
    await #expect(processExitsWith: .failure) {
      var model = Sequential<Double>(layers: [NormalizationLayer(inputs: 2)], seed: 1)
      model.adapt(to: Matrix(rows: 0, columns: 2))
    }
  }
}
