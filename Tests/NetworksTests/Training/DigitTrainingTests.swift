import Networks
import Testing

// Without optimisation this takes minutes.
#if !DEBUG
  /// A network learns to read handwriting.
  struct DigitTrainingTests {
    /// Ten seeds, 1 to 10, gave test accuracies at the best epoch of .923 to .941; one is enough to see that it still
    /// learns.
    @Test("784-64-64-10 reads at least 92 % of unseen digits", arguments: [1] as [UInt64])
    func readsDigits(seed: UInt64) throws {
      let digits = try Digits.builtIn()
      var model = Sequential<Float>(
        layerSizes: [784, 64, 64, 10], activation: ReLU(), initializer: .heNormal, seed: seed)
      let history = try model.fit(
        samples(digits.train), task: .multiclass(classes: 10),
        options: TrainingOptions(
          optimizer: SGD(), learningRate: 0.1, epochs: 20, batchSize: .size(128), seed: seed),
        validation: samples(digits.test))
      let best = try #require(history.validationAccuracy.max())
      #expect(best >= 0.92, "seed \(seed)")
    }

    private func samples(_ part: Digits.Part) -> Samples<Float> {
      Samples(
        features: part.images.converted(),
        targets: Matrix(rows: part.count, columns: 1, elements: part.labels.map { Float($0) }))
    }
  }
#endif
