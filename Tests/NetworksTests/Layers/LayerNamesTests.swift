import Networks
import Testing

struct LayerNamesTests {
  private let model = Sequential<Double>(
    layers: [
      Dense(inputs: 2, outputs: 3), BatchNorm(inputs: 3), PReLULayer(inputs: 3), LayerNorm(inputs: 3),
      Dense(inputs: 3, outputs: 3), BatchNorm(inputs: 3), Softmax(inputs: 3), Dense(inputs: 3, outputs: 1),
    ], seed: 4)

  @Test("Layers have Keras's names")
  func names() {
    #expect(
      model.names == [
        "dense", "batch_normalization", "p_re_lu", "layer_normalization", "dense_1", "batch_normalization_1",
        "softmax", "dense_2",
      ])
  }

  @Test("Weights are read and set by a layer's name, state included")
  func weights() throws {
    var model = model
    #expect(try model.weights(of: "dense").map(\.name) == ["weight", "bias"])
    #expect(try model.weights(of: "dense")[0].elements == model.weights(ofLayer: 0).elements)
    #expect(try model.weights(of: "softmax").isEmpty)
    let fresh = try model.weights(of: "batch_normalization_1")
    #expect(fresh.map(\.name) == ["weight", "bias", "running_mean", "running_var"])
    #expect(fresh.map { $0.elements[0] } == [1, 0, 0, 1])
    try model.setWeights(
      [
        LayerTensor(name: "running_var", shape: [3], elements: [4, 5, 6]),
        LayerTensor(name: "bias", shape: [3], elements: [7, 8, 9]),
      ], of: "batch_normalization_1")
    #expect(model.state == [0, 0, 0, 1, 1, 1, 0, 0, 0, 4, 5, 6])
    let changed = try model.weights(of: "batch_normalization_1")
    #expect(changed.map(\.elements) == [[1, 1, 1], [7, 8, 9], [0, 0, 0], [4, 5, 6]])
    #expect(try model.weights(of: "batch_normalization") == self.model.weights(of: "batch_normalization"))
    try model.setWeights(fresh, of: "batch_normalization_1")
    #expect(model == self.model)
  }

  @Test("What a network does not have is named")
  func errors() {
    var model = model
    func message(_ tensors: [LayerTensor<Double>], _ name: String) -> String {
      do {
        try model.setWeights(tensors, of: name)
        return ""
      } catch {
        return error.description
      }
    }
    #expect(
      message([], "dense_3")
        == "there is no layer 'dense_3'; the network has dense, batch_normalization, p_re_lu, "
        + "layer_normalization, dense_1, batch_normalization_1, softmax, dense_2")
    let kernel = LayerTensor<Double>(name: "kernel", shape: [1], elements: [1])
    #expect(message([kernel], "dense") == "layer 'dense' has no 'kernel'; it has weight, bias")
    #expect(message([kernel], "softmax") == "layer 'softmax' has no 'kernel', and no other weights")
    let bias = LayerTensor<Double>(name: "bias", shape: [3], elements: [1, 2, 3])
    let weight = LayerTensor<Double>(name: "weight", shape: [2, 3], elements: [1, 2, 3, 4, 5, 6])
    #expect(message([bias, weight], "dense") == "'weight' of layer 'dense' has shape [3, 2], not [2, 3]")
    #expect(model == self.model)
  }
}
