import Networks
import Testing

@testable import Examples

/// What the programs say is so.
@Suite struct ExamplesTests {
  /// Weights, bias and mistakes of each pass, by the same rule in NumPy 2.4.
  @Test("The perceptron learns AND and OR, and never XOR")
  func perceptron() {
    let expected: [(weights: [Double], bias: Double, mistakes: [Int])] = [
      ([2, 1], -2, [1, 3, 3, 2, 1, 0]), ([1, 1], 0, [1, 2, 1, 0]),
      ([-1, 0], 1, [2, 3] + Array(repeating: 4, count: 18)),
    ]
    for (function, expected) in zip(PerceptronRule.functions, expected) {
      var perceptron = Examples.Perceptron(weights: [0, 0], bias: 0)
      let mistakes = perceptron.learn(PerceptronRule.corners, targets: function.targets, rate: 1, passes: 20)
      #expect(mistakes == expected.mistakes, "\(function.name)")
      #expect(perceptron == Examples.Perceptron(weights: expected.weights, bias: expected.bias))
      let answers = (0..<4).map { perceptron.answer(to: PerceptronRule.corners.row($0)) }
      #expect((answers == function.targets) == (function.name != "XOR"))
    }
  }

  /// numpy 2.4: sigmoid(W1 @ x + b1) and so on.
  @Test("The forward pass of three layers, by hand and by the library")
  func forwardPass() {
    let expected: [[Double]] = [
      [0.574442516811659, 0.6681877721681662, 0.7502601055951177], [0.6262493703990729, 0.7710106968556123],
      [0.3168270764110298, 0.6962790898619668],
    ]
    for (found, expected) in zip(ForwardPass.byHand(), expected) {
      #expect(zip(found.elements, expected).allSatisfy { abs($0 - $1) < 1e-15 })
    }
    let page = page(of: ForwardPass.self)
    #expect(page.last == "23 parameters; the output is 0.31682708 0.69627909")
    #expect(page[5] == "layer 3: z = 0.3168 0.6963, a = 0.3168 0.6963")
  }

  @Test("The two-layer net begins at ln 10, and its gradients are the numerical ones")
  func twoLayerNet() throws {
    let digits = try DigitSamples()
    let network = TwoLayerNet.network(seed: 1)
    let batch = digits.train.selecting(Array(0..<TwoLayerNet.batchSize))
    let loss = network.evaluate(batch, task: digits.task).loss
    #expect(abs(loss - 2.30) < 0.02)
    let error = TwoLayerNet.largestGradientError(
      of: network.converted(to: Double.self), samples: batch, task: digits.task)
    #expect(error < 1e-5)
  }

  @Test("A step by hand is the trainer's")
  func stepByHand() throws {
    let digits = try DigitSamples()
    let batch = digits.train.selecting(Array(0..<TwoLayerNet.batchSize))
    var byHand = TwoLayerNet.network(seed: 1)
    let trainer = Trainer(
      byHand, samples: batch, task: digits.task,
      options: TrainingOptions(optimizer: SGD(), learningRate: 0.1, shuffles: false))
    let start = byHand.parameters
    TwoLayerNet.step(&byHand, on: batch, task: digits.task)
    trainer.step()
    let moved = zip(byHand.parameters, start).map { abs($0 - $1) }.max() ?? 0
    let apart = zip(byHand.parameters, trainer.model.parameters).map { abs($0 - $1) }.max() ?? 1
    #expect(moved > 1e-3 && apart < 1e-6)
  }

  @Test("Gradients of activations are those of PyTorch's calls")
  func autograd() throws {
    let (points, relu, sigmoid) = try Autograd.gradients()
    #expect(points.count == 160 && points.first == -8 && abs(points[159] - 7.9) < 1e-12)
    // PyTorch's derivative of relu at 0 is 0, too.
    #expect(relu == points.map { $0 > 0 ? 1 : 0 })
    let activation = Sigmoid()
    for (point, slope) in zip(points, sigmoid) {
      let s = activation.value(at: point)
      #expect(abs(slope - s * (1 - s)) < 1e-15)
    }
    #expect(
      try Autograd.rules() == [
        "y.backward(): backward from a result of shape (3, 1) needs an upstream gradient of the same shape, such "
          + "as ones; only a single number can do without",
        "x.grad = 2 4 6", "x.grad = 4 8 12 after a second pass",
        "a third pass: the graph was released by an earlier backward pass (reached again at 'sum'); give that "
          + "pass keepGraph: true, or replay the tape before the next one",
        "w.grad = 10: the detached factor w·data = 10 is a constant", "data.grad is None",
      ])
  }

  @Test("Numbers are rounded and keep their zeros")
  func numbers() {
    #expect(text([0.54488, -0.00004, -1.5, 2, 0.99996]) == "0.5449 0.0000 -1.5000 2.0000 1.0000")
    #expect(text(-2.6, 0) == "-3" && text(.nan) == "nan")
  }

  @Test("All programs have names of their own and something to say")
  func programs() {
    let names = Main.programs.map { $0.name }
    #expect(Set(names).count == 6)
    #expect(Main.programs.allSatisfy { !$0.summary.isEmpty })
    #expect(page(of: PerceptronRule.self).contains("OR: mistakes in each pass 1 2 1 0"))
  }

  private func page(of program: any ExampleProgram.Type) -> [String] {
    var lines: [String] = []
    do {
      try program.run { lines.append($0) }
    } catch {
      Issue.record(error)
    }
    return lines
  }
}
