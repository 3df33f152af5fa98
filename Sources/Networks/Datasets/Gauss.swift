extension DatasetDefinition {
  /// Two round clusters around (−2, −2) and (2, 2), as in TensorFlow Playground; the noise is their standard
  /// deviation.
  static let gauss = DatasetDefinition(
    name: "gauss",
    summary: "two round clusters, as in TensorFlow Playground",
    featureNames: planeNames,
    defaults: DatasetDefaults(samples: 500, noise: 1),
    sampleRange: 2...mostSamples
  ) { samples, noise, seed in
    var generator = PCG64(seed: UInt64(seed))
    let classes = halves(samples)
    let features = classes.flatMap { number in
      generator.normal(mean: number == 0 ? -2 : 2, standardDeviation: noise, count: 2)
    }
    return Samples(features: features, labels: .classes(classes, names: ["class 0", "class 1"]))
  }
}
