import Diagrams
import Networks
import Plotting
import Testing

/// The examples of the articles about networks and diagrams, word for word.
@Suite struct NetworkExamples {
  @Test("Networks: a training")
  func training() throws {
    let data = try Datasets.make("moons")
    var model = Sequential<Double>(layerSizes: [2, 16, 16, 1], activation: Tanh(), seed: 42)
    let history = try model.fit(
      Samples(data), task: LearningTask(labels: data.labels),
      options: TrainingOptions(learningRate: 0.01, epochs: 500))
    #expect(history.loss.count == 500)
    #expect(try #require(history.loss.last) < 0.1)
    #expect(save(model).count > 16 + 289 * 8)
  }

  private func save(_ model: Sequential<Double>) -> [UInt8] {
    let file = SavedModel(model: model, metadata: ["data": "moons"])
    let bytes = file.bytes()
    return bytes
  }

  @Test("Networks: layers by hand")
  func layers() {
    let model = Sequential<Float>(
      layers: [
        Dense(inputs: 2, outputs: 16), BatchNorm(inputs: 16), ActivationLayer(inputs: 16, activation: ReLU()),
        Dropout(inputs: 16, rate: 0.2), Dense(inputs: 16, outputs: 3),
      ], seed: 1)
    let logits = model.forward(Matrix([[0.5, -1]]))
    #expect(logits.rows == 1 && logits.columns == 3)
  }

  @Test("Networks: a derivative")
  func derivative() throws {
    var tape = Tape()
    let x = tape.leaf(3)
    let y = tape.power(x, tape.constant(2))
    try tape.backward(from: y)
    let slope = tape.gradient(of: x)?[0, 0]  // 2x = 6
    #expect(slope == 6)
  }

  @Test("Diagrams: a figure with parameters of one's own")
  func diagram() throws {
    var diagram = LogitsDiagram()
    diagram.logits = [2, 0.5, -1]
    let figure = try diagram.figure(Setting(language: .chinese))
    #expect(figure.language == "zh")
    #expect(figure.panels.count == 4)
  }

  @Test("PCG64: NumPy's first number of seed 42")
  func permutedGenerator() {
    var generator = PCG64(seed: 42)
    let number = generator.random()  // 0.7739560485559633
    #expect(number == 0.7739560485559633)
  }

  @Test("MT19937: NumPy's first number of seed 42")
  func twister() {
    var generator = MT19937(seed: 42)
    let number = generator.random()  // 0.3745401188473625
    #expect(number == 0.3745401188473625)
  }
}
