extension DatasetDefinition {
  /// Four round clusters: scikit-learn's `make_blobs` with the tutorial's centres, bit for bit.
  ///
  /// The noise is `cluster_std`. Where the samples cannot be shared out evenly, the first clusters get one more.
  static let blobs = DatasetDefinition(
    name: "blobs",
    summary: "four round clusters, scikit-learn's make_blobs with the centres of the tutorial",
    featureNames: planeNames,
    defaults: DatasetDefaults(samples: 100, noise: 1, seed: 30),
    sampleRange: 4...mostSamples
  ) { samples, noise, seed in
    let centers = [(-5.0, 2.0), (-2.0, -2.0), (1.0, 2.0), (5.0, -2.0)]
    var generator = MT19937(seed: seed)
    var points: [(Double, Double)] = []
    var classes: [Int] = []
    for (number, center) in centers.enumerated() {
      for _ in 0..<samples / 4 + (number < samples % 4 ? 1 : 0) {
        let x = generator.normal(mean: center.0, standardDeviation: noise)
        let y = generator.normal(mean: center.1, standardDeviation: noise)
        points.append((x, y))
        classes.append(number)
      }
    }
    let (features, shuffled) = shuffle(points, classes, with: &generator)
    return Samples(
      features: features, labels: .classes(shuffled, names: centers.indices.map { "class \($0)" }))
  }
}
