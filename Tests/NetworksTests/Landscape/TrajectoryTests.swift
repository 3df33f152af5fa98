import Networks
import Testing

/// References: NumPy 2.4 and scikit-learn 1.9.1.
struct TrajectoryTests {
  private let way = Trajectory([
    [1, 2, 0, -1], [0.5, 1, 0.5, -1], [0.2, 0.3, 1, -0.5], [0.1, -0.2, 1.2, 0.1], [0, -0.3, 1.5, 0.2],
  ])

  private func agree(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-12 }
  }

  /// `PCA().fit(P - P[-1])`, whose signs are free: the largest number of each is made positive here.
  @Test("Principal directions are those of sklearn.decomposition.PCA")
  func principal() {
    let (directions, shares) = way.principalDirections(2)
    let first = [0.30385917793345996, 0.7289322458084092, -0.4524448004868803, -0.41427175080941525]
    let second = [0.3270189713682562, 0.3385035434808845, -0.0419701567784907, 0.8813129122826474]
    #expect(directions.count == 2 && agree(directions[0], first) && agree(directions[1], second))
    #expect(agree(shares, [0.9673294457090089, 0.029525817602635833]))
    let projected = way.projection(onto: directions)
    let expected = [
      3.1561966449944197, 0.11095686180284962, 2.0491124099758404, -0.41204124575140816, 1.0143438088817682,
      -0.3274280398464258, 0.28043975760119255, -0.008987992709803471, 0, 0,
    ]
    #expect(agree(projected.elements, expected))
  }

  /// `np.linalg.lstsq(D.T, (P - P[-1]).T)`.
  @Test("Directions that are neither unit vectors nor at right angles: least squares")
  func leastSquares() {
    let projected = way.projection(onto: [[1, 0, 1, 0], [1, 1, 0, 0]])
    let expected = [
      -1.4333333333333333, 2.3666666666666667, -0.9333333333333333, 1.3666666666666667, -0.4666666666666667,
      0.6333333333333333, -0.2, 0.2, 0, 0,
    ]
    #expect(agree(projected.elements, expected))
    let fromZero = way.projection(onto: [[2, 0, 0, 0]], origin: [0, 0, 0, 0])
    #expect(fromZero.elements == [0.5, 0.25, 0.1, 0.05, 0])
  }

  @Test("A straight way has one direction, a standing point none")
  func degenerate() {
    let (directions, shares) = Trajectory([[0, 0], [3, 4], [6, 8]]).principalDirections(2)
    #expect(directions.count == 1 && agree(directions[0], [0.6, 0.8]) && agree(shares, [1]))
    #expect(Trajectory([[1, 2], [1, 2]]).principalDirections().directions.isEmpty)
    #expect(Trajectory([[1, 2]]).principalDirections().directions.isEmpty)
  }

  @Test("The way of a descent into a bowl lies in its plane")
  func descent() throws {
    var model = Sequential<Double>(layers: [Dense(inputs: 1, outputs: 1)], parameters: [2, 1])
    var points: [[Double]] = []
    let record = TrainingCallback<Double>(.everySteps(1)) { snapshot in
      points.append(snapshot.model.parameters)
      return .proceed
    }
    let samples = Samples<Double>(features: Matrix([[1], [-1]]), targets: Matrix([[0], [0]]))
    try model.fit(
      samples, task: .regression(outputs: 1),
      options: TrainingOptions(optimizer: SGD(), learningRate: 0.1, epochs: 10), callbacks: [record])
    // w² + b² shrinks both by 1 − 0.2 in each step: a straight line towards 0.
    let (directions, shares) = Trajectory(points).principalDirections()
    #expect(points.count == 11 && agree(shares, [1]))
    #expect(agree(directions[0], [2 / 5.0.squareRoot(), 1 / 5.0.squareRoot()]))
  }
}
