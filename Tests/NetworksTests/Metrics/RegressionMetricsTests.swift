import Networks
import Testing

/// References: scikit-learn 1.9.1's functions of the same names.
struct RegressionMetricsTests {
  private let targets = [3, -0.5, 2, 7, 4.2]
  private let predictions = [2.5, 0, 2.1, 7.8, 5.3]

  @Test func values() {
    #expect(agreesWithScikitLearn([r2Score(targets, predictions)], [0.9228556485355649]))
    #expect(agreesWithScikitLearn([meanSquaredError(targets, predictions)], [0.4719999999999998]))
    #expect(agreesWithScikitLearn([meanAbsoluteError(targets, predictions)], [0.5999999999999999]))
    #expect(agreesWithScikitLearn([r2Score([1, 2, 3], [3, 2, 1])], [-3]))
  }

  @Test("R² of targets that are all the same, and of one sample")
  func undefined() {
    #expect(r2Score([2, 2, 2], [2, 2, 2]) == 1)
    #expect(r2Score([2, 2, 2], [2, 2, 3]) == 0)
    #expect(r2Score([1], [2]).isNaN)
  }
}
