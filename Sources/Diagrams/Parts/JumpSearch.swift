import Networks

/// Finds where an expression of x, or its derivative, jumps: between which neighbouring samples the change does
/// not shrink however close they come.
struct JumpSearch {
  private let expression: Expression

  init(_ expression: Expression) {
    self.expression = expression
  }

  /// Jumps of the values and of the derivative, rising.
  func find(among grid: [Double]) throws -> (values: [Double], derivatives: [Double]) {
    let samples = try expression.valuesAndDerivatives(of: "x", at: grid)
    var values: [Double] = []
    var derivatives: [Double] = []
    for index in grid.indices.dropLast() {
      let ends = (grid[index], grid[index + 1])
      if let place = try jump(
        samples.values, index, ends, { try expression.valuesAndDerivatives(of: "x", at: [$0]).values[0] })
      {
        values.append(place)
      } else if let place = try jump(
        samples.derivatives, index, ends,
        { try expression.valuesAndDerivatives(of: "x", at: [$0]).derivatives[0] })
      {
        derivatives.append(place)
      }
    }
    return (distinct(values), distinct(derivatives))
  }

  /// Two neighbouring intervals share a jump that lies on a sample.
  private func distinct(_ places: [Double]) -> [Double] {
    places.enumerated().filter { $0 == 0 || places[$0 - 1] < $1 }.map(\.element)
  }

  private func jump(
    _ samples: [Double], _ index: Int, _ ends: (Double, Double), _ function: (Double) throws -> Double
  ) throws -> Double? {
    let change = abs(samples[index + 1] - samples[index])
    guard change > 1e-3, change.isFinite else { return nil }
    var (low, high) = (ends.0, ends.1)
    var (atLow, atHigh) = (samples[index], samples[index + 1])
    while high > low.nextUp {
      let middle = low + (high - low) / 2
      let value = try function(middle)
      guard value.isFinite else { return nil }
      if abs(value - atLow) > abs(atHigh - value) {
        (high, atHigh) = (middle, value)
      } else {
        (low, atLow) = (middle, value)
      }
      if abs(atHigh - atLow) < 0.2 * change, high - low < 1e-6 * (ends.1 - ends.0) { return nil }
    }
    return abs(atHigh - atLow) > 0.2 * change ? low : nil
  }
}
