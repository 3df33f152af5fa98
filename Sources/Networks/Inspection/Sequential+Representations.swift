extension Sequential {
  /// What every layer gives to the samples, layer by layer: matrices of samples × units.
  public func activations(of features: Matrix<Scalar>) -> [Matrix<Scalar>] { trace(features).map(\.outputs) }

  /// What the units of a layer give on a grid of two features.
  ///
  /// - Parameters:
  ///   - layer: the layer, from 0.
  ///   - x: the first feature of the grid's columns.
  ///   - y: the second feature of the grid's rows.
  /// - Returns: for each unit a matrix with a row for each y and a column for each x.
  /// - Precondition: the network takes two features and has such a layer.
  public func representations(ofLayer layer: Int, x: [Double], y: [Double]) -> [Matrix<Scalar>] {
    precondition(inputs == 2, "a grid of two features, but the network takes \(inputs)")
    precondition(
      layers.indices.contains(layer), "layer \(layer) of a network with \(layers.count) layers")
    let points = y.flatMap { y in x.flatMap { x in [Scalar(x), Scalar(y)] } }
    let features = Matrix(rows: x.count * y.count, columns: 2, elements: points)
    let outputs = trace(features)[layer].outputs
    return (0..<outputs.columns).map { unit in
      Matrix(rows: y.count, columns: x.count, elements: outputs.column(unit))
    }
  }
}
