import Networks
import Testing

struct SequentialTests {
  /// Numbers of NumPy's default_rng(0), rounded to three decimals.
  private let model = Sequential<Double>(
    weights: [
      Matrix([[-0.704, -1.265], [-0.623, 0.041], [-2.325, -0.219]]), Matrix([[-0.316, 0.412, 1.043]]),
    ],
    biases: [[-1.246, -0.732, -0.544], [-0.129]], activations: [Tanh()])
  private let x = Matrix<Double>([[0.126, -0.132], [0.64, 0.105], [-0.536, 0.362], [1.304, 0.947]])

  @Test("Logits are NumPy's tanh(X·W1ᵀ + b1)·W2ᵀ + b2")
  func forward() {
    let expected = [-0.8432246771240557, -1.1718325089709463, 0.5717735886644026, -1.2290128700604528]
    let logits = model.forward(x)
    for (logit, reference) in zip(logits.elements, expected) { #expect(abs(logit - reference) < 1e-14) }
    let single = model.converted(to: Float.self).forward(x.converted())
    for (logit, reference) in zip(single.elements, expected) {
      #expect(abs(Double(logit) - reference) < 1e-6)
    }
    let trace = model.trace(x)
    #expect(trace[1].outputs == logits)
    #expect(trace[0].preActivations[0, 0] == 0.126 * -0.704 + -0.132 * -1.265 - 1.246)
    #expect(trace[0].outputs.columns == 3)
  }

  @Test("Many rows go through in blocks as they would alone")
  func blocks() {
    let many = Matrix<Double>(rows: 1500, columns: 2, elements: (0..<3000).map { Double($0 % 97) / 50 - 1 })
    let logits = model.forward(many)
    for row in [0, 511, 512, 1023, 1024, 1499] {
      #expect(abs(logits[row, 0] - model.forward(many.rows(at: [row]))[0, 0]) < 1e-14)
    }
    #expect(model.forward(Matrix(rows: 0, columns: 2)).rows == 0)
  }

  @Test(
    "What all processors share has the bits of blocks that went through alone",
    arguments: [8191, 8192, 20_000])
  func shared(rows: Int) {
    let many = Matrix<Double>(
      rows: rows, columns: 2, elements: (0..<2 * rows).map { Double($0 % 1013) / 500 - 1 })
    let logits = model.forward(many)
    #expect(logits.rows == rows)
    for first in stride(from: 0, to: rows, by: 512) {
      let block = many.rows(at: Array(first..<min(first + 512, rows)))
      #expect(logits.elements[first..<first + block.rows].elementsEqual(model.forward(block).elements))
    }
  }

  @Test("Sizes, parameters and tensors")
  func parameters() {
    #expect(model.layerSizes == [2, 3, 1])
    #expect(Sequential<Float>(layerSizes: [3, 16, 1], activation: ReLU(), seed: 1).parameterCount == 81)
    #expect(Sequential<Float>(layerSizes: [3, 4, 4, 4, 1], activation: ReLU(), seed: 1).parameterCount == 61)
    #expect(model.tensors.map(\.name) == ["0.weight", "0.bias", "1.weight", "1.bias"])
    #expect(model.tensors.map(\.shape.extents) == [[3, 2], [3], [1, 3], [1]])
    #expect(model.weights(ofLayer: 0)[2, 1] == -0.219)
    #expect(model.biases(ofLayer: 1) == [-0.129])
    var other = model
    other.setBiases([1, 2, 3], ofLayer: 0)
    other.setWeights(Matrix([[7, 8, 9]]), ofLayer: 1)
    #expect(other != model)
    #expect(other.parameters == [-0.704, -1.265, -0.623, 0.041, -2.325, -0.219, 1, 2, 3, 7, 8, 9, -0.129])
    #expect(other.activation(ofLayer: 0).name == "tanh")
    #expect(other.activation(ofLayer: 1).name == "linear")
  }

  @Test("Equality looks at activations too")
  func equality() {
    let first = Sequential<Double>(layerSizes: [2, 3, 1], activation: ReLU(), seed: 3)
    #expect(first == Sequential<Double>(layerSizes: [2, 3, 1], activation: ReLU(), seed: 3))
    #expect(first != Sequential<Double>(layerSizes: [2, 3, 1], activation: ReLU(), seed: 4))
    #expect(
      first
        != Sequential<Double>(
          layers: [Dense(inputs: 2, outputs: 3), Dense(inputs: 3, outputs: 1)], parameters: first.parameters))
  }
}
