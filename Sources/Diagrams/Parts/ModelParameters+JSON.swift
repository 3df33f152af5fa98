import Plotting

extension ModelParameters {
  /// The network and its training, for readers of a figure's data.
  ///
  /// - Parameters:
  ///   - layerSizes: nil where there are networks of several sizes.
  ///   - learningRate: the step size where none was given.
  func json(layerSizes: [Int]? = nil, learningRate standard: Double) -> [String: JSONValue] {
    var entries: [String: JSONValue] = [
      "activation": .string(activation ?? Self.standardActivation),
      "optimizer": .string(optimizer), "learning_rate": .number(learningRate ?? standard),
      "epochs": .number(Double(epochs)), "normalized": .bool(normalizes != false),
    ]
    entries["layers"] = layerSizes.map { .array($0.map { .number(Double($0)) }) }
    return entries
  }
}
