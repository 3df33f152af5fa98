import ArgumentParser
import Diagrams
import Networks

/// The samples of a figure.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Built-in data set; 'nnplot list --datasets' names them all. (default: the figure's own; train needs data)",
      valueName: "name"),
    completion: .list(Datasets.names))
  var dataset: String?

  @OptionGroup var file: FileOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Number of samples of --dataset. (default: its own)", valueName: "n"))
  var samples: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Noise of --dataset; of blobs cluster_std. (default: its own)", valueName: "x"))
  var noise: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Seed of --dataset: random_state. (default: its own)", valueName: "n"))
  var datasetSeed: Int?

  mutating func validate() throws {
    guard data != nil else { return }
    try Exclusion.check(
      "--data",
      [
        ("--dataset", dataset != nil), ("--samples", samples != nil), ("--noise", noise != nil),
        ("--dataset-seed", datasetSeed != nil),
      ])
  }

  /// The file, if one is given.
  var data: String? { file.data }

  /// Where the samples come from.
  ///
  /// - Parameter standard: the figure's own samples.
  func source(standard: DataSource) throws -> DataSource {
    if let data { return .file(data, label: file.label) }
    guard case .builtIn(let name, let ownSamples, let ownNoise, let ownSeed) = standard else {
      return standard
    }
    // What the figure asks of its own data set means nothing for another.
    if let dataset, dataset != name {
      return .builtIn(dataset, samples: samples, noise: noise, seed: datasetSeed)
    }
    return .builtIn(
      name, samples: samples ?? ownSamples, noise: noise ?? ownNoise, seed: datasetSeed ?? ownSeed)
  }

  /// Where the samples come from if the options say so; nil leaves a figure to samples that are no data set.
  func sourceIfGiven() throws -> DataSource? {
    if let data { return .file(data, label: file.label) }
    guard let dataset else {
      guard samples == nil, noise == nil, datasetSeed == nil else {
        throw ValidationError("--samples, --noise and --dataset-seed belong to --dataset")
      }
      return nil
    }
    return .builtIn(dataset, samples: samples, noise: noise, seed: datasetSeed)
  }
}
