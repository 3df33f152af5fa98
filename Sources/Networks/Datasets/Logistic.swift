extension DatasetDefinition {
  /// One variable with a threshold at 2.5; by default the six samples 0…5 of Ng's course.
  ///
  /// The samples are spread evenly over 0…5 and labelled, then normal noise is added to the variable.
  static let logistic = DatasetDefinition(
    name: "logistic",
    summary: "one variable, class 1 above 2.5",
    featureNames: ["x"],
    defaults: DatasetDefaults(samples: 6, noise: 0),
    sampleRange: 2...mostSamples
  ) { samples, noise, seed in
    var generator = PCG64(seed: UInt64(seed))
    let clean = linspace(0, 5, count: samples)
    let noisy = clean.map { $0 + generator.normal(standardDeviation: noise) }
    return Samples(
      features: noisy, labels: .classes(clean.map { $0 > 2.5 ? 1 : 0 }, names: ["y = 0", "y = 1"]))
  }
}
