#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension DatasetDefinition {
  /// Two spirals of 1¾ turns, one the other turned by half a turn, as in TensorFlow Playground.
  ///
  /// The samples of a class lie at equal steps of the angle, from the centre out to radius 5; normal noise is
  /// added to both coordinates. Neighbouring arms are 1.4 apart.
  static let spirals = DatasetDefinition(
    name: "spirals",
    summary: "two interleaved spirals of 1¾ turns, as in TensorFlow Playground",
    featureNames: planeNames,
    defaults: DatasetDefaults(samples: 500, noise: 0.1),
    sampleRange: 2...mostSamples
  ) { samples, noise, seed in
    var generator = PCG64(seed: UInt64(seed))
    let classes = halves(samples)
    var features: [Double] = []
    for (index, number) in classes.enumerated() {
      let count = number == 0 ? samples / 2 : samples - samples / 2
      let share = Double(number == 0 ? index + 1 : index + 1 - samples / 2) / Double(count)
      let angle = 1.75 * 2 * .pi * share + (number == 0 ? 0 : .pi)
      features.append(5 * share * sin(angle) + generator.normal(standardDeviation: noise))
      features.append(5 * share * cos(angle) + generator.normal(standardDeviation: noise))
    }
    return Samples(features: features, labels: .classes(classes, names: ["class 0", "class 1"]))
  }
}
