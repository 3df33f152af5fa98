#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension DatasetDefinition {
  /// One period of the curve cos x + 1 on 0…2π; normal noise is added to its values.
  static let cosine = DatasetDefinition(
    name: "cosine",
    summary: "the curve cos x + 1 over one period",
    featureNames: ["x"],
    defaults: DatasetDefaults(samples: 100, noise: 0),
    sampleRange: 2...mostSamples
  ) { samples, noise, seed in
    var generator = PCG64(seed: UInt64(seed))
    let xs = linspace(0, 2 * .pi, count: samples)
    let values = xs.map { cos($0) + 1 + generator.normal(standardDeviation: noise) }
    return Samples(features: xs, labels: .values(values, name: "cos x + 1"))
  }
}
