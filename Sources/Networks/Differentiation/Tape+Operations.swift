extension Tape {
  /// Records a + b, entry by entry; rows, columns and single numbers are repeated as in NumPy.
  public mutating func add(_ a: Node, _ b: Node) -> Node { apply(.addition, a, b) }

  /// Records a − b, entry by entry, with broadcasting.
  public mutating func subtract(_ a: Node, _ b: Node) -> Node { apply(.subtraction, a, b) }

  /// Records a·b, entry by entry, with broadcasting.
  public mutating func multiply(_ a: Node, _ b: Node) -> Node { apply(.multiplication, a, b) }

  /// Records a / b, entry by entry, with broadcasting.
  public mutating func divide(_ a: Node, _ b: Node) -> Node { apply(.division, a, b) }

  /// Records a to the power of b, entry by entry, with broadcasting.
  public mutating func power(_ a: Node, _ b: Node) -> Node { apply(.power, a, b) }

  /// Records the smaller of a and b, entry by entry, with broadcasting.
  public mutating func minimum(_ a: Node, _ b: Node) -> Node { record(Extremum.minimum, [a, b]) }

  /// Records the larger of a and b, entry by entry, with broadcasting.
  public mutating func maximum(_ a: Node, _ b: Node) -> Node { record(Extremum.maximum, [a, b]) }

  /// Records −a.
  public mutating func negate(_ a: Node) -> Node { apply(.negation, to: a) }

  /// Records a function of each entry.
  public mutating func apply(_ function: UnaryFunction, to a: Node) -> Node {
    record(ElementwiseUnary(function), [a])
  }

  /// Records an activation function of each entry.
  public mutating func apply(_ activation: any Activation, to a: Node) -> Node {
    apply(UnaryFunction(activation), to: a)
  }

  /// Records a function of two values, entry by entry, with broadcasting.
  public mutating func apply(_ function: BinaryFunction, _ a: Node, _ b: Node) -> Node {
    record(ElementwiseBinary(function), [a, b])
  }

  /// Records the matrix product of a, of shape (m, k), and b, of shape (k, n).
  public mutating func matrixProduct(_ a: Node, _ b: Node) -> Node { record(MatrixProduct(), [a, b]) }

  /// Records the matrix with rows and columns exchanged.
  public mutating func transpose(_ a: Node) -> Node { record(Transpose(), [a]) }

  /// Records the sum of all entries, or of those along an axis.
  public mutating func sum(_ a: Node, over axis: Reduction.Axis = .all) -> Node {
    record(Reduction(.sum, over: axis), [a])
  }

  /// Records the mean of all entries, or of those along an axis.
  public mutating func mean(_ a: Node, over axis: Reduction.Axis = .all) -> Node {
    record(Reduction(.mean, over: axis), [a])
  }

  /// Records the same value, cut off from the graph: no gradient flows back through it.
  public mutating func detach(_ a: Node) -> Node { record(Detachment(), [a]) }
}
