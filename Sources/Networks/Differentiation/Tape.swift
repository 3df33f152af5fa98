/// A record of operations on matrices, from which gradients are computed backwards (reverse mode).
///
/// A tape is a value: a copy goes its own way, so that a graph recorded once can be replayed on many inputs at
/// the same time. Values are recorded as they are computed; `backward(from:)` then follows the record from a
/// result down to the leaves. The rules are those of PyTorch: gradients accumulate until they are zeroed, a
/// graph serves one backward pass unless it is kept, and a result of several entries needs an upstream gradient.
///
///     var tape = Tape()
///     let x = tape.leaf(1)
///     let y = tape.power(tape.add(tape.multiply(tape.constant(2), x), tape.constant(1)), tape.constant(3))
///     try tape.backward(from: y)
///     tape.gradient(of: x)  // 54, from 3·(2x + 1)²·2
///
/// See Baydin et al., "Automatic differentiation in machine learning: a survey", JMLR 18 (2018).
public struct Tape: Sendable {
  /// A value on a tape. It has a meaning only on the tape that made it, and on copies of that tape.
  public struct Node: Hashable, Sendable {
    /// The place in the order of recording, from 0.
    public let index: Int
  }

  struct Record {
    var operation: (any DifferentiableOperation)?
    var inputs: [Node]
    var value: Matrix<Double>
    var requiresGradient: Bool
    var name: String?
    var gradient: Matrix<Double>?
    var isReleased = false
  }

  var records: [Record] = []

  /// An empty tape.
  public init() {}

  /// All values in the order of recording: inputs come before what is made of them.
  public var nodes: [Node] { records.indices.map(Node.init) }

  /// Puts a value on the tape that no operation made.
  ///
  /// - Parameters:
  ///   - value: the value; `replay(_:)` can give it another.
  ///   - requiresGradient: whether backward passes compute its gradient.
  ///   - name: what a drawing of the graph calls it.
  public mutating func leaf(
    _ value: Matrix<Double>, requiresGradient: Bool = true, name: String? = nil
  ) -> Node {
    append(
      Record(operation: nil, inputs: [], value: value, requiresGradient: requiresGradient, name: name))
  }

  /// Puts a single number on the tape, as a matrix of shape (1, 1).
  public mutating func leaf(_ value: Double, requiresGradient: Bool = true, name: String? = nil) -> Node {
    leaf(Matrix(rows: 1, columns: 1, repeating: value), requiresGradient: requiresGradient, name: name)
  }

  /// Puts a matrix on the tape that has no gradient.
  public mutating func constant(_ value: Matrix<Double>, name: String? = nil) -> Node {
    leaf(value, requiresGradient: false, name: name)
  }

  /// Puts a number on the tape that has no gradient.
  public mutating func constant(_ value: Double, name: String? = nil) -> Node {
    leaf(value, requiresGradient: false, name: name)
  }

  /// Computes an operation and records it.
  public mutating func record(_ operation: any DifferentiableOperation, _ inputs: [Node]) -> Node {
    let value = operation.value(of: inputs.map { self[$0].value })
    let requiresGradient = operation.passesGradient && inputs.contains { self[$0].requiresGradient }
    return append(
      Record(operation: operation, inputs: inputs, value: value, requiresGradient: requiresGradient))
  }

  private mutating func append(_ record: Record) -> Node {
    records.append(record)
    return Node(index: records.count - 1)
  }

  subscript(node: Node) -> Record {
    precondition(
      records.indices.contains(node.index),
      "value \(node.index) belongs to another tape; this one holds \(records.count) values")
    return records[node.index]
  }
}
