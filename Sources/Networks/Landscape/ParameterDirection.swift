/// How a direction through parameter space is scaled to the network it starts from (Li et al. 2018, "Visualizing the
/// Loss Landscape of Neural Nets").
public enum DirectionNormalization: String, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// Each weight matrix gets the norm of the network's.
  case layer
  /// Each row of a weight matrix, what leads to one unit, gets the norm of the network's row, so that networks of
  /// large and of small weights can be compared.
  case filter
}

extension Sequential {
  /// A random direction through the network's parameters: normal numbers, scaled.
  ///
  /// - Parameters:
  ///   - normalization: how it is scaled.
  ///   - movesBiases: whether biases and other parameters that are no matrices move; Li et al. leave them
  ///     where they are. Each of them counts as one row.
  ///   - seed: of the random numbers.
  public func randomDirection(
    normalization: DirectionNormalization = .filter, movesBiases: Bool = false, seed: UInt64
  ) -> [Scalar] {
    var random = SeededGenerator(seed: seed)
    let direction = random.normals(count: parameterCount).map { Scalar($0) }
    return normalised(direction, by: normalization, movesBiases: movesBiases)
  }

  /// A direction scaled to the network's parameters: d ← d·‖w‖ / ‖d‖ for each row or matrix.
  ///
  /// - Parameters:
  ///   - direction: as many numbers as parameters, in their order.
  ///   - normalization: whether rows or whole matrices are scaled.
  ///   - movesBiases: whether parameters that are no matrices move, or else become 0.
  /// - Precondition: the direction has a number for each parameter.
  public func normalised(
    _ direction: [Scalar], by normalization: DirectionNormalization, movesBiases: Bool = false
  ) -> [Scalar] {
    requireDirection(direction)
    var result = direction
    for (_, shape, range) in tensors {
      let isMatrix = shape.extents.count > 1
      if !isMatrix && !movesBiases {
        for index in range { result[index] = 0 }
        continue
      }
      let length = isMatrix && normalization == .filter ? shape.count / shape.extents[0] : shape.count
      guard normalization != .none, length > 0 else { continue }
      for start in stride(from: range.lowerBound, to: range.upperBound, by: length) {
        let part = start..<start + length
        let norm = Self.norm(result[part])
        let factor: Scalar = norm > 0 ? Self.norm(parameters[part]) / norm : 0
        for index in part { result[index] *= factor }
      }
    }
    return result
  }

  func requireDirection(_ direction: [Scalar]) {
    precondition(
      direction.count == parameterCount,
      "a direction has \(parameterCount) numbers, one for each parameter, not \(direction.count)")
  }

  private static func norm(_ numbers: ArraySlice<Scalar>) -> Scalar {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
