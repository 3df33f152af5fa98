import Networks
import Testing

/// The README's example of training without drawing does what it says.
@Suite struct ReadmeExampleTests {
  @Test func trainsOnMoons() throws {
    let data = try Datasets.make("moons")
    var model = Sequential<Double>(layerSizes: [2, 16, 16, 1], activation: Tanh(), seed: 42)
    let history = try model.fit(
      Samples(data), task: LearningTask(labels: data.labels),
      options: TrainingOptions(learningRate: 0.01, epochs: 500))
    #expect(history.epochs == 500)
    #expect(try #require(history.accuracy.last) > 0.97)
  }
}
