extension Sequential {
  /// The same classifier of two classes with one logit: the difference of the two, whose sigmoid is the second one's
  /// softmax. Nil unless the last layer is dense, linear and of two units.
  package var withOneLogit: Sequential? {
    guard outputs == 2, let last = layers.last as? Dense, last.activation is Linear else { return nil }
    let start = offsets[layers.count - 1]
    let numbers = Array(parameters[start...])
    let width = last.inputs
    let weight = (0..<width).map { numbers[width + $0] - numbers[$0] }
    let bias = numbers[2 * width + 1] - numbers[2 * width]
    return Sequential(
      layers: layers.dropLast() + [Dense(inputs: width, outputs: 1)],
      parameters: Array(parameters[..<start]) + weight + [bias], state: state)
  }
}
