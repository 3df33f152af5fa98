import Networks
import Testing

@Suite("Replaying a tape")
struct TapeReplayTests {
  @Test("computes values and gradients for new leaves, also after release")
  func newValues() throws {
    var tape = Tape()
    let x = tape.leaf(1)
    let y = tape.apply(.sine, to: tape.multiply(x, x))
    try tape.backward(from: y)
    tape.zeroGradients()
    for value in [0.3, -1.2, 2.5] {
      tape.replay([x: column(value)])
      try tape.backward(from: y)
      let reference = UnaryFunction.cosine.value(value * value) * 2 * value
      #expect(agrees(tape.scalar(of: y), UnaryFunction.sine.value(value * value), within: 1e-15))
      #expect(agrees(tape.gradient(of: x)!.elements, [reference], within: 1e-14))
      tape.zeroGradients()
    }
  }

  @Test("descends a bowl to its minimum on one recorded graph")
  func descent() throws {
    var tape = Tape()
    let w = tape.leaf(column(-3, 4))
    let loss = tape.sum(tape.multiply(w, w))
    for _ in 0..<101 {
      try tape.backward(from: loss)
      var next = tape.value(of: w)
      let gradient = tape.gradient(of: w)!
      for index in 0..<2 { next.elements[index] -= 0.1 * gradient.elements[index] }
      tape.zeroGradients()
      tape.replay([w: next])
    }
    var scale = 1.0
    for _ in 0..<101 { scale *= 0.8 }  // Each step leaves 1 − 0.1·2 of the way.
    #expect(
      agrees(tape.value(of: w).elements.map { $0 * 1e10 }, [-3e10 * scale, 4e10 * scale], within: 1e-12))
    #expect(tape.nodes.count == 3)
  }

  @Test("keeps accumulated gradients, except where a shape changes")
  func accumulatedGradients() throws {
    var tape = Tape()
    let x = tape.leaf(column(1, 2))
    let factor = tape.leaf(3)
    let y = tape.sum(tape.multiply(x, factor))
    try tape.backward(from: y)
    tape.replay([x: column(1, 2, 4)])
    #expect(tape.gradient(of: x) == nil)
    #expect(tape.gradient(of: factor)?.elements == [3])
    try tape.backward(from: y)
    #expect(tape.gradient(of: x) == column(3, 3, 3))
    #expect(tape.gradient(of: factor)?.elements == [3 + 7])
  }
}
