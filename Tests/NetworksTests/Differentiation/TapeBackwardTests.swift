import Networks
import Testing

/// The rules that PyTorch's users expect of `backward`.
@Suite("A backward pass")
struct TapeBackwardTests {
  @Test("weights the entries of a result by the upstream gradient")
  func upstream() throws {
    var tape = Tape()
    let x = tape.leaf(column(-1, 2, 3))
    let y = tape.multiply(x, x)
    try tape.backward(from: y, upstream: column(1, 1, 1), keepGraph: true)
    #expect(tape.gradient(of: x) == column(-2, 4, 6))
    tape.zeroGradients()
    try tape.backward(from: y, upstream: column(1, 0.1, 0.01))
    #expect(agrees(tape.gradient(of: x)!.elements, [-2, 0.4, 0.06], within: 1e-15))
  }

  @Test("refuses a result of several entries without upstream gradient")
  func upstreamMissing() {
    var tape = Tape()
    let x = tape.leaf(column(1, 2, 3))
    let y = tape.multiply(x, x)
    let error = #expect(throws: DifferentiationError.self) { try tape.backward(from: y) }
    #expect(
      error?.description
        == "backward from a result of shape (3, 1) needs an upstream gradient of the same shape, such as ones; "
        + "only a single number can do without")
    #expect(tape.gradient(of: x) == nil)
  }

  @Test("refuses an upstream gradient of another shape")
  func upstreamMismatch() {
    var tape = Tape()
    let x = tape.leaf(column(1, 2, 3))
    let y = tape.negate(x)
    let error = #expect(throws: DifferentiationError.self) { try tape.backward(from: y, upstream: column(1)) }
    #expect(
      error?.description == "the upstream gradient has shape (1, 1), but the result has shape (3, 1)")
  }

  @Test("adds to the gradients of earlier passes until they are zeroed")
  func accumulation() throws {
    var tape = Tape()
    let x = tape.leaf(2)
    let y = tape.power(x, tape.constant(2))
    try tape.backward(from: y, keepGraph: true)
    try tape.backward(from: y, keepGraph: true)
    #expect(tape.gradient(of: x)?.elements == [8])
    tape.zeroGradients()
    #expect(tape.gradient(of: x) == nil)
    try tape.backward(from: y)
    #expect(tape.gradient(of: x)?.elements == [4])
  }

  @Test("adds to one value's gradient anew when only that is zeroed")
  func zeroingOne() throws {
    var tape = Tape()
    let (x, w) = (tape.leaf(2), tape.leaf(5))
    let y = tape.multiply(w, x)
    try tape.backward(from: y, keepGraph: true)
    tape.zeroGradient(of: x)
    #expect(tape.gradient(of: x) == nil)
    try tape.backward(from: y)
    #expect(tape.gradient(of: x)?.elements == [5])
    #expect(tape.gradient(of: w)?.elements == [2 + 2])
  }

  @Test("releases the graph, unless it is kept")
  func release() throws {
    var tape = Tape()
    let x = tape.leaf(2)
    let square = tape.multiply(x, x)
    let y = tape.apply(.exponential, to: square)
    try tape.backward(from: y)
    let error = #expect(throws: DifferentiationError.self) { try tape.backward(from: y) }
    #expect(
      error?.description
        == "the graph was released by an earlier backward pass (reached again at 'exp'); give that pass "
        + "keepGraph: true, or replay the tape before the next one")
    // New operations may follow, but gradients do not get through what is released.
    let z = tape.negate(square)
    #expect(throws: DifferentiationError.graphReleased(operation: "*")) { try tape.backward(from: z) }
    #expect(agrees(tape.gradient(of: x)!.elements, [4 * tape.scalar(of: y)], within: 1e-15))
    // What only shares the leaf is free.
    try tape.backward(from: tape.negate(x))
  }

  @Test("stops at a detached value")
  func detaching() throws {
    var tape = Tape()
    let x = tape.leaf(3)
    let square = tape.multiply(x, x)
    let y = tape.multiply(tape.detach(square), x)  // 9·x, as far as gradients see
    try tape.backward(from: y)
    #expect(tape.scalar(of: y) == 27)
    #expect(tape.gradient(of: x)?.elements == [9])
    #expect(tape.gradient(of: square) == nil)
  }

  @Test("refuses a result that depends on no gradient")
  func nothingRequired() {
    var tape = Tape()
    let x = tape.leaf(3)
    let y = tape.detach(tape.multiply(x, x))
    let error = #expect(throws: DifferentiationError.nothingRequiresGradient) { try tape.backward(from: y) }
    #expect(error?.description == "the result depends on no leaf that requires a gradient")
  }

  @Test("computes no gradient for a leaf that wants none")
  func constants() throws {
    var tape = Tape()
    let x = tape.leaf(-2)
    let c = tape.constant(3)
    // The logarithm of −2, by which the exponent's derivative would be, must not spoil anything.
    let y = tape.power(x, c)
    try tape.backward(from: y)
    #expect(tape.gradient(of: x)?.elements == [12])
    #expect(tape.gradient(of: c) == nil)
  }
}
