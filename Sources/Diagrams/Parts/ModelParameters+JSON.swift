import Plotting

extension ModelParameters {
  /// The network and its training, for readers of a figure's data.
  ///
  /// - Parameter learningRate: the step size where none was given.
  func json(layerSizes: [Int], learningRate standard: Double) -> [String: JSONValue] {
    [
      "layers": .array(layerSizes.map { .number(Double($0)) }),
      "activation": .string(activation ?? Self.standardActivation),
      "optimizer": .string(optimizer), "learning_rate": .number(learningRate ?? standard),
      "epochs": .number(Double(epochs)), "normalized": .bool(normalizes != false),
    ]
  }
}
