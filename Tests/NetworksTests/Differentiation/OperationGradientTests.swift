import Networks
import Testing

/// Every operation's gradients against central differences of a weighted sum of its result.
@Suite("Gradients of operations")
struct OperationGradientTests {
  /// A matrix of irregular numbers, at least 0.2 away from 0.
  static func matrix(_ rows: Int, _ columns: Int, phase: Double, positive: Bool = false) -> Matrix<Double> {
    let elements = (0..<rows * columns).map { index in
      let number = UnaryFunction.sine.value(phase + 1.7 * Double(index))
      return positive ? 1 + 0.7 * number : number + (number < 0 ? -0.2 : 0.2)
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  typealias Build = (inout Tape, [Tape.Node]) -> Tape.Node

  static func check(
    _ name: String, _ inputs: [Matrix<Double>], _ build: Build,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var tape = Tape()
    let leaves = inputs.map { tape.leaf($0) }
    let result = build(&tape, leaves)
    let value = tape.value(of: result)
    let weights = matrix(value.rows, value.columns, phase: 0.5)
    try tape.backward(from: result, upstream: weights)
    for (place, input) in inputs.enumerated() {
      let gradient = try #require(tape.gradient(of: leaves[place]))
      #expect(gradient.rows == input.rows && gradient.columns == input.columns)
      for index in input.elements.indices {
        let expected = centralDifference(
          { entry in
            var changed = inputs
            changed[place].elements[index] = entry
            var other = Tape()
            let node = build(&other, changed.map { other.constant($0) })
            return zip(other.value(of: node).elements, weights.elements).map { $0 * $1 }.reduce(0, +)
          }, at: input.elements[index])
        #expect(
          agrees(gradient.elements[index], expected, within: 1e-8),
          "\(name), input \(place), entry \(index): \(gradient.elements[index]) for \(expected)",
          sourceLocation: sourceLocation)
      }
    }
  }

  static let shapes = [
    ((2, 3), (2, 3)), ((2, 3), (1, 1)), ((1, 1), (2, 3)), ((2, 3), (1, 3)), ((2, 1), (2, 3)),
    ((2, 1), (1, 3)),
  ]

  @Test("of two values, with every kind of broadcasting", arguments: shapes.indices)
  func binary(_ index: Int) throws {
    let (left, right) = Self.shapes[index]
    let a = Self.matrix(left.0, left.1, phase: 0)
    let b = Self.matrix(right.0, right.1, phase: 2)
    try Self.check("add", [a, b]) { $0.add($1[0], $1[1]) }
    try Self.check("subtract", [a, b]) { $0.subtract($1[0], $1[1]) }
    try Self.check("multiply", [a, b]) { $0.multiply($1[0], $1[1]) }
    try Self.check("divide", [a, b]) { $0.divide($1[0], $1[1]) }
    try Self.check("minimum", [a, b]) { $0.minimum($1[0], $1[1]) }
    try Self.check("maximum", [a, b]) { $0.maximum($1[0], $1[1]) }
    let base = Self.matrix(left.0, left.1, phase: 0, positive: true)
    try Self.check("power", [base, b]) { $0.power($1[0], $1[1]) }
  }

  @Test("of matrix products, transposes, sums and means")
  func matrices() throws {
    let a = Self.matrix(2, 3, phase: 0)
    let b = Self.matrix(3, 4, phase: 2)
    try Self.check("matmul", [a, b]) { $0.matrixProduct($1[0], $1[1]) }
    try Self.check("transpose", [a, b]) {
      let (left, right) = ($0.transpose($1[1]), $0.transpose($1[0]))
      return $0.matrixProduct(left, right)
    }
    for axis in [Reduction.Axis.all, .rows, .columns] {
      try Self.check("sum", [a]) { $0.sum($1[0], over: axis) }
      try Self.check("mean", [a]) { $0.mean($1[0], over: axis) }
    }
  }

  @Test("of a layer with a row of biases and a mean squared error")
  func layer() throws {
    let inputs = [(4, 3), (3, 2), (1, 2)].enumerated().map { place, shape in
      Self.matrix(shape.0, shape.1, phase: Double(place))
    }
    try Self.check("layer", inputs) { tape, nodes in
      let z = tape.add(tape.matrixProduct(nodes[0], nodes[1]), nodes[2])
      let a = tape.apply(.hyperbolicTangent, to: z)
      return tape.mean(tape.multiply(a, a))
    }
  }

  @Test("have the values that NumPy gives")
  func values() {
    func value(_ build: Build) -> Matrix<Double> {
      var tape = Tape()
      let a = tape.constant(Matrix(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6]))
      let b = tape.constant(column(1, 0, -1))
      let result = build(&tape, [a, b])
      return tape.value(of: result)
    }
    #expect(value { $0.matrixProduct($1[0], $1[1]) } == column(-2, -2))
    #expect(value { tape, nodes in tape.sum(nodes[0]) } == column(21))
    #expect(value { $0.mean($1[0], over: .rows) }.elements == [2.5, 3.5, 4.5])
    #expect(value { $0.sum($1[0], over: .columns) } == column(6, 15))
    #expect(value { tape, nodes in tape.transpose(nodes[0]) }.elements == [1, 4, 2, 5, 3, 6])
    #expect(value { $0.subtract($0.constant(1), $1[1]) } == column(0, 1, 2))
  }

  @Test("of min and max at a tie: from the left beside a constant, half each between two values")
  func ties() throws {
    func gradients(_ build: Build, leaves: Int) throws -> [[Double]] {
      var tape = Tape()
      let nodes = (0..<leaves).map { _ in tape.leaf(0) } + [tape.constant(0)]
      try tape.backward(from: build(&tape, nodes))
      return nodes.prefix(leaves).map { tape.gradient(of: $0)?.elements ?? [] }
    }
    #expect(try gradients({ $0.maximum($1[0], $1[1]) }, leaves: 1) == [[0]])
    #expect(try gradients({ $0.maximum($1[1], $1[0]) }, leaves: 1) == [[0]])
    #expect(try gradients({ $0.minimum($1[0], $1[1]) }, leaves: 1) == [[1]])
    #expect(try gradients({ $0.maximum($1[0], $1[1]) }, leaves: 2) == [[0.5], [0.5]])
    #expect(try gradients({ $0.maximum($1[0], $1[0]) }, leaves: 1) == [[1]])
  }

  @Test("of powers at 0 are those of PyTorch")
  func powersOfZero() throws {
    // torch.tensor(0.) ** b: derivative by the base 0 for b = 0, 1 for b = 1, 0 for b = 2; by the exponent 0.
    for (exponent, expected) in [(0.0, 0.0), (1, 1), (2, 0), (3, 0)] {
      var tape = Tape()
      let (a, b) = (tape.leaf(0), tape.leaf(exponent))
      try tape.backward(from: tape.power(a, b))
      #expect(tape.gradient(of: a)?.elements == [expected])
      #expect(tape.gradient(of: b)?.elements == [0])
    }
  }
}
