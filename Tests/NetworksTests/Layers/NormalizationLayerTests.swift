import Networks
import TestSupport
import Testing

struct NormalizationLayerTests {
  private let x = Matrix<Double>([[200, 0.1, 12], [220, 0.1, 13], [260, 0.1, 15.5]])
  private let layers: [any Layer] = [NormalizationLayer(inputs: 3), Dense(inputs: 3, outputs: 2)]

  @Test("An adapted layer gives what the value gives, to the last bit")
  func adapts() {
    var model = Sequential<Double>(layers: layers, seed: 1)
    #expect(model.state == [0, 0, 0, 1, 1, 1] && model.trace(x)[0].outputs == x)
    model.adapt(to: x)
    let normalization = Normalization(adaptedTo: x)
    #expect(model.trace(x)[0].outputs == normalization.apply(to: x))
    #expect(model.normalization(ofLayer: 0) == normalization)
    // A network on standardised features is one on plain features with the layer before it.
    var plain = Sequential<Double>(layers: [layers[1]], parameters: model.parameters)
    #expect(model.forward(x) == plain.forward(normalization.apply(to: x)))
    plain.adapt(to: x)
    #expect(plain.parameters == model.parameters)
  }

  @Test("A layer behind others adapts to what reaches it")
  func behindOthers() {
    var model = Sequential<Double>(layers: [layers[1], NormalizationLayer(inputs: 2)], seed: 1)
    model.adapt(to: x)
    let outputs = model.forward(x)
    #expect(agrees(outputs.columnMeans, [0, 0], within: 1e-12))
    #expect(agrees(outputs.columnDeviations, [1, 1], within: 1e-12))
  }

  @Test("Training leaves mean and variance alone, and a variance of 0 counts as 1")
  func training() throws {
    var model = Sequential<Double>(layers: layers, seed: 1)
    model.adapt(to: x)
    let state = model.state
    let data = Samples(features: x, targets: Matrix(rows: 3, columns: 2, repeating: 1))
    try model.fit(data, task: .regression(outputs: 2), options: TrainingOptions(epochs: 3))
    #expect(model.state == state)
    model.state = [1, 2, 3, 0, 0, 4]
    #expect(model.trace(Matrix([[5, 5, 5]]))[0].outputs == Matrix([[4, 3, 1]]))
  }

  @Test("Derivatives by features are divided by deviations")
  func derivatives() {
    var model = Sequential<Double>(layers: layers, seed: 1)
    model.adapt(to: x)
    let data = Samples(features: x, targets: Matrix(rows: 3, columns: 2, repeating: 1))
    let reference = GradientCheck.centralDifferences(at: x.elements) {
      model.derivatives(
        of: Samples(features: Matrix(rows: 3, columns: 3, elements: $0), targets: data.targets),
        loss: MeanSquaredError()
      ).objective
    }
    let found = model.derivatives(of: data, loss: MeanSquaredError()).features.elements
    #expect(GradientCheck.largestError(found, reference) < 1e-6 && reference.contains { abs($0) > 1e-2 })
  }
}
