extension DatasetDefinition {
  /// The four quadrants, of which opposite ones share a class.
  ///
  /// Sample i lies in quadrant i mod 4, with |x₁| and |x₂| uniform on 0.2…1.2, so that the classes do not touch;
  /// its class is 1 where the signs differ. Then normal noise is added to both: with 0.1, two in a thousand
  /// samples cross an axis and no classifier gets them right.
  static let xor = DatasetDefinition(
    name: "xor",
    summary: "four quadrants, of which opposite ones share a class",
    featureNames: planeNames,
    defaults: DatasetDefaults(samples: 500, noise: 0.1),
    sampleRange: 4...mostSamples
  ) { samples, noise, seed in
    var generator = PCG64(seed: UInt64(seed))
    var features: [Double] = []
    var classes: [Int] = []
    let signs = [(-1.0, -1.0), (-1.0, 1.0), (1.0, -1.0), (1.0, 1.0)]
    for index in 0..<samples {
      let sign = signs[index % 4]
      let x = sign.0 * generator.uniform(low: 0.2, high: 1.2)
      let y = sign.1 * generator.uniform(low: 0.2, high: 1.2)
      features.append(x + generator.normal(standardDeviation: noise))
      features.append(y + generator.normal(standardDeviation: noise))
      classes.append(sign.0 == sign.1 ? 0 : 1)
    }
    return Samples(features: features, labels: .classes(classes, names: ["same signs", "different signs"]))
  }
}
