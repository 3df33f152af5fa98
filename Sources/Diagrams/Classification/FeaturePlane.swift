import Networks
import Plotting

/// Two features of a data set as a plane, and where the other features are held.
struct FeaturePlane: Sendable {
  /// The columns of the two features.
  let x: Int
  let y: Int
  let xRange: ClosedRange<Double>
  let yRange: ClosedRange<Double>
  let equalAspect: Bool
  /// A value for every feature; those of the plane's own features do not matter.
  let fixed: [Double]
  let names: [String]

  /// How wide a plane with equal scales is made compared with its height: so that it fills a page.
  private static let widestAspect = 1.42
  private static let air = 0.06

  /// The plane of two features.
  ///
  /// - Parameters:
  ///   - features: two names, or places from 1; nil takes the first two.
  ///   - fill: values of other features by name; the rest stays at the median.
  init(_ dataset: Dataset, features: [String]?, fill: [String: Double], equalAspect: Bool) throws {
    guard dataset.featureCount >= 2 else {
      throw DiagramError.data(
        "\(dataset.name): a plane needs two features, but there is \(dataset.featureCount)")
    }
    let chosen = try Self.columns(features ?? ["1", "2"], of: dataset)
    var fixed = (0..<dataset.featureCount).map { dataset.feature($0).median }
    for name in fill.keys.sorted() {
      let column = try dataset.columns(ofFeatures: [name], option: "--fill")[0]
      guard !chosen.contains(column) else {
        throw DiagramError.option("--fill", reason: "'\(name)' is a feature of the plane itself")
      }
      fixed[column] = fill[name] ?? fixed[column]
    }
    (x, y) = (chosen[0], chosen[1])
    self.fixed = fixed
    self.equalAspect = equalAspect
    names = dataset.featureNames
    let ranges = try chosen.map {
      try Self.drawable(Self.padded(dataset.range(ofFeature: $0) ?? 0...1), $0, of: dataset)
    }
    (xRange, yRange) = equalAspect ? Self.widened(ranges[0], ranges[1]) : (ranges[0], ranges[1])
  }

  /// Width through height on the page.
  var aspect: Double {
    equalAspect ? (xRange.upperBound - xRange.lowerBound) / (yRange.upperBound - yRange.lowerBound) : 1.25
  }

  /// The features that are not on the plane, with their values.
  var others: [(name: String, value: Double)] {
    names.indices.filter { $0 != x && $0 != y }.map { (names[$0], fixed[$0]) }
  }

  /// The sample at a place of the plane.
  func sample(_ first: Double, _ second: Double) -> [Double] {
    var sample = fixed
    (sample[x], sample[y]) = (first, second)
    return sample
  }

  /// The columns of two features that `--features` names.
  static func columns(_ features: [String], of dataset: Dataset) throws -> [Int] {
    _ = try checked(features)
    return try dataset.columns(ofFeatures: features, option: "--features")
  }

  /// The names that `--features` gives a plane, which are two.
  static func checked(_ features: [String]?) throws(DiagramError) -> [String]? {
    if let features, features.count != 2 {
      throw .option("--features", reason: "name two different features")
    }
    return features
  }

  /// Where the features that are not on the plane are held, the first few of many by name; empty of two features.
  ///
  /// - Parameter name: a feature's name as texts show it.
  func held(_ language: Language, name: (String) -> String) -> String {
    let others = others
    guard !others.isEmpty else { return "" }
    let shown = others.prefix(3).map {
      "\(name($0.name)) = \(DecimalFormat.significant($0.value, digits: 3))"
    }
    let more = others.count > 3 ? language(" and \(others.count - 3) more", zh: " 等 \(others.count) 个") : ""
    return language("The map holds ", zh: "图中固定 ") + shown.joined(separator: language(", ", zh: "，")) + more
      + language(".", zh: "。")
  }

  private static func drawable(
    _ range: ClosedRange<Double>, _ column: Int, of dataset: Dataset
  ) throws -> ClosedRange<Double> {
    guard (range.upperBound - range.lowerBound).isFinite else {
      throw DiagramError.data(
        "\(dataset.name): the range of the feature '\(dataset.featureNames[column])' is too wide to draw")
    }
    return range
  }

  private static func padded(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let length = range.upperBound - range.lowerBound
    let room = length > 0 ? air * length : max(1, abs(range.lowerBound) / 2)
    return range.lowerBound - room...range.upperBound + room
  }

  /// The ranges with the shorter one lengthened, so that a plane with equal scales fills a page.
  private static func widened(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>
  ) -> (ClosedRange<Double>, ClosedRange<Double>) {
    let width = x.upperBound - x.lowerBound
    let height = y.upperBound - y.lowerBound
    let missing = height * widestAspect - width
    return missing > 0
      ? (x.lowerBound - missing / 2...x.upperBound + missing / 2, y)
      : (x, y.lowerBound + missing / widestAspect / 2...y.upperBound - missing / widestAspect / 2)
  }
}

extension PlaneGrid {
  /// Refuses a resolution that shows nothing or takes very long.
  static func check(resolution: Int) throws {
    try require(
      (8...500).contains(resolution), "--resolution", "give a number from 8 to 500, not \(resolution)")
  }
}

/// A name that is unknown, with those that are not.
public struct UnknownNameError: Error, Equatable, CustomStringConvertible {
  /// What is named: `activation`.
  public var kind: String
  /// The name that was given.
  public var name: String
  /// The names there are.
  public var known: [String]
  /// The option that gave the name.
  public var option: String

  /// What was given and what there is.
  public var description: String {
    "\(option): unknown \(kind) '\(name)'; there are \(known.joined(separator: ", "))"
  }
}
