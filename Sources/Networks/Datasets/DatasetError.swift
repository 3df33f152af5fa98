/// Why a built-in data set cannot be made as asked.
public enum DatasetError: Error, Equatable, CustomStringConvertible {
  /// No data set has this name.
  case unknownName(String)
  /// The number of samples is outside what the data set can have.
  case samples(Int, allowed: ClosedRange<Int>, dataset: String)
  /// The noise is negative, infinite or not a number.
  case noise(Double, dataset: String)
  /// The data set has no noise to set.
  case noiseless(Double, dataset: String)
  /// The seed is outside what scikit-learn's `random_state` takes.
  case seed(Int, dataset: String)

  /// What was given, what was expected.
  public var description: String {
    switch self {
    case .unknownName(let name):
      "there is no data set '\(name)'; built in are \(Datasets.names.joined(separator: ", "))"
    case .samples(let samples, let allowed, let dataset) where allowed.count == 1:
      "--samples \(samples): \(dataset) has exactly \(allowed.lowerBound) samples"
    case .samples(let samples, let allowed, let dataset):
      "--samples \(samples): \(dataset) takes \(allowed.lowerBound) to \(allowed.upperBound) samples"
    case .noise(let noise, let dataset):
      "--noise \(noise): the noise of \(dataset) is a finite number that is not negative"
    case .noiseless(let noise, let dataset):
      "--noise \(noise): \(dataset) has no noise to set; leave the option out"
    case .seed(let seed, let dataset):
      "--dataset-seed \(seed): the seed of \(dataset) lies in 0 to \(UInt32.max)"
    }
  }
}
