import Testing

@testable import Networks

struct OneLogitTests {
  @Test func twoLogitsBecomeTheirDifference() throws {
    let model = Sequential<Double>(layerSizes: [3, 5, 2], activation: Tanh(), seed: 4)
    let one = try #require(model.withOneLogit)
    let x = Matrix<Double>([[1, -2, 0.5], [0, 3, -1], [0.1, 0.2, 0.3]])
    let (two, single) = (model.forward(x), one.forward(x))
    #expect(one.outputs == 1 && one.layers.count == 2)
    for row in 0..<3 { #expect(abs(single[row, 0] - (two[row, 1] - two[row, 0])) < 1e-15) }
    #expect(Sequential<Double>(layerSizes: [3, 5, 3], activation: Tanh(), seed: 4).withOneLogit == nil)
    #expect(one.withOneLogit == nil)
  }
}
