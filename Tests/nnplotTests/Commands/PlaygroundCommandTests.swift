import Testing

/// Links of TensorFlow Playground on the command line.
@Suite(.timeLimit(.minutes(5)))
struct PlaygroundCommandTests {
  static let mistakes: [(String, Int32, String)] = [
    (
      "from-playground https://example.com", 64,
      "'https://example.com' is no TensorFlow Playground link; expected "
        + "https://playground.tensorflow.org/#activation=tanh&dataset=circle&…, in quotation marks"
    ),
    ("from-playground #dataset=moons", 64, "the link has dataset=moons; expected circle, xor, gauss, spiral"),
    ("from-playground #seed=1 --epochs 0", 64, "--epochs: give a number from 1 to 100000, not 0"),
    (
      "from-playground #problem=regression&activation=linear&learningRate=10&seed=1", 65,
      "the training diverged in epoch 1: learningRate=10 of the link is too large"
    ),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(line: String, status: Int32, message: String) async throws {
    try await expect(line, status: status, message: "Error: " + message)
  }
}
