/// The data sets that are built in.
public enum Datasets {
  /// The registry, in the order of lists: the tutorials' planes first, then lines and real data.
  static let all: [DatasetDefinition] = [
    .xor, .moons, .circles, .blobs, .spirals, .gauss, .coffee, .linear, .logistic, .cosine, .iris,
  ]

  /// The names of the built-in data sets.
  public static var names: [String] { all.map(\.name) }

  /// One line on what the data set is; nil if there is none of this name.
  public static func summary(for name: String) -> String? {
    definition(name)?.summary
  }

  /// The values that take the place of options not given; nil if there is no data set of this name.
  public static func defaults(for name: String) -> DatasetDefaults? {
    definition(name)?.defaults
  }

  /// Makes a built-in data set; the same arguments always give the same bits.
  ///
  /// - Parameters:
  ///   - name: One of `names`.
  ///   - samples: The number of samples; nil for the data set's default.
  ///   - noise: The standard deviation of the noise in the data set's units (of blobs and gauss: of a cluster);
  ///     nil for the data set's default.
  ///   - seed: scikit-learn's `random_state`; nil for the data set's default.
  public static func make(
    _ name: String, samples: Int? = nil, noise: Double? = nil, seed: Int? = nil
  ) throws(DatasetError) -> Dataset {
    guard let definition = definition(name) else { throw .unknownName(name) }
    return try definition.make(samples: samples, noise: noise, seed: seed)
  }

  private static func definition(_ name: String) -> DatasetDefinition? {
    all.first { $0.name == name }
  }
}

/// What a built-in data set is made with unless told otherwise.
public struct DatasetDefaults: Sendable, Equatable {
  /// The number of samples.
  public var samples: Int
  /// The standard deviation of the noise; nil for data that have none.
  public var noise: Double?
  /// The seed of the random generator.
  public var seed: Int

  /// The given defaults.
  public init(samples: Int, noise: Double?, seed: Int = 42) {
    self.samples = samples
    self.noise = noise
    self.seed = seed
  }
}
