import Networks

/// PyTorch's calls for gradients, line by line: above each line of Swift stands the line of Python.
enum Autograd: ExampleProgram {
  static let name = "autograd"
  static let summary = "PyTorch's requires_grad, backward, detach, zero_ and retain_graph in Swift"

  static func run(_ say: (String) -> Void) throws {
    let (points, relu, sigmoid) = try gradients()
    for i in stride(from: 0, to: points.count, by: 20) {
      say("x = \(text(points[i], 1)): relu' = \(text(relu[i], 0)), sigmoid' = \(text(sigmoid[i]))")
    }
    for line in try rules() { say(line) }
  }

  /// The derivatives of two activations at −8, −7.9, … 7.9.
  static func gradients() throws -> (points: [Double], relu: [Double], sigmoid: [Double]) {
    // What operations do is recorded on a tape, which PyTorch hides within its tensors.
    var tape = Tape()

    // x = torch.arange(-8.0, 8.0, 0.1, requires_grad=True)
    let points = (0..<160).map { -8 + 0.1 * Double($0) }
    let x = tape.leaf(Matrix(rows: 160, columns: 1, elements: points))
    // y = torch.relu(x)
    var y = tape.apply(ReLU(), to: x)
    // x.detach(), y.detach(): the numbers alone, to be plotted
    _ = (tape.value(of: x), tape.value(of: y))
    // y.backward(torch.ones_like(x), retain_graph=True)
    let ones = Matrix<Double>(rows: 160, columns: 1, repeating: 1)
    try tape.backward(from: y, upstream: ones, keepGraph: true)
    // x.grad
    let relu = tape.gradient(of: x)?.elements ?? []

    // x.grad.data.zero_(): otherwise the next gradient would be added to this one
    tape.zeroGradient(of: x)
    // y = torch.sigmoid(x)
    y = tape.apply(Sigmoid(), to: x)
    // y.backward(torch.ones_like(x), retain_graph=True)
    try tape.backward(from: y, upstream: ones, keepGraph: true)
    return (points, relu, tape.gradient(of: x)?.elements ?? [])
  }

  /// What the notes say about these calls, each with what comes out.
  static func rules() throws -> [String] {
    var lines: [String] = []
    var tape = Tape()
    // x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True); y = x ** 2
    let x = tape.leaf(Matrix([[1.0], [2], [3]]))
    let y = tape.power(x, tape.constant(2))

    // y.backward(): y is not a single number
    do {
      try tape.backward(from: y)
    } catch {
      lines.append("y.backward(): \(error)")
    }
    // y.sum().backward(retain_graph=True): the same as y.backward(torch.ones_like(y))
    let sum = tape.sum(y)
    try tape.backward(from: sum, keepGraph: true)
    lines.append("x.grad = \(text(tape.gradient(of: x)?.elements ?? [], 0))")
    // y.sum().backward(): a second pass over the kept graph adds to the gradient, and releases the graph
    try tape.backward(from: sum)
    lines.append("x.grad = \(text(tape.gradient(of: x)?.elements ?? [], 0)) after a second pass")
    // y.sum().backward()
    do {
      try tape.backward(from: sum)
    } catch {
      lines.append("a third pass: \(error)")
    }

    // data = torch.tensor([5.0]): data need no gradient, parameters do
    let data = tape.constant(5)
    // w = torch.tensor([2.0], requires_grad=True); loss = (w * data).detach() * w
    let w = tape.leaf(2)
    let loss = tape.multiply(tape.detach(tape.multiply(w, data)), w)
    // loss.backward()
    try tape.backward(from: loss)
    lines.append(
      "w.grad = \(text(tape.gradient(of: w)?.elements ?? [], 0)): the detached factor w·data = 10 is a constant"
    )
    // data.grad is None
    lines.append("data.grad is \(tape.gradient(of: data) == nil ? "None" : "there")")
    return lines
  }
}
