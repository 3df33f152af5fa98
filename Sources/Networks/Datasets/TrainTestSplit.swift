/// Deals the rows of a data set into a training and a test part: the rows that scikit-learn's
/// `train_test_split(test_size=testFraction, random_state=seed)` chooses, in its order.
///
/// - Parameters:
///   - count: The number of rows.
///   - testFraction: The test part's share, rounded up to whole rows; in 0…1.
///   - seed: Of the shuffling.
/// - Returns: The numbers of the rows in each part, counted from 0.
public func trainTestSplit(
  count: Int, testFraction: Double = 0.25, seed: UInt32 = 42
) -> (train: [Int], test: [Int]) {
  precondition(
    (0...1).contains(testFraction), "the test part's share lies in 0…1, \(testFraction) does not")
  var generator = MT19937(seed: seed)
  let order = generator.permutation(count)
  let testCount = min(count, Int((testFraction * Double(count)).rounded(.up)))
  return (Array(order[testCount...]), Array(order[..<testCount]))
}
