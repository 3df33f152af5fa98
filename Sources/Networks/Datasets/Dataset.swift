/// Samples with their labels.
public struct Dataset: Sendable, Equatable {
  /// What the samples are labelled with.
  public enum Labels: Sendable, Equatable {
    /// A class 0…K−1 for each sample, and the K classes' names.
    case classes([Int], names: [String])
    /// A real number for each sample, and what it measures.
    case values([Double], name: String)
  }

  /// The data set's name, or the file it was read from.
  public var name: String
  /// One row per sample, one column per feature.
  public var features: Matrix<Double>
  /// The columns' names.
  public var featureNames: [String]
  /// One label per sample.
  public var labels: Labels

  /// A data set of the given samples.
  public init(name: String, features: Matrix<Double>, featureNames: [String], labels: Labels) {
    self.name = name
    self.features = features
    self.featureNames = featureNames
    self.labels = labels
  }
}
