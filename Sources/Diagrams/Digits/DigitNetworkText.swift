import Networks
import Plotting

/// What figures say about the network that reads digits, and how it was trained.
struct DigitNetworkText {
  let classifier: DigitClassifier
  let parameters: ModelParameters
  let language: Language

  private func noun(_ language: Language) -> String {
    classifier.digits.noun(language)
  }

  /// The layers as `784–64–64–10`.
  var layers: String { ClassifierText.layers(classifier.model.denseSizes) }
  /// Whether the network was trained for this figure, and not read from a file.
  var isTrained: Bool { classifier.start != nil }
  private var learningRate: Double {
    parameters.learningRate ?? DigitClassifier.learningRate(of: parameters.optimizer)
  }

  /// The name of the network's file, without its folders.
  var fileName: String {
    let path = parameters.file ?? ""
    return Markup.escaped(path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// `relu, sgd at rate 0.1, 10 epochs on 4000 digits.`
  var training: String {
    let activation = classifier.model.hiddenActivation.name
    guard isTrained else {
      return language("\(activation), weights from \(fileName).", zh: "\(activation)，权重来自 \(fileName)。")
    }
    let rate = ClassifierText.short(learningRate)
    let comma = language(", ", zh: "，")
    let penalty = parameters.l2 > 0 ? "\(comma)λ\u{A0}=\u{A0}\(ClassifierText.short(parameters.l2))" : ""
    let dropout =
      parameters.dropout > 0 ? "\(comma)dropout\u{A0}\(ClassifierText.short(parameters.dropout))" : ""
    let count = classifier.digits.train.count
    return language(
      "\(activation), \(parameters.optimizer) at rate\u{A0}\(rate)\(penalty)\(dropout), "
        + "\(parameters.epochs) epoch\(parameters.epochs == 1 ? "" : "s") on \(count) \(noun(.english)).",
      zh:
        "\(activation)，\(parameters.optimizer)，学习率 \(rate)\(penalty)\(dropout)，"
        + "\(count) 个\(noun(.chinese))训练 \(parameters.epochs) 轮。")
  }

  /// The network and its training, for readers of the data.
  var record: JSONValue {
    var record: [String: JSONValue] = [
      "layers": .array(classifier.model.denseSizes.map { .number(Double($0)) }),
      "activation": .string(classifier.model.hiddenActivation.name),
      "parameters": .number(Double(classifier.model.parameterCount)),
      "normalized": .bool(classifier.normalization != nil),
    ]
    guard isTrained else { return .object(record) }
    record["optimizer"] = .string(parameters.optimizer)
    record["learning_rate"] = .number(learningRate)
    record["epochs"] = .number(Double(parameters.epochs))
    record["l2"] = .number(parameters.l2)
    record["dropout"] = .number(parameters.dropout)
    return .object(record)
  }
}
