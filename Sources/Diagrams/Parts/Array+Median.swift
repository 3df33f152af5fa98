extension [Double] {
  /// The middle number, or the mean of the two in the middle; NaN where there are none.
  var median: Double {
    guard !isEmpty else { return .nan }
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
