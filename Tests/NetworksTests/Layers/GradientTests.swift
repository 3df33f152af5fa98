import Networks
import TestSupport
import Testing

struct GradientTests {
  private func features(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix<Double> {
    var generator = SeededGenerator(seed: seed)
    return Matrix(rows: rows, columns: columns, elements: generator.normals(count: rows * columns))
  }

  private func check(
    _ model: Sequential<Double>, _ samples: Samples<Double>, _ task: LearningTask, l2: Double = 0
  ) {
    let (objective, gradient) = model.gradient(of: samples, task: task, l2: l2)
    func value(_ parameters: [Double]) -> Double {
      var moved = model
      moved.parameters = parameters
      return moved.gradient(of: samples, task: task, l2: l2).objective
    }
    #expect(value(model.parameters) == objective)
    let reference = GradientCheck.centralDifferences(at: model.parameters, of: value)
    #expect(GradientCheck.largestError(gradient, reference) < 1e-6)
    #expect(reference.contains { abs($0) > 1e-4 })
  }

  @Test(
    "Gradients of a net with every activation agree with central differences", arguments: Activations.names)
  func activations(name: String) throws {
    var model = Sequential<Double>(
      layerSizes: [3, 5, 4, 1], activation: try Activations.named(name), seed: 7)
    // With biases of 0 a unit behind dead ones would sit exactly on its kink.
    model.setBiases([0.3, -0.2, 0.4, 0.1, -0.5], ofLayer: 0)
    model.setBiases([0.2, 0.6, -0.3, 0.1], ofLayer: 1)
    let targets = Matrix(rows: 9, columns: 1, elements: (0..<9).map { Double($0 % 2) })
    check(model, Samples(features: features(9, 3, seed: 1), targets: targets), .binary)
  }

  @Test(
    "Gradients of every loss agree with central differences, with and without penalty", arguments: [0, 0.7])
  func losses(l2: Double) {
    let x = features(8, 3, seed: 2)
    let classes = Matrix(rows: 8, columns: 1, elements: (0..<8).map { Double($0 % 4) })
    let tasks: [(LearningTask, Matrix<Double>)] = [
      (.binary, Matrix(rows: 8, columns: 1, elements: classes.elements.map { min($0, 1) })),
      (.multiclass(classes: 4), classes),
      (.regression(outputs: 2), features(8, 2, seed: 3)),
    ]
    for (task, targets) in tasks {
      let model = Sequential<Double>(layerSizes: [3, 6, task.outputs], activation: Tanh(), seed: 5)
      check(model, Samples(features: x, targets: targets), task, l2: l2)
    }
  }

  @Test("Float gradients are Double's, rounded")
  func single() {
    let model = Sequential<Double>(layerSizes: [3, 40, 40, 4], activation: Sigmoid(), seed: 5)
    let targets = Matrix(rows: 50, columns: 1, elements: (0..<50).map { Double($0 % 4) })
    let samples = Samples(features: features(50, 3, seed: 2), targets: targets)
    let gradient = model.gradient(of: samples, task: .multiclass(classes: 4)).gradient
    let single = model.converted(to: Float.self).gradient(
      of: Samples(features: samples.features.converted(), targets: targets.converted()),
      task: .multiclass(classes: 4))
    #expect(GradientCheck.largestError(single.gradient.map { Double($0) }, gradient) < 1e-6)
  }
}
