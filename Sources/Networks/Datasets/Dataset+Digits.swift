extension Dataset {
  /// Images of digits as samples: a feature for each pixel, a class for each digit.
  public init(_ part: Digits.Part, of digits: Digits) {
    self.init(
      name: digits.name, features: part.images,
      featureNames: (1...max(1, part.images.columns)).map { "pixel \($0)" },
      labels: .classes(part.labels, names: digits.classNames))
  }
}
