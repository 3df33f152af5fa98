import Foundation
import Networks
import Testing

@testable import Examples

// Without optimisation these take a minute.
#if !DEBUG
  /// What the programs that read digits reach. Their numbers differ a little between machines, as trained ones do.
  @Suite struct DigitProgramsTests {
    @Test("Of unseen images, the two-layer net reads 92 % after 10,000 steps")
    func twoLayerNet() throws {
      let digits = try DigitSamples()
      let network = TwoLayerNet.learn(
        TwoLayerNet.network(seed: 1), digits: digits, steps: 10_000, seed: 1
      ) { _, _ in }
      let result = network.evaluate(digits.test, task: digits.task)
      #expect(try #require(result.accuracy) >= 0.92)
    }

    @Test("The classifier reads 88 % after ten epochs; momentum and Adam learn faster, dropout more slowly")
    func exercises() throws {
      let digits = try DigitSamples()
      let losses = try DigitExercises.variants(epochs: 10).map { name, options in
        let (network, history) = try DigitClassifier.train(digits: digits, options: options)
        let accuracy = network.evaluate(digits.test, task: digits.task).accuracy
        #expect(try #require(accuracy) >= 0.88, "\(name)")
        return try #require(history.loss.last)
      }
      let (plain, dropout, momentum, adam) = (losses[0], losses[1], losses[2], losses[3])
      #expect(momentum < plain && adam < plain && dropout > plain)
    }

    /// A folder with MNIST's four files, which are too large to come with the project.
    static let mnist = ProcessInfo.processInfo.environment["NNPLOT_MNIST"]

    @Test(
      "With all of MNIST the classifier reads 97 % of its 10,000 unseen images after ten epochs",
      .enabled(if: mnist != nil, "NNPLOT_MNIST names no folder with MNIST's four files"))
    func allOfMNIST() throws {
      let digits = try DigitSamples(folder: try #require(Self.mnist))
      let (_, history) = try DigitClassifier.train(
        digits: digits, options: DigitClassifier.options(epochs: 10))
      #expect(try #require(history.validationAccuracy.last) >= 0.97)
    }
  }
#endif
