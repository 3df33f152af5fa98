import Networks
import Plotting

/// The texts and numbers of a computational graph; all follow from its two passes.
struct ComputationalGraphWords: FigureWords {
  let graph: ComputationalGraph
  let values: [String: Double]
  let language: Language

  /// A number of four digits.
  func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 4) }

  private static let symbols = [
    "+": "+", "-": "−", "*": "×", "/": "÷", "neg": "−", "sigmoid": "$\\sigma$", "sqrt": "√",
  ]

  /// What is written into a circle.
  func symbol(_ index: Int) -> String {
    let node = graph.nodes[index]
    guard let operation = node.operation else {
      return node.isVariable ? variable(node.name ?? "") : node.name ?? ""
    }
    if let symbol = Self.symbols[operation] { return symbol }
    if operation == "^" { return power(node) }
    return operation.count <= 4 ? operation : "$f$"
  }

  /// The name of an operation that has no room in its circle.
  func longName(_ index: Int) -> String? {
    let node = graph.nodes[index]
    if let exponent = node.exponent, exponent.count > 3 { return "^\(exponent)" }
    guard let operation = node.operation, Self.symbols[operation] == nil, operation.count > 4 else {
      return nil
    }
    return operation
  }

  private func power(_ node: ComputationalGraph.Node) -> String {
    guard let exponent = node.exponent else { return "^" }
    return exponent.count <= 3 ? "$u^{\(exponent)}$" : "^"
  }

  private func variable(_ name: String) -> String { "$\(Expression.markup(ofName: name))$" }

  private var resultLetter: String {
    ["f", "g", "h"].first { !graph.expression.variables.contains($0) } ?? "result"
  }

  /// The result's name, which no variable has.
  var resultName: String { "$\(resultLetter)$" }

  private var result: ComputationalGraph.Node { graph.nodes[graph.nodes.count - 1] }

  private var variables: [(name: String, node: ComputationalGraph.Node)] {
    graph.expression.variables.compactMap { name in
      graph.nodes.first { $0.name == name && $0.isVariable }.map { (name, $0) }
    }
  }

  /// The value, and the derivatives of up to three variables.
  var title: String {
    let derivatives = variables.prefix(3).map { name, node in
      "$∂\(resultLetter)/∂\(Expression.markup(ofName: name))$\u{00A0}=\u{00A0}\(number(node.gradient ?? 0))"
    }
    let value = "\(resultName)\u{00A0}=\u{00A0}\(number(result.value))"
    let rest = variables.count > 3 ? language(", …", zh: "…") : ""
    return language(
      "Forward: \(value). Backward: \(derivatives.joined(separator: ", "))\(rest)",
      zh: "前向：\(value)；反向：\(derivatives.joined(separator: "，"))\(rest)")
  }

  /// How to read the numbers, and where several ways come together.
  var caption: String {
    let places = graph.expression.variables.map { "\(variable($0)) = \(number(values[$0] ?? 0))" }
    let formula = "\(resultName) = $\(graph.expression.markup)$"
    let opening = language(
      "\(formula) at \(places.joined(separator: ", ")).", zh: "\(formula)，\(places.joined(separator: "，"))。")
    let reading = language(
      "On the edges of variables and operations, from top to bottom: the value; the derivative of \(resultName) by it; "
        + "before the result also the local derivative by which the one from the right was multiplied.",
      zh: "变量和运算的边上从上到下：数值、\(resultName) 对它的导数，以及右侧导数所乘的局部导数（结果的边上没有）。")
    return [opening, reading, sums].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private var sums: String {
    let several = variables.filter { name, _ in
      guard let index = graph.nodes.firstIndex(where: { $0.name == name && $0.isVariable }) else {
        return false
      }
      return graph.uses(of: index).count > 1
    }
    guard !several.isEmpty else { return "" }
    let names = language.list(several.map { variable($0.name) })
    return language(
      "Over several edges derivatives add up (Σ): \(names).", zh: "经多条边传回的导数相加（Σ）：\(names)。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let operations = graph.nodes.filter { $0.operation != nil }.count
    let opening = language(
      "Computational graph of \(graph.expression.text) with \(operations) operation\(operations == 1 ? "" : "s").",
      zh: "\(graph.expression.text) 的计算图，含 \(operations) 个运算。")
    return opening + language(" ", zh: "") + Markup.plain(title) + language(".", zh: "。")
  }

  /// The value and the derivatives.
  var metrics: [String: Double] {
    var metrics = ["value": result.value]
    for (name, node) in variables { metrics["d.\(name)"] = node.gradient }
    return metrics
  }

  /// Every node, for readers of the data.
  var model: JSONValue? {
    .object([
      "expression": .string(graph.expression.text),
      "nodes": .array(
        graph.nodes.map { node in
          var record: [String: JSONValue] = [
            "inputs": .array(node.inputs.map { .number(Double($0)) }), "value": .number(node.value),
          ]
          if let name = node.name { record["name"] = .string(name) }
          if let operation = node.operation { record["operation"] = .string(operation) }
          if let exponent = node.exponent { record["exponent"] = .string(exponent) }
          if let gradient = node.gradient { record["gradient"] = .number(gradient) }
          if !node.local.isEmpty { record["local"] = .array(node.local.map { .number($0) }) }
          return .object(record)
        }),
    ])
  }
}
