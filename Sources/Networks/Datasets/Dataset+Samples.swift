extension Dataset {
  /// The number of samples.
  public var sampleCount: Int { features.rows }

  /// The number of features of a sample.
  public var featureCount: Int { features.columns }

  /// The number of classes; nil if the labels are real numbers.
  public var classCount: Int? { classNames?.count }

  /// The class of each sample, 0…K−1; nil if the labels are real numbers.
  public var classes: [Int]? {
    if case .classes(let classes, _) = labels { classes } else { nil }
  }

  /// The classes' names; nil if the labels are real numbers.
  public var classNames: [String]? {
    if case .classes(_, let names) = labels { names } else { nil }
  }

  /// The real number to predict for each sample; nil if the labels are classes.
  public var values: [Double]? {
    if case .values(let values, _) = labels { values } else { nil }
  }

  /// The number of samples of each class; nil if the labels are real numbers.
  public var samplesPerClass: [Int]? {
    guard case .classes(let classes, let names) = labels else { return nil }
    return classes.reduce(into: Array(repeating: 0, count: names.count)) { $0[$1] += 1 }
  }

  /// The numbers of the samples of one class, in their order.
  public func rows(ofClass number: Int) -> [Int] {
    guard let classes else { return [] }
    return classes.indices.filter { classes[$0] == number }
  }

  /// The values of one feature over all samples.
  public func feature(_ column: Int) -> [Double] {
    precondition(
      0..<featureCount ~= column,
      "\(name) has \(featureCount) features, counted from 0; there is no \(column)")
    return (0..<sampleCount).map { features[$0, column] }
  }

  /// The least and greatest value of a feature; nil without samples.
  public func range(ofFeature column: Int) -> ClosedRange<Double>? {
    let column = feature(column)
    guard let least = column.min(), let greatest = column.max() else { return nil }
    return least...greatest
  }

  /// The data set of some of the samples, in the order given; classes keep their numbers.
  public func subset(_ rows: [Int]) -> Dataset {
    var elements: [Double] = []
    elements.reserveCapacity(rows.count * featureCount)
    for row in rows {
      precondition(
        0..<sampleCount ~= row, "\(name) has \(sampleCount) samples, counted from 0; there is no \(row)")
      elements += features.elements[row * featureCount..<(row + 1) * featureCount]
    }
    let labels: Labels =
      switch self.labels {
      case .classes(let classes, let names): .classes(rows.map { classes[$0] }, names: names)
      case .values(let values, let name): .values(rows.map { values[$0] }, name: name)
      }
    return Dataset(
      name: name, features: Matrix(rows: rows.count, columns: featureCount, elements: elements),
      featureNames: featureNames, labels: labels)
  }

  /// The training and the test part that scikit-learn's `train_test_split` makes of the samples.
  ///
  /// - Parameters:
  ///   - testFraction: The test part's share, rounded up to whole samples.
  ///   - seed: scikit-learn's `random_state`.
  public func split(testFraction: Double = 0.25, seed: UInt32 = 42) -> (train: Dataset, test: Dataset) {
    let rows = trainTestSplit(count: sampleCount, testFraction: testFraction, seed: seed)
    return (subset(rows.train), subset(rows.test))
  }
}
