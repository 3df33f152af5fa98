import Networks

/// The built-in images of digits as samples: 4,000 to train on and 1,000 to test on.
struct DigitSamples {
  var train: Samples<Float>
  var test: Samples<Float>
  /// Ten classes: ten logits, softmax, cross-entropy.
  let task = LearningTask.multiclass(classes: Digits.classCount)

  init() throws {
    let digits = try Digits.builtIn()
    train = Self.samples(digits.train)
    test = Self.samples(digits.test)
  }

  private static func samples(_ part: Digits.Part) -> Samples<Float> {
    Samples(
      features: part.images.converted(),
      targets: Matrix(rows: part.count, columns: 1, elements: part.labels.map { Float($0) }))
  }
}
