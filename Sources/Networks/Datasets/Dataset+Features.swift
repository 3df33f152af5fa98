extension Dataset {
  /// The data set with some of its features alone, in the order given.
  ///
  /// - Parameter features: their names, or their places from 1; nil keeps all.
  /// - Throws: `FeatureChoiceError` if there is no such feature, or one is named twice.
  public func choosing(features: [String]?) throws(FeatureChoiceError) -> Dataset {
    guard let features else { return self }
    let columns = try columns(ofFeatures: features, option: "--features")
    return Dataset(
      name: name, features: self.features.columns(at: columns),
      featureNames: columns.map { featureNames[$0] }, labels: labels)
  }

  /// The columns of features.
  ///
  /// - Parameters:
  ///   - texts: their names, or their places from 1.
  ///   - option: what an error calls the list.
  package func columns(
    ofFeatures texts: [String], option: String
  ) throws(FeatureChoiceError) -> [Int] {
    try FeatureChoice(names: featureNames, of: name).columns(texts, option: option)
  }
}

/// The features that a data set has to choose from.
struct FeatureChoice {
  private let names: [String]
  private let data: String

  init(names: [String], of data: String) {
    (self.names, self.data) = (names, data)
  }

  /// The places of features, counted from 0, by names or by places from 1.
  func columns(_ texts: [String], option: String) throws(FeatureChoiceError) -> [Int] {
    var columns: [Int] = []
    for text in texts {
      let column = try column(text, option: option)
      guard !columns.contains(column) else { throw .repeated(text, option: option) }
      columns.append(column)
    }
    return columns
  }

  private func column(_ text: String, option: String) throws(FeatureChoiceError) -> Int {
    if let column = names.firstIndex(of: text) { return column }
    if let place = Int(text), place >= 1, place <= names.count { return place - 1 }
    throw .unknown(text, option: option, data: data, known: names)
  }
}

/// Why features cannot be chosen.
public enum FeatureChoiceError: Error, Equatable, CustomStringConvertible {
  /// The data have no feature of a name or at a place.
  case unknown(String, option: String, data: String, known: [String])
  /// A feature is named twice.
  case repeated(String, option: String)

  /// The option, what it says, and the features that there are.
  public var description: String {
    switch self {
    case .unknown(let name, let option, let data, let known):
      OneLine.text("\(option): \(data) has no feature '\(name)'; there are \(OneLine.list(known))")
    case .repeated(let name, let option):
      OneLine.text("\(option): the feature '\(name)' is named twice")
    }
  }
}
