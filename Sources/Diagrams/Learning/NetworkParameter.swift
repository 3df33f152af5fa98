import Networks

/// One weight or bias of a network by the name that formulas give it: `W1(2,1)`, `b1(2)`.
///
/// All numbers count from 1: the layer, the unit that the weight leads to, and the one that it comes from.
struct NetworkParameter: Sendable, Equatable {
  /// The place among the network's parameters.
  let index: Int
  /// The name in the markup of texts.
  let markup: String

  /// - Throws: `DiagramError.option` if the text names none, or none of this network.
  init(_ text: String, of model: Sequential<Double>, option: String) throws {
    func wrong(_ reason: String) -> DiagramError { .option(option, reason: "'\(text)' \(reason)") }
    let parts = text.split(whereSeparator: { "(,)".contains($0) }).map(String.init)
    guard let head = parts.first, let kind = head.first, let layer = Int(head.dropFirst()),
      text.hasSuffix(")"), parts.count == (kind == "W" ? 3 : 2), kind == "W" || kind == "b"
    else { throw wrong("is no name of a parameter, such as W1(2,1) or b1(2)") }
    let dense = model.layers.indices.filter { model.layers[$0] is Dense }
    guard layer >= 1, layer <= dense.count else {
      throw wrong("names layer \(layer), but the network has \(dense.count) with weights")
    }
    let tensorName = "\(dense[layer - 1]).\(kind == "W" ? "weight" : "bias")"
    guard let tensor = model.tensors.first(where: { $0.name == tensorName }) else {
      throw wrong("names a bias, but the layer has none")
    }
    let places = parts.dropFirst().map { Int($0) ?? 0 }
    guard zip(places, tensor.shape.extents).allSatisfy({ (1...$1).contains($0) }) else {
      let extents = tensor.shape.extents.map(String.init).joined(separator: ",")
      throw wrong("lies outside \(head)(\(extents))")
    }
    let offset = zip(places, tensor.shape.extents).reduce(0) { $0 * $1.1 + $1.0 - 1 }
    index = tensor.range.lowerBound + offset
    markup = "$\(kind)^{[\(layer)]}_{\(places.map(String.init).joined(separator: ","))}$"
  }
}
