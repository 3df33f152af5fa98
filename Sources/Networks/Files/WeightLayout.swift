/// Which way the weights of a file lie.
enum WeightLayout {
  /// [out, in], as in PyTorch and in our own files.
  case outIn
  /// [in, out], as in Keras.
  case inOut

  /// The inputs and units of a layer.
  func sizes(of layer: DenseTensors) -> (inputs: Int, outputs: Int) {
    let shape = layer.weight.shape
    return self == .outIn ? (shape[1], shape[0]) : (shape[0], shape[1])
  }

  /// The layer's weight with the units as rows.
  func matrix(of layer: DenseTensors) -> Matrix<Double> {
    let (inputs, outputs) = sizes(of: layer)
    let elements = layer.weight.elements
    guard self == .inOut else { return Matrix(rows: outputs, columns: inputs, elements: elements) }
    var matrix = Matrix<Double>(rows: outputs, columns: inputs)
    for input in 0..<inputs {
      for output in 0..<outputs { matrix[output, input] = elements[input * outputs + output] }
    }
    return matrix
  }
}
