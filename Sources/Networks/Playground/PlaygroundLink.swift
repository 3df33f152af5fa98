/// The settings in a TensorFlow Playground link: `…#activation=relu&dataset=xor&networkShape=4,2`.
///
/// What the link leaves out is as the Playground opens; keys without a meaning for a picture are passed over.
struct PlaygroundLink {
  private let values: [String: String]

  /// Keys that say nothing of the points, the network or its training.
  private static let otherKeys = ["collectStats", "tutorial", "hideText", "cosX", "cosY"]
  private static let keys =
    [
      "activation", "regularization", "batchSize", "dataset", "regDataset", "learningRate",
      "regularizationRate", "noise", "networkShape", "seed", "showTestData", "discretize", "percTrainData",
      "problem", "initZero",
    ] + PlaygroundSettings.Feature.allCases.map(\.rawValue) + otherKeys

  init(_ text: String) throws(PlaygroundLinkError) {
    let fragment: Substring
    if let mark = text.firstIndex(of: "#") {
      fragment = text[text.index(after: mark)...]
    } else if text.contains("playground") {
      fragment = ""
    } else if text.contains("="), !text.contains("://") {
      fragment = text[...]
    } else {
      throw .notALink(text)
    }
    var values: [String: String] = [:]
    for pair in Self.separated(fragment) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first, !name.isEmpty else { continue }
      values[String(name)] = parts.count > 1 ? Self.decoded(parts[1]) : ""
    }
    guard values.isEmpty || text.contains("playground") || values.keys.contains(where: Self.keys.contains)
    else { throw .notALink(text) }
    self.values = values
  }

  /// The pairs between ampersands, which a page's source writes as `&amp;`.
  private static func separated(_ fragment: Substring) -> [Substring] {
    fragment.split(separator: "&").map { $0.hasPrefix("amp;") ? $0.dropFirst(4) : $0 }
  }

  /// A text with its `%2C` as commas and so on; as it is if that gives no text.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  // MARK: Settings

  func settings() throws(PlaygroundLinkError) -> PlaygroundSettings {
    var settings = PlaygroundSettings()
    settings.points = try points()
    settings.noise = try number("noise", 0...80) ?? settings.noise
    settings.trainPercent = try number("percTrainData", 1...99) ?? settings.trainPercent
    settings.features = try features()
    settings.hidden = try hidden() ?? settings.hidden
    settings.activation =
      try choice("activation", ["relu", "tanh", "sigmoid", "linear"]) ?? settings.activation
    settings.learningRate = try number("learningRate", .leastNormalMagnitude...1e6) ?? settings.learningRate
    let penalty = try choice("regularization", PlaygroundSettings.Regularization.allCases.map(\.rawValue))
    settings.regularization = penalty.flatMap { .init(rawValue: $0) } ?? .none
    settings.regularizationRate = try number("regularizationRate", 0...1e6) ?? settings.regularizationRate
    settings.batchSize = try batchSize(of: settings.trainCount) ?? settings.batchSize
    settings.startsAtZero = flag("initZero") ?? false
    settings.showsTest = flag("showTestData") ?? false
    settings.isDiscrete = flag("discretize") ?? false
    settings.seed = given("seed")
    return settings
  }

  private func points() throws(PlaygroundLinkError) -> PlaygroundSettings.Points {
    let isRegression = try choice("problem", ["classification", "regression"]) == "regression"
    let kinds = PlaygroundSettings.Points.allCases
    func named(_ key: String, _ isRegression: Bool) throws(PlaygroundLinkError) -> String? {
      try choice(key, kinds.filter { $0.isRegression == isRegression }.map(\.rawValue))
    }
    let (classes, numbers) = (try named("dataset", false), try named("regDataset", true))
    let name = isRegression ? numbers : classes
    return name.flatMap { .init(rawValue: $0) } ?? (isRegression ? .plane : .circle)
  }

  /// The features that are switched on and not hidden.
  private func features() throws(PlaygroundLinkError) -> [PlaygroundSettings.Feature] {
    let used = PlaygroundSettings.Feature.allCases.filter { feature in
      let isOn = flag(feature.rawValue) ?? (feature == .x || feature == .y)
      return isOn && values["\(feature.rawValue)_hide"] != "true"
    }
    guard !used.isEmpty else { throw .noFeatures }
    return used
  }

  /// The units of the hidden layers; an empty list is none.
  private func hidden() throws(PlaygroundLinkError) -> [Int]? {
    guard let text = values["networkShape"] else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    let sizes = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard sizes.count <= 6, sizes.allSatisfy({ $0.map { (1...16).contains($0) } ?? false }) else {
      throw .value(
        key: "networkShape", value: text, expected: "up to 6 hidden layers of 1 to 16 units, such as 4,2")
    }
    return sizes.compactMap { $0 }
  }

  private func batchSize(of count: Int) throws(PlaygroundLinkError) -> Int? {
    guard let text = given("batchSize") else { return nil }
    guard let size = Int(text), (1...count).contains(size) else {
      throw .value(
        key: "batchSize", value: text,
        expected: "a whole number from 1 to the \(count) points of the training")
    }
    return size
  }

  // MARK: Values

  /// The value of a key; nil where there is none or it is empty.
  private func given(_ key: String) -> String? {
    values[key].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  private func flag(_ key: String) -> Bool? { given(key).map { $0 != "false" } }

  private func number(_ key: String, _ range: ClosedRange<Double>) throws(PlaygroundLinkError) -> Double? {
    guard let text = given(key) else { return nil }
    guard let number = Double(text), range.contains(number) else {
      let low = range.lowerBound
      let ends = [low, range.upperBound].map { $0 < 1e5 ? "\(Int($0))" : "a million" }
      let start = low == .leastNormalMagnitude ? "above 0" : "from \(ends[0])"
      throw .value(key: key, value: text, expected: "a number \(start) to \(ends[1])")
    }
    return number
  }

  private func choice(_ key: String, _ known: [String]) throws(PlaygroundLinkError) -> String? {
    guard let text = given(key) else { return nil }
    guard known.contains(text) else {
      throw .value(key: key, value: text, expected: known.joined(separator: ", "))
    }
    return text
  }
}

