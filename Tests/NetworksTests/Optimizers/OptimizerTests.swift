import Networks
import Testing

struct OptimizerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let optimizer: any Optimizer
    let rate: Double
    let end: [Double]
  }

  /// Five steps on .1·w₁² + 2·w₂² from (2.5, 1.5), by PyTorch's documented formulas written out in NumPy 2.4.6.
  static let cases = [
    Case(
      testDescription: "sgd", optimizer: SGD(), rate: 0.1, end: [2.2598019920000003, 0.11663999999999997]),
    Case(
      testDescription: "sgd, decay", optimizer: SGD(weightDecay: 0.5), rate: 0.1,
      end: [1.7392209232500002, 0.07549265624999998]),
    Case(
      testDescription: "momentum", optimizer: SGD(momentum: 0.9), rate: 0.1,
      end: [1.8732912320000004, -1.0935]),
    Case(
      testDescription: "momentum, dampening", optimizer: SGD(momentum: 0.9, dampening: 0.2), rate: 0.1,
      end: [1.9555674210432001, -1.2138615360000002]),
    Case(
      testDescription: "nesterov", optimizer: SGD(momentum: 0.9, isNesterov: true), rate: 0.1,
      end: [1.7247650345760799, -0.24770370239999995]),
    Case(
      testDescription: "moving average", optimizer: SGD(momentum: 0.9, form: .ema), rate: 0.1,
      end: [2.43458904714392, 0.7833379104000001]),
    Case(
      testDescription: "adagrad", optimizer: AdaGrad(), rate: 0.5,
      end: [1.113458921505476, 0.3052918762993222]),
    Case(
      testDescription: "rmsprop", optimizer: RMSProp(), rate: 0.01,
      end: [2.183411147043674, 1.1890254123468824]),
    Case(
      testDescription: "rmsprop, momentum", optimizer: RMSProp(momentum: 0.9), rate: 0.01,
      end: [1.5816163368811946, 0.6067556925738564]),
    Case(
      testDescription: "adam", optimizer: Adam(), rate: 0.1, end: [2.002224658557587, 1.0043581685774428]),
    Case(
      testDescription: "adam, decay", optimizer: Adam(weightDecay: 0.1), rate: 0.1,
      end: [2.0022246551198077, 1.00435816855612]),
    Case(
      testDescription: "adamw", optimizer: Adam.decoupled(), rate: 0.1,
      end: [1.9908134195905618, 0.9979541517084307]),
  ]

  @Test("Five steps are PyTorch's, in both precisions", arguments: cases)
  func steps(example: Case) {
    let double = walk(Double.self, example)
    let single = walk(Float.self, example)
    for index in 0..<2 {
      #expect(abs(double[index] - example.end[index]) < 1e-13)
      #expect(abs(Double(single[index]) - example.end[index]) < 3e-6)
    }
  }

  private func walk<Scalar: FloatingScalar>(_ type: Scalar.Type, _ example: Case) -> [Scalar] {
    var w: [Scalar] = [2.5, 1.5]
    var state = OptimizerState<Scalar>(for: example.optimizer, parameters: 2)
    for _ in 0..<5 {
      let gradient = [0.2 * w[0], 4 * w[1]]
      state.step(
        example.optimizer, parameters: &w, gradient: gradient, learningRate: example.rate)
    }
    #expect(state.steps == 5)
    return w
  }

  @Test("Optimizers are known by name")
  func names() throws {
    #expect(Optimizers.names == ["sgd", "adagrad", "rmsprop", "adam", "adamw"])
    for name in Optimizers.names { #expect(try Optimizers.named(name).name == name) }
    #expect(throws: OptimizerError.unknownName("adm", known: Optimizers.names)) {
      try Optimizers.named("adm")
    }
  }
}
