import Testing

@testable import Networks

@Suite struct PerceptronTests {
  private let corners = Matrix<Double>([[0, 0], [0, 1], [1, 0], [1, 1]])

  /// Worked out by hand: (1,1) is missed, then (0,0) and (0,1), and so on.
  @Test func learnsANDByTheRule() {
    var perceptron = Perceptron(weights: [0, 0], bias: 0)
    var (w1, w2, b) = (0.0, 0.0, 0.0)
    let targets = [0, 0, 0, 1]
    for _ in 0..<20 {
      for (row, (x1, x2)) in [(0.0, 0.0), (0, 1), (1, 0), (1, 1)].enumerated() {
        let error = Double(targets[row]) - (w1 * x1 + w2 * x2 + b > 0 ? 1 : 0)
        (w1, w2, b) = (w1 + error * x1, w2 + error * x2, b + error)
      }
    }
    let mistakes = perceptron.fit(corners, classes: targets, epochs: 20)
    #expect(mistakes.last == 0 && mistakes.dropLast().allSatisfy { $0 > 0 })
    #expect(perceptron == Perceptron(weights: [w1, w2], bias: b))
    #expect(perceptron.predictedClasses(corners) == targets)
  }

  @Test func xorNeverComesToAnEnd() {
    var perceptron = Perceptron(weights: [0, 0], bias: 0)
    let mistakes = perceptron.fit(corners, classes: [0, 1, 1, 0], epochs: 500)
    #expect(mistakes.count == 500 && !mistakes.contains(0))
    #expect(perceptron.predictedClasses(corners) != [0, 1, 1, 0])
  }

  /// Novikoff: from 0 there are at most (R/γ)² updates, with R the longest sample and γ the margin of any line.
  @Test func updatesKeepWithinNovikoffsBound() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      var (rows, classes): ([[Double]], [Int]) = ([], [])
      var (longest, margin) = (0.0, Double.infinity)
      while rows.count < 50 {
        let (x, y) = (
          Double.random(in: -1...1, using: &generator), Double.random(in: -1...1, using: &generator)
        )
        // The line 0.6·x + 0.8·y = 0.1, as a unit vector of three numbers with the bias.
        let distance = (0.6 * x + 0.8 * y - 0.1) / (1.01).squareRoot()
        guard abs(distance) > 0.05 else { continue }
        rows.append([x, y])
        classes.append(distance > 0 ? 1 : 0)
        longest = max(longest, x * x + y * y + 1)
        margin = min(margin, abs(distance))
      }
      var perceptron = Perceptron(weights: [0, 0], bias: 0)
      let mistakes = perceptron.fit(Matrix(rows), classes: classes, epochs: 10_000)
      #expect(mistakes.last == 0)
      #expect(Double(mistakes.reduce(0, +)) <= longest / (margin * margin))
    }
  }
}
