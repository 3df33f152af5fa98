import Networks
import Testing

struct LandscapeTests {
  private let model = Sequential<Double>(
    weights: [Matrix([[3, 4], [0, 2]]), Matrix([[1, 1]])], biases: [[5, 12], [7]], activations: [Linear()])

  private func norm(_ numbers: ArraySlice<Double>) -> Double {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  @Test("Filters get the norms of the network's rows: 5, 2 and √2")
  func filters() {
    let d: [Double] = [1, 0, 3, 4, 1, 1, -2, 0, 9]
    let scaled = model.normalised(d, by: .filter)
    let expected: [Double] = [5, 0, 1.2, 1.6, 0, 0, -2.0.squareRoot(), 0, 0]
    #expect(zip(scaled, expected).allSatisfy { abs($0 - $1) < 1e-14 })
    let withBiases = model.normalised(d, by: .filter, movesBiases: true)
    #expect(abs(norm(withBiases[4..<6]) - 13) < 1e-14 && abs(withBiases[8] - 7) < 1e-14)
  }

  @Test("Layers get the norms of the network's matrices: √29 and √2; or nothing is scaled")
  func layers() {
    let d: [Double] = [1, 1, 1, 1, 1, 1, 3, 4, 1]
    let scaled = model.normalised(d, by: .layer)
    #expect(abs(norm(scaled[0..<4]) - 29.0.squareRoot()) < 1e-14)
    #expect(abs(norm(scaled[6..<8]) - 2.0.squareRoot()) < 1e-14)
    #expect(scaled[0] == scaled[3] && abs(scaled[7] / scaled[6] - 4.0 / 3) < 1e-14)
    #expect(model.normalised(d, by: .none) == [1, 1, 1, 1, 0, 0, 3, 4, 0])
    #expect(model.normalised(d, by: .none, movesBiases: true) == d)
    #expect(model.normalised(Array(repeating: 0, count: 9), by: .filter) == Array(repeating: 0, count: 9))
  }

  @Test("Random directions depend on the seed and have the norms asked for")
  func random() {
    let direction = model.randomDirection(seed: 3)
    #expect(direction == model.randomDirection(seed: 3) && direction != model.randomDirection(seed: 4))
    #expect(abs(norm(direction[0..<2]) - 5) < 1e-14 && abs(norm(direction[2..<4]) - 2) < 1e-14)
    #expect(direction[4] == 0 && direction[8] == 0)
  }

  /// ŷ = w·x + b with the squared error of the samples (1, 0) and (−1, 0): w² + b².
  private let bowl = Sequential<Double>(layers: [Dense(inputs: 1, outputs: 1)], parameters: [2, 1])
  private let samples = Samples<Double>(features: Matrix([[1], [-1]]), targets: Matrix([[0], [0]]))

  @Test("The loss over a plane of directions is w² + b²")
  func plane() {
    let losses = bowl.losses(
      of: samples, task: .regression(outputs: 1), first: ([1, 0], [-2, 0, 1]), second: ([1, 1], [0, -1]))
    // w = 2 + a + c and b = 1 + c for the coefficients a and c: (0, 1), (2, 1), (3, 1); (−1, 0), (1, 0), (2, 0).
    #expect(losses == Matrix([[1, 5, 10], [1, 1, 4]]))
    #expect(bowl.moved((0.5, [2, 0]), (-1, [0, 1])).parameters == [3, 0])
  }

  @Test("The loss over two parameters is w² + b²")
  func parameters() {
    let losses = bowl.losses(
      of: samples, task: .regression(outputs: 1), first: (parameter: 0, values: [-1, 0, 3]),
      second: (parameter: 1, values: [0, 2]))
    #expect(losses == Matrix([[1, 0, 9], [5, 4, 13]]))
  }
}
