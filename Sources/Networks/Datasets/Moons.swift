#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension DatasetDefinition {
  /// Two half circles that reach into each other: scikit-learn's `make_moons`, bit for bit.
  ///
  /// The noise is added after shuffling, to x₁ and x₂ of each sample in turn.
  static let moons = DatasetDefinition(
    name: "moons",
    summary: "two interleaved half circles, scikit-learn's make_moons",
    featureNames: planeNames,
    defaults: DatasetDefaults(samples: 500, noise: 0.1),
    sampleRange: 2...mostSamples
  ) { samples, noise, seed in
    var generator = MT19937(seed: seed)
    let outer = linspace(0, .pi, count: samples / 2).map { (cos($0), sin($0)) }
    let inner = linspace(0, .pi, count: samples - samples / 2).map { (1 - cos($0), 1 - sin($0) - 0.5) }
    var (features, classes) = shuffle(outer + inner, halves(samples), with: &generator)
    for index in features.indices { features[index] += generator.normal(standardDeviation: noise) }
    return Samples(features: features, labels: .classes(classes, names: ["outer moon", "inner moon"]))
  }
}
