import Networks

/// Where a figure's samples come from.
public enum DataSource: Sendable, Equatable {
  /// A built-in data set; what is nil is its default.
  case builtIn(String, samples: Int? = nil, noise: Double? = nil, seed: Int? = nil)
  /// A file, and the column that holds the labels; nil is the last one.
  case file(String, label: String? = nil)

  /// The samples.
  ///
  /// - Parameter features: the features by name, or by place from 1; nil for all.
  /// - Throws: `DatasetError`, `FileError`, `CompressionError`, `CSVError`, `NumPyError` or `FeatureChoiceError`.
  package func load(features: [String]? = nil) throws -> Dataset {
    switch self {
    case .builtIn(let name, let samples, let noise, let seed):
      try Datasets.make(name, samples: samples, noise: noise, seed: seed).choosing(features: features)
    case .file(let path, let label):
      try Self.named(Dataset(file: path, label: label, features: features), after: path)
    }
  }

  /// The data set with the file's name without its folders.
  private static func named(_ dataset: Dataset, after path: String) -> Dataset {
    var dataset = dataset
    dataset.name = path.split(separator: "/").last.map(String.init) ?? path
    return dataset
  }

  /// Whether the features of the samples measure the same quantity, so that their plane has equal scales.
  var hasLikeFeatures: Bool {
    switch self {
    case .builtIn(let name, _, _, _): name != "coffee" && name != "iris"
    case .file: false
    }
  }

  /// The noise of a built-in data set, its own where none is given; nil of data without any.
  var noise: Double? {
    guard case .builtIn(let name, _, let noise, _) = self else { return nil }
    return noise ?? Datasets.defaults(for: name)?.noise
  }

  var isFile: Bool {
    if case .file = self { true } else { false }
  }
}
