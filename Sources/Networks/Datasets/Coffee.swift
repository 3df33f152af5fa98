/// What makes a good roast: the rule behind the coffee data of Ng's Advanced Learning Algorithms, 2022.
public enum Coffee {
  /// Whether beans roasted so become good coffee.
  ///
  /// - Parameters:
  ///   - temperature: In °C.
  ///   - duration: In minutes.
  public static func isGood(temperature: Double, duration: Double) -> Bool {
    temperature > 175 && temperature < 260 && duration > 12 && duration < 15
      && duration <= longestDuration(temperature: temperature)
  }

  /// The longest roast in minutes that does not burn the beans at a temperature in °C.
  public static func longestDuration(temperature: Double) -> Double {
    -3.0 / (260 - 175) * temperature + 21
  }

  /// The corners of the triangle within which a roast is good.
  public static let corners: [(temperature: Double, duration: Double)] = [
    (175, 12), (175, longestDuration(temperature: 175)), (255, 12),
  ]
}

extension DatasetDefinition {
  /// Roasts that are good or bad: drawn with NumPy's `default_rng(2)` as in Ng's course, bit for bit.
  static let coffee = DatasetDefinition(
    name: "coffee",
    summary: "coffee roasts by temperature and duration; good inside a triangle",
    featureNames: ["Temperature (°C)", "Duration (min)"],
    defaults: DatasetDefaults(samples: 200, noise: nil, seed: 2),
    sampleRange: 2...mostSamples
  ) { samples, _, seed in
    var generator = PCG64(seed: UInt64(seed))
    var features: [Double] = []
    var classes: [Int] = []
    for _ in 0..<samples {
      let temperature = generator.random() * (285 - 150) + 150
      let duration = generator.random() * 4 + 11.5
      features += [temperature, duration]
      classes.append(Coffee.isGood(temperature: temperature, duration: duration) ? 1 : 0)
    }
    return Samples(features: features, labels: .classes(classes, names: ["Bad roast", "Good roast"]))
  }
}
