/// A layer as a model file's metadata write it: its kind and, in brackets, its sizes and settings, such as
/// `Dense(2,16,tanh)` or `BatchNormalization(16,0.1,1e-05)`.
enum LayerText {
  /// The largest size that is read; more must be a mistake, and products of two sizes stay far from overflow.
  private static let largestSize = 1 << 24

  /// The text of a layer, or nil for a kind that files do not know.
  static func text(of layer: any Layer) -> String? {
    let settings: [String]
    switch layer {
    case let layer as Dense: settings = ["\(layer.outputs)", layer.activation.name]
    case let layer as ActivationLayer: settings = [layer.activation.name]
    case let layer as PReLULayer: settings = [layer.sharesSlope ? "shared" : "each"]
    case let layer as Dropout: settings = ["\(layer.rate)", layer.scaling.rawValue]
    case let layer as BatchNorm: settings = ["\(layer.momentum)", "\(layer.epsilon)"]
    case let layer as LayerNorm: settings = ["\(layer.epsilon)"]
    case is Softmax, is NormalizationLayer: settings = []
    default: return nil
    }
    return "\(layer.name)(\((["\(layer.inputs)"] + settings).joined(separator: ",")))"
  }

  /// The layers that a list of texts with semicolons between tells, or nil if one is malformed or they do not follow
  /// one another.
  static func layers(_ list: String) -> [any Layer]? {
    var layers: [any Layer] = []
    for text in list.split(separator: ";", omittingEmptySubsequences: false) {
      guard let layer = layer(text.filter { $0 != " " }), layers.last?.outputs ?? layer.inputs == layer.inputs
      else { return nil }
      layers.append(layer)
    }
    return layers
  }

  private static func layer(_ text: String) -> (any Layer)? {
    guard text.last == ")", let open = text.firstIndex(of: "(") else { return nil }
    let settings = text[text.index(after: open)...].dropLast()
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard let inputs = size(settings[0]) else { return nil }
    switch (text[..<open], settings.count) {
    case ("Dense", 3):
      guard let outputs = size(settings[1]), let activation = try? Activations.named(settings[2]) else {
        return nil
      }
      return Dense(inputs: inputs, outputs: outputs, activation: activation)
    case ("Activation", 2):
      return (try? Activations.named(settings[1])).map { ActivationLayer(inputs: inputs, activation: $0) }
    case ("PReLU", 2) where ["shared", "each"].contains(settings[1]):
      return PReLULayer(inputs: inputs, sharesSlope: settings[1] == "shared")
    case ("Dropout", 3):
      guard let rate = Double(settings[1]), rate >= 0, rate < 1,
        let scaling = Dropout.Scaling(rawValue: settings[2])
      else { return nil }
      return Dropout(inputs: inputs, rate: rate, scaling: scaling)
    case ("BatchNormalization", 3):
      guard let momentum = Double(settings[1]), momentum >= 0, momentum <= 1,
        let epsilon = positive(settings[2])
      else { return nil }
      return BatchNorm(inputs: inputs, momentum: momentum, epsilon: epsilon)
    case ("LayerNormalization", 2):
      return positive(settings[1]).map { LayerNorm(inputs: inputs, epsilon: $0) }
    case ("Softmax", 1): return Softmax(inputs: inputs)
    case ("Normalization", 1): return NormalizationLayer(inputs: inputs)
    default: return nil
    }
  }

  private static func size(_ text: String) -> Int? {
    Int(text).flatMap { $0 > 0 && $0 <= largestSize ? $0 : nil }
  }

  private static func positive(_ text: String) -> Double? {
    Double(text).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
  }
}
