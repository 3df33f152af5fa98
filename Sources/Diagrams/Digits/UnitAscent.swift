import Networks

/// Finds images that excite units of a layer more than the image that it starts from: gradient ascent on the weighted
/// sum z of each unit (Erhan et al. 2009, Visualizing higher-layer features of a deep network).
///
/// Images stay what a digit could be: pixels in 0…1, and for each unit a bound on their Euclidean norm. Each
/// gradient is blurred, which still points uphill but lets neighbours move together; a step that does not raise z is
/// taken back and halved.
struct UnitAscent {
  /// The network up to the layer, without its activation: its outputs are the units' weighted sums.
  let network: Sequential<Double>
  let shape: ImageShape
  /// What an image becomes before the network sees it.
  let normalization: Normalization?

  private static let steps = 80

  /// The images that ascent finds from one start, and the units' sums there and at the start within its bounds.
  ///
  /// - Parameter norms: the greatest norm of each unit's image.
  func images(of units: [Int], norms: [Double], from start: [Double]) -> (
    images: Matrix<Double>, values: [Double], starts: [Double]
  ) {
    var images = Matrix(norms.map { bounded(start, by: $0) })
    let starts = self.values(of: units, at: images)
    var values = starts
    var lengths = norms.map { 0.25 * $0 }
    for _ in 0..<Self.steps {
      let slopes = gradients(of: units, at: images)
      var moved = images
      for row in units.indices {
        let slope = blurred(slopes.row(row))
        let size = Self.norm(slope)
        guard size > 0 else { continue }
        let next = bounded(zip(images.row(row), slope).map { $0 + lengths[row] / size * $1 }, by: norms[row])
        for (column, value) in next.enumerated() { moved[row, column] = value }
      }
      let reached = self.values(of: units, at: moved)
      for row in units.indices {
        guard reached[row] > values[row] else {
          lengths[row] /= 2
          continue
        }
        values[row] = reached[row]
        for column in 0..<images.columns { images[row, column] = moved[row, column] }
      }
    }
    return (images, values, starts)
  }

  /// Each unit's weighted sum at the image of its row.
  private func values(of units: [Int], at images: Matrix<Double>) -> [Double] {
    let outputs = network.forward(inputs(images))
    return units.enumerated().map { outputs[$0, $1] }
  }

  /// ∂z/∂pixel of each unit at the image of its row.
  private func gradients(of units: [Int], at images: Matrix<Double>) -> Matrix<Double> {
    let features = inputs(images)
    var targets = network.forward(features)
    // A squared error of which only the unit's output is off, by 1, has the unit's gradient but for a factor.
    for (row, unit) in units.enumerated() { targets[row, unit] += 1 }
    var slopes = network.derivatives(
      of: Samples(features: features, targets: targets), loss: MeanSquaredError()
    ).features
    let factor = -0.5 * Double(units.count * network.outputs)
    for row in 0..<slopes.rows {
      for column in 0..<slopes.columns {
        slopes[row, column] *= factor / (normalization?.deviations[column] ?? 1)
      }
    }
    return slopes
  }

  private func inputs(_ images: Matrix<Double>) -> Matrix<Double> {
    normalization?.apply(to: images) ?? images
  }

  /// The image within its bounds: pixels first, then scaled down if there is too much ink.
  private func bounded(_ image: [Double], by norm: Double) -> [Double] {
    let pixels = image.map { min(max($0, 0), 1) }
    let size = Self.norm(pixels)
    return size > norm ? pixels.map { $0 * norm / size } : pixels
  }

  static func norm(_ values: [Double]) -> Double { values.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  /// Each pixel with its neighbours, in the shares ¼, ½, ¼ along rows and columns; nothing lies beyond the edge.
  private func blurred(_ values: [Double]) -> [Double] {
    let (rows, columns) = (shape.rows, shape.columns)
    func value(_ source: [Double], _ row: Int, _ column: Int) -> Double {
      (0..<rows).contains(row) && (0..<columns).contains(column) ? source[row * columns + column] : 0
    }
    let across = (0..<rows * columns).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return values[index] / 2 + (value(values, row, column - 1) + value(values, row, column + 1)) / 4
    }
    return (0..<rows * columns).map { index in
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      return across[index] / 2 + (value(across, row - 1, column) + value(across, row + 1, column)) / 4
    }
  }
}
