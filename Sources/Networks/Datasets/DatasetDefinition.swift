/// A built-in data set: how it is listed and how it is made.
struct DatasetDefinition: Sendable {
  /// Samples of a class or around a target, before they have names.
  struct Samples {
    /// The features, row by row.
    var features: [Double]
    /// A class or a value per row.
    var labels: Dataset.Labels
  }

  /// As in `--dataset NAME`.
  var name: String
  /// One line for lists.
  var summary: String
  /// The columns' names, with units.
  var featureNames: [String]
  /// What is used where the user gives nothing.
  var defaults: DatasetDefaults
  /// The numbers of samples that make sense.
  var sampleRange: ClosedRange<Int>
  /// Draws that many samples with that noise from that seed.
  var draw: @Sendable (_ samples: Int, _ noise: Double, _ seed: UInt32) -> Samples

  /// More samples than this are a typing error rather than a wish.
  static let mostSamples = 10_000_000

  func make(samples: Int?, noise: Double?, seed: Int?) throws(DatasetError) -> Dataset {
    let count = samples ?? defaults.samples
    guard sampleRange.contains(count) else {
      throw .samples(count, allowed: sampleRange, dataset: name)
    }
    if let noise {
      guard noise.isFinite, noise >= 0 else { throw .noise(noise, dataset: name) }
      guard noise == 0 || defaults.noise != nil else { throw .noiseless(noise, dataset: name) }
    }
    guard let seed = UInt32(exactly: seed ?? defaults.seed) else {
      throw .seed(seed ?? defaults.seed, dataset: name)
    }
    let drawn = draw(count, noise ?? defaults.noise ?? 0, seed)
    return Dataset(
      name: name,
      features: Matrix(rows: count, columns: featureNames.count, elements: drawn.features),
      featureNames: featureNames, labels: drawn.labels)
  }
}

extension DatasetDefinition {
  /// The names x₁ and x₂ of features without a meaning.
  static let planeNames = ["x1", "x2"]

  /// Puts samples of the plane in the order that `sklearn.utils.shuffle` gives them.
  static func shuffle(_ points: [(Double, Double)], _ classes: [Int], with generator: inout MT19937)
    -> (features: [Double], classes: [Int])
  {
    let order = generator.permutation(points.count)
    return (order.flatMap { [points[$0].0, points[$0].1] }, order.map { classes[$0] })
  }

  /// Class 0 for the first half of the samples, rounded down, and class 1 for the others.
  static func halves(_ count: Int) -> [Int] {
    (0..<count).map { $0 < count / 2 ? 0 : 1 }
  }

  /// `count` numbers at equal distances, rounded as NumPy's `linspace` rounds them.
  static func linspace(_ start: Double, _ stop: Double, count: Int, endpoint: Bool = true) -> [Double] {
    let intervals = endpoint ? count - 1 : count
    guard intervals > 0 else { return Array(repeating: start, count: count) }
    let step = (stop - start) / Double(intervals)
    return (0..<count).map { endpoint && $0 == intervals ? stop : Double($0) * step + start }
  }
}
