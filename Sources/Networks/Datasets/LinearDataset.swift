extension DatasetDefinition {
  /// Houses whose price is 200 × size + 100; by default the two houses of Ng's course.
  ///
  /// The sizes are spread evenly over 1…2 thousand square feet; normal noise is added to the prices.
  static let linear = DatasetDefinition(
    name: "linear",
    summary: "prices of houses on the line 200 × size + 100",
    featureNames: ["Size (1000 sqft)"],
    defaults: DatasetDefaults(samples: 2, noise: 0),
    sampleRange: 2...mostSamples
  ) { samples, noise, seed in
    var generator = PCG64(seed: UInt64(seed))
    let sizes = linspace(1, 2, count: samples)
    let prices = sizes.map { 200 * $0 + 100 + generator.normal(standardDeviation: noise) }
    return Samples(features: sizes, labels: .values(prices, name: "Price (1000 dollars)"))
  }
}
