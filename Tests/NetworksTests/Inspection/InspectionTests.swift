import Networks
import Testing

struct InspectionTests {
  private let plane = Sequential<Double>(
    weights: [Matrix([[1, 1], [0, 2], [0, 0]]), Matrix([[1, -1, 1]])], biases: [[-1, 1, 3], [0.5]],
    activations: [ReLU()])

  @Test("Units switch on x + y = 1 and y = −½; one without weights has no line")
  func lines() throws {
    let lines = plane.switchingLines
    #expect(lines.map(\.unit) == [0, 1, 2])
    let first = try #require(lines[0].segment(x: 0...1, y: 0...1))
    #expect([first.start.x, first.start.y, first.end.x, first.end.y] == [1, 0, 0, 1])
    let second = try #require(lines[1].segment(x: -3...2, y: -1...1))
    #expect(second.start.y == -0.5 && second.end.y == -0.5)
    #expect(Set([second.start.x, second.end.x]) == [-3, 2])
    #expect(lines[1].segment(x: -3...2, y: 0...1) == nil && lines[0].segment(x: 2...3, y: 0...1) == nil)
    #expect(lines[2].segment(x: -9...9, y: -9...9) == nil)
    #expect(lines[0].value(x: 2, y: 3) == 4)
    let clipped = Sequential<Double>(
      layers: [Dense(inputs: 2, outputs: 1, activation: try Activations.named("relu6"))],
      parameters: [1, 0, 0])
    #expect(clipped.switchingLines.map(\.offset) == [0, -6])
  }

  @Test("Representations on a grid are those of single points")
  func grid() {
    let (x, y): ([Double], [Double]) = ([-1, 0, 2], [0, 3])
    let units = plane.representations(ofLayer: 0, x: x, y: y)
    #expect(units.count == 3 && units[0] == Matrix([[0, 0, 1], [1, 2, 4]]))
    #expect(
      units[1] == Matrix([[1, 1, 1], [7, 7, 7]]) && units[2].elements == Array(repeating: 3, count: 6))
    let outputs = plane.activations(of: Matrix([[2, 3]]))
    #expect(outputs.map(\.elements) == [[4, 7, 3], [0.5]])
  }

  /// Telgarsky (2015): the tent map 2·relu(x) − 4·relu(x − ½) on 0…1, n times, is a saw of 2ⁿ − 1 kinks at k / 2ⁿ.
  @Test("Tents put into tents have kinks at all k / 2ⁿ", arguments: [1, 2, 3, 4])
  func saw(depth: Int) {
    var layers: [any Layer] = []
    var parameters: [Double] = []
    for level in 0..<depth {
      // Each tent's output is formed in the next one's weights.
      layers.append(Dense(inputs: level == 0 ? 1 : 2, outputs: 2, activation: ReLU()))
      parameters += (level == 0 ? [1, 1] : [2, -4, 2, -4]) + [0, -0.5]
    }
    layers.append(Dense(inputs: 2, outputs: 1))
    let network = Sequential<Double>(layers: layers, parameters: parameters + [2, -4, 0])
    let count = 1 << depth
    let expected = (1..<count).map { Double($0) / Double(count) }
    let found = network.kinks(in: 0.001...0.999).map(\.x)
    // A unit of a later layer may also switch where an earlier one does.
    #expect(Set(found.map { ($0 * 1e9).rounded() }) == Set(expected.map { ($0 * 1e9).rounded() }))
    for k in 0...count {
      let value = network.forward(Matrix([[Double(k) / Double(count)]]))[0, 0]
      #expect(abs(value - Double(k % 2)) < 1e-12)
    }
  }

  @Test("Between kinks a random network is straight, and at each some unit is 0")
  func straight() {
    let network = Sequential<Double>(layerSizes: [1, 8, 8, 1], activation: LeakyReLU(), seed: 5)
    var shifted = network
    for index in 0..<8 { shifted.parameters[8 + index] = 0.3 * Double(index) - 1 }
    let kinks = shifted.kinks(in: -3...3)
    #expect(kinks.count >= 8 && kinks.contains { $0.layer == 1 })
    for kink in kinks {
      let z = shifted.trace(Matrix([[kink.x]]))[kink.layer].preActivations[0, kink.unit]
      #expect(abs(z) < 1e-12)
    }
    let ends = [-3] + kinks.map(\.x) + [3]
    for (a, b) in zip(ends, ends.dropFirst()) {
      let values = shifted.forward(Matrix([[a], [(a + b) / 2], [b]])).elements
      #expect(abs(values[1] - (values[0] + values[2]) / 2) < 1e-12)
    }
  }
}
