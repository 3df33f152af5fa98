/// An activation that exporters write as several nodes, such as x · σ(x).
struct ONNXIdiom {
  /// What a node takes.
  enum Operand {
    /// What the first of the nodes takes.
    case start
    /// What the node before gives.
    case previous
    /// What the node at a place gives.
    case result(Int)
    case number(Double)
  }

  /// The operation that the nodes are together.
  let name: String
  /// Each node's operation with what it takes, in either order of a sum or a product.
  let nodes: [(operation: String, operands: [Operand])]

  static let all: [ONNXIdiom] = [
    ONNXIdiom(
      name: "Gelu",
      nodes: [
        ("Div", [.start, .number(2.0.squareRoot())]), ("Erf", [.previous]), ("Add", [.previous, .number(1)]),
        ("Mul", [.start, .previous]), ("Mul", [.previous, .number(0.5)]),
      ]),
    ONNXIdiom(
      name: "Softplus",
      nodes: [
        ("Softplus", [.start]), ("Greater", [.start, .number(20)]),
        ("Where", [.previous, .start, .result(0)]),
      ]),
    ONNXIdiom(name: "Swish", nodes: [("Sigmoid", [.start]), ("Mul", [.start, .previous])]),
    ONNXIdiom(
      name: "Mish", nodes: [("Softplus", [.start]), ("Tanh", [.previous]), ("Mul", [.start, .previous])]),
    ONNXIdiom(
      name: "Softsign",
      nodes: [("Abs", [.start]), ("Add", [.previous, .number(1)]), ("Div", [.start, .previous])]
    ),
  ]

  /// The graph's nodes with each such sequence as one.
  ///
  /// - Parameter number: the one number of a constant; nil of everything else.
  static func joined(_ nodes: [Onnx_NodeProto], number: (String) -> Double?) -> [Onnx_NodeProto] {
    var result: [Onnx_NodeProto] = []
    var index = 0
    while index < nodes.count {
      let found = all.first { $0.matches(nodes[index...], number: number) }
      var node = nodes[index]
      if let found {
        let start = node.input.first { number($0) == nil }
        node.opType = found.name
        node.input = start.map { [$0] } ?? []
        node.output = nodes[index + found.nodes.count - 1].output
      }
      result.append(node)
      index += found?.nodes.count ?? 1
    }
    return result
  }

  private func matches(_ nodes: ArraySlice<Onnx_NodeProto>, number: (String) -> Double?) -> Bool {
    guard nodes.count >= self.nodes.count, let start = nodes.first?.input.first(where: { number($0) == nil })
    else { return false }
    var (previous, results) = (start, [String]())
    for (node, wanted) in zip(nodes, self.nodes) {
      guard node.opType == wanted.operation, node.input.count == wanted.operands.count,
        let output = node.output.first
      else { return false }
      func fits(_ inputs: [String]) -> Bool {
        zip(inputs, wanted.operands).allSatisfy { input, operand in
          switch operand {
          case .start: input == start
          case .previous: input == previous
          case .result(let place): input == results[place]
          case .number(let wanted): number(input).map { abs($0 - wanted) < 1e-6 } ?? false
          }
        }
      }
      let commutes = ["Add", "Mul"].contains(node.opType)
      guard fits(node.input) || (commutes && fits(node.input.reversed())) else { return false }
      previous = output
      results.append(output)
    }
    return true
  }
}
