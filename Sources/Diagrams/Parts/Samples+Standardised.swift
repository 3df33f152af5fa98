import Networks

extension Samples<Double> {
  /// The samples of a data set, with standardised features if asked for.
  init(_ dataset: Dataset, isStandardised: Bool) {
    self.init(dataset)
    if isStandardised { features = Normalization(adaptedTo: features).apply(to: features) }
  }
}
