#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension DatasetDefinition {
  /// A circle of half the size within another: scikit-learn's `make_circles(factor=0.5)`, bit for bit.
  static let circles = DatasetDefinition(
    name: "circles",
    summary: "a circle within a circle of twice its size, scikit-learn's make_circles(factor=0.5)",
    featureNames: planeNames,
    defaults: DatasetDefaults(samples: 500, noise: 0.05),
    sampleRange: 2...mostSamples
  ) { samples, noise, seed in
    var generator = MT19937(seed: seed)
    let outer = linspace(0, 2 * .pi, count: samples / 2, endpoint: false)
    let inner = linspace(0, 2 * .pi, count: samples - samples / 2, endpoint: false)
    let points = outer.map { (cos($0), sin($0)) } + inner.map { (cos($0) * 0.5, sin($0) * 0.5) }
    var (features, classes) = shuffle(points, halves(samples), with: &generator)
    for index in features.indices { features[index] += generator.normal(standardDeviation: noise) }
    return Samples(features: features, labels: .classes(classes, names: ["outer circle", "inner circle"]))
  }
}
