import Networks
import Plotting

/// What figures say of a classifier's network and its training.
struct ClassifierWords {
  let classifier: Classifier
  let parameters: ModelParameters
  /// The step size where the parameters give none.
  let standardLearningRate: Double
  let language: Language

  /// Whether the network was trained in this run, not read from a file.
  var isTrained: Bool { parameters.file == nil }

  /// `2–16–16–1`.
  var layers: String { ClassifierText.layers(classifier.model.denseSizes) }

  /// The hidden units' activation.
  var activation: String { classifier.model.hiddenActivation.name }

  /// How the network was trained, or which file it comes from.
  var training: String {
    if let file = parameters.file {
      let name = Markup.escaped(file.split(separator: "/").last.map(String.init) ?? file)
      return language("\(activation), weights from \(name).", zh: "\(activation)，权重来自 \(name)。")
    }
    let rate = DecimalFormat.significant(parameters.learningRate ?? standardLearningRate, digits: 3)
    return language(
      "\(activation), \(parameters.optimizer) at rate \(rate), \(parameters.epochs) epochs.",
      zh: "\(activation)，\(parameters.optimizer)，学习率 \(rate)，\(parameters.epochs) 轮。")
  }

  /// The network and its training, for readers of the data.
  var record: JSONValue {
    var record: [String: JSONValue] = [
      "layers": .array(classifier.model.denseSizes.map { .number(Double($0)) }),
      "activation": .string(activation),
      "parameters": .number(Double(classifier.model.parameterCount)),
      "normalized": .bool(classifier.normalization != nil),
    ]
    guard isTrained else { return .object(record) }
    record["optimizer"] = .string(parameters.optimizer)
    record["learning_rate"] = .number(parameters.learningRate ?? standardLearningRate)
    record["epochs"] = .number(Double(parameters.epochs))
    return .object(record)
  }
}