extension PlaygroundSettings {
  /// The settings of a link.
  ///
  /// - Throws: `PlaygroundLinkError` if it is no link of the Playground, or a value makes no sense.
  package init(link: String) throws(PlaygroundLinkError) {
    self = try PlaygroundLink(link).settings()
  }
}

/// Why a link describes no training.
package enum PlaygroundLinkError: Error, Equatable, CustomStringConvertible {
  /// The text is no link of the Playground.
  case notALink(String)
  /// A key has a value that makes no sense.
  case value(key: String, value: String, expected: String)
  /// No feature is switched on.
  case noFeatures
  /// The loss or a weight became infinite or not a number.
  case diverged(epoch: Int, learningRate: Double)

  /// Whether the link can be read, but its training comes to nothing.
  package var isAboutTraining: Bool { if case .diverged = self { true } else { false } }

  /// What was given and what was expected, in one line.
  package var description: String {
    switch self {
    case .notALink(let text):
      "'\(OneLine.short(OneLine.text(text)))' is no TensorFlow Playground link; expected "
        + "https://playground.tensorflow.org/#activation=tanh&dataset=circle&…, in quotation marks"
    case .value(let key, let value, let expected):
      "the link has \(key)=\(OneLine.short(OneLine.text(value))); expected \(expected)"
    case .noFeatures:
      "the link switches all features off; expected at least one of "
        + PlaygroundSettings.Feature.allCases.map { "\($0.rawValue)=true" }.joined(separator: ", ")
    case .diverged(let epoch, let rate):
      "the training diverged in epoch \(epoch): learningRate=\(Activations.text(rate, minus: "-")) of the link is too large"
    }
  }
}
