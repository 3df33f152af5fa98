/// What the metadata of a model file say about its network.
struct ModelMetadata {
  /// The keys that are read and written here.
  static let keys = ["layers", "activations", "modules", "means", "deviations"]

  private let texts: [String: String]
  private let path: String

  /// The metadata of a file.
  init(_ texts: [String: String], path: String) {
    self.texts = texts
    self.path = path
  }

  /// What is written of a network, of which the given layers have parameters.
  static func entries(
    _ model: Sequential<Double>, layers: [Int], normalization: Normalization?
  ) -> [String: String] {
    func list(_ items: [some CustomStringConvertible]) -> String {
      items.map(\.description).joined(separator: ",")
    }
    var entries = [
      "layers": list([model.inputs] + layers.map { model.layers[$0].outputs }),
      "activations": list(layers.map { model.activation(ofLayer: $0).name }),
    ]
    if let modules = modules(of: model) { entries = ["modules": modules] }
    if let normalization {
      entries["means"] = list(normalization.means)
      entries["deviations"] = list(normalization.deviations)
    }
    return entries
  }

  /// All layers as texts, unless dense ones, which need no more than sizes and activations, are all that counts.
  static func modules(of model: Sequential<Double>) -> String? {
    guard !model.layers.allSatisfy({ $0 is Dense || $0 is Dropout }) else { return nil }
    let texts = model.layers.map { layer in
      guard let text = LayerText.text(of: layer) else {
        preconditionFailure("model files know no layers of the kind \(layer.name)")
      }
      return text
    }
    return texts.joined(separator: ";")
  }

  /// All layers, if they are stated. Other programs' metadata may have a word of this name, too.
  func modules() throws(ModelFileError) -> [any Layer]? {
    guard let text = texts["modules"], text.contains("("), text.last == ")" else { return nil }
    guard let layers = LayerText.layers(text) else {
      throw error(
        "modules",
        expected:
          "layers that follow one another, as in 'Dense(2,16,linear);BatchNormalization(16,0.1,1e-05)'")
    }
    return layers
  }

  /// The features and the units of each layer, if they are stated; other programs may mean something else by the word.
  var layers: [Int]? {
    guard let text = texts["layers"] else { return nil }
    let sizes = Self.items(text).map { Int($0) ?? 0 }
    return sizes.count >= 2 && sizes.allSatisfy { $0 > 0 } ? sizes : nil
  }

  /// Whether sizes and activations are there, as in all files of ours of dense layers.
  var isOwn: Bool { layers != nil && texts["activations"] != nil }

  /// One activation for each layer: the file's, else the given one with a linear output layer.
  ///
  /// - Parameter rectified: layers whose activation is a layer of the file, which get none besides.
  func activations(
    layerCount: Int, given: String?, rectified: Set<Int> = []
  ) throws -> [any Activation] {
    let wanted = try given.map { try Self.items($0).map { try Activations.named($0) } }
    let hidden = layerCount - 1
    let text = texts["activations"].flatMap { text in
      isOwn || (try? named(text, layerCount: layerCount)) != nil ? text : nil
    }
    guard let text else {
      guard let wanted else {
        guard rectified.isSuperset(of: 0..<hidden) else {
          throw ModelFileError.model(.unknownActivation, path: path)
        }
        return Array(repeating: Linear(), count: layerCount)
      }
      let spread = try spread(wanted, over: hidden, otherwise: Self.count(hidden)) + [Linear()]
      return spread.enumerated().map { rectified.contains($0.offset) ? Linear() : $0.element }
    }
    let stated = try named(text, layerCount: layerCount)
    if let wanted {
      let found = Self.names(stated.dropLast())
      let spread = try spread(wanted, over: hidden, otherwise: Self.count(hidden))
      guard Self.names(spread) == found else {
        throw contradiction(Self.names(wanted), "\(found) in its hidden layers")
      }
    }
    return stated
  }

  private func named(_ text: String, layerCount: Int) throws(ModelFileError) -> [any Activation] {
    let names = Self.items(text)
    guard names.count == layerCount else {
      throw error("activations", expected: "one for each of \(layerCount) layers")
    }
    do {
      return try names.map(Activations.named)
    } catch {
      throw self.error("activations", expected: "names such as relu, tanh, linear")
    }
  }

  /// One activation for all hidden layers, or one for each.
  private func spread(
    _ activations: [any Activation], over hidden: Int, otherwise found: String
  ) throws(ModelFileError) -> [any Activation] {
    if activations.count == 1 { return Array(repeating: activations[0], count: hidden) }
    guard activations.count == hidden else { throw contradiction(Self.names(activations), found) }
    return activations
  }

  /// How features are standardised, if it is stated.
  func normalization(features: Int) throws(ModelFileError) -> Normalization? {
    let means = try numbers("means", count: features)
    let deviations = try numbers("deviations", count: features)
    guard let means, let deviations else {
      guard let lone = ["means", "deviations"].first(where: { texts[$0] != nil }) else { return nil }
      throw error(lone, expected: "means and deviations together")
    }
    guard deviations.allSatisfy({ $0 > 0 }) else {
      throw error("deviations", expected: "numbers greater than 0")
    }
    return Normalization(means: means, deviations: deviations)
  }

  private func numbers(_ key: String, count: Int) throws(ModelFileError) -> [Double]? {
    guard let text = texts[key] else { return nil }
    let numbers = Self.items(text).map { Double($0) ?? .nan }
    guard numbers.count == count, numbers.allSatisfy(\.isFinite) else {
      throw error(key, expected: "one finite number for each of \(count) features")
    }
    return numbers
  }

  /// That an entry cannot be right.
  func error(_ key: String, expected: String) -> ModelFileError {
    .model(.metadata(key: key, value: texts[key] ?? "", expected: expected), path: path)
  }

  private func contradiction(_ given: String, _ found: String) -> ModelFileError {
    .model(.activations(given: given, found: found), path: path)
  }

  private static func items(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false)
      .map { item in String(item.filter { $0 != " " }) }
  }

  private static func count(_ hidden: Int) -> String {
    "\(hidden) hidden \(hidden == 1 ? "layer" : "layers")"
  }

  private static func names(_ activations: some Sequence<any Activation>) -> String {
    activations.map(\.name).joined(separator: ",")
  }
}
