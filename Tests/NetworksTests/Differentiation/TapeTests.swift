import Networks
import Testing

@Suite("A tape")
struct TapeTests {
  @Test("differentiates (2x + 1)³ at 1 to 54")
  func cube() throws {
    var tape = Tape()
    let x = tape.leaf(1)
    let inner = tape.add(tape.multiply(tape.constant(2), x), tape.constant(1))
    let y = tape.power(inner, tape.constant(3))
    try tape.backward(from: y)
    #expect(tape.scalar(of: y) == 27)
    #expect(tape.gradient(of: x)?.elements == [54])
    #expect(tape.gradient(of: inner)?.elements == [27])
  }

  @Test("sums both paths of a value used twice")
  func usedTwice() throws {
    var tape = Tape()
    let x = tape.leaf(3)
    let square = tape.multiply(x, x)
    let y = tape.add(square, tape.multiply(square, x))  // x² + x³
    try tape.backward(from: y)
    #expect(tape.gradient(of: x)?.elements == [2 * 3 + 3 * 9])
  }

  @Test("visits each operation once, however many paths there are")
  func manyPaths() throws {
    var tape = Tape()
    let x = tape.leaf(1)
    var y = x
    for _ in 0..<60 { y = tape.add(y, y) }  // 2⁶⁰ paths
    try tape.backward(from: y)
    #expect(tape.gradient(of: x)?.elements == [0x1p60])
  }

  @Test("gives the two-layer network of the tutorial its numbers")
  func twoLayers() throws {
    var tape = Tape()
    let (w1, w2) = (tape.leaf(0.5), tape.leaf(0.8))
    let (b1, b2) = (tape.leaf(0), tape.leaf(0))
    let (x, y) = (tape.constant(1), tape.constant(1))
    let z1 = tape.add(tape.multiply(w1, x), b1)
    let a1 = tape.apply(.sigmoid, to: z1)
    let z2 = tape.add(tape.multiply(w2, a1), b2)
    let a2 = tape.apply(.sigmoid, to: z2)
    let loss = tape.multiply(tape.constant(0.5), tape.power(tape.subtract(a2, y), tape.constant(2)))
    try tape.backward(from: loss)
    // numpy 2.4: the chain rule written out by hand.
    #expect(agrees(tape.scalar(of: a1), 0.6224593312018546, within: 1e-14))
    #expect(agrees(tape.scalar(of: z2), 0.4979674649614837, within: 1e-14))
    #expect(agrees(tape.scalar(of: a2), 0.6219815591682685, within: 1e-14))
    #expect(agrees(tape.scalar(of: loss), 0.07144897080442665, within: 1e-14))
    #expect(agrees(tape.gradient(of: z2)!.elements, [-0.08887988452381076], within: 1e-14))
    #expect(agrees(tape.gradient(of: z1)!.elements, [-0.01670968224251566], within: 1e-14))
    #expect(agrees(tape.gradient(of: w2)!.elements, [-0.055324113477989316], within: 1e-14))
    #expect(tape.gradient(of: b1)!.elements == tape.gradient(of: w1)!.elements)
  }

  @Test("knows the local derivatives at every node, those by constants included")
  func localDerivatives() {
    var tape = Tape()
    let a = tape.leaf(2)
    let b = tape.constant(5)
    let product = tape.multiply(a, b)
    #expect(tape.localDerivatives(of: product).map(\.elements) == [[5], [2]])
    #expect(tape.localDerivatives(of: a).isEmpty)
    let detached = tape.detach(a)
    #expect(tape.localDerivatives(of: detached).map(\.elements) == [[0]])
  }

  @Test("can be inspected, to be drawn as a graph")
  func inspection() {
    var tape = Tape()
    let a = tape.leaf(2, name: "a")
    let b = tape.constant(3, name: "3")
    let sum = tape.add(a, b)
    tape.setName("s", of: sum)
    #expect(tape.nodes == [a, b, sum])
    #expect(tape.inputs(of: sum) == [a, b])
    #expect(tape.operation(of: sum)?.name == "+")
    #expect(tape.operation(of: a) == nil)
    #expect(tape.nodes.map(tape.name(of:)) == ["a", "3", "s"])
    #expect(tape.nodes.map(tape.requiresGradient) == [true, false, true])
  }

  @Test("is a value: a copy goes its own way")
  func copies() throws {
    var tape = Tape()
    let x = tape.leaf(3)
    let y = tape.multiply(x, x)
    var copy = tape
    try copy.backward(from: y)
    #expect(copy.gradient(of: x)?.elements == [6])
    #expect(tape.gradient(of: x) == nil)
    try tape.backward(from: y)
  }
}
