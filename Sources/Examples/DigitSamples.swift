import Networks

/// Images of digits as samples: the built-in ones, 4,000 to train on and 1,000 to test on, or all of MNIST.
struct DigitSamples {
  var train: Samples<Float>
  var test: Samples<Float>
  /// Ten classes: ten logits, softmax, cross-entropy.
  let task = LearningTask.multiclass(classes: Digits.classCount)

  init() throws { self.init(try Digits.builtIn()) }

  /// The images in a folder with the four files of MNIST, as they come or unpacked.
  init(folder: String) throws { self.init(try Digits(folder: folder)) }

  private init(_ digits: Digits) {
    train = Self.samples(digits.train)
    test = Self.samples(digits.test)
  }

  private static func samples(_ part: Digits.Part) -> Samples<Float> {
    Samples(
      features: part.images.converted(),
      targets: Matrix(rows: part.count, columns: 1, elements: part.labels.map { Float($0) }))
  }
}
