import Networks

/// The derivative by central differences of fourth order; its error is near 1e-11 for smooth functions of size 1.
func centralDifference(_ function: (Double) throws -> Double, at x: Double) rethrows -> Double {
  let h = 1e-3 * max(1, abs(x))
  let near = try function(x + h) - function(x - h)
  let far = try function(x + 2 * h) - function(x - 2 * h)
  return (8 * near - far) / (12 * h)
}

/// Whether two numbers agree relative to the larger of them and 1.
func agrees(_ a: Double, _ b: Double, within tolerance: Double = 1e-8) -> Bool {
  abs(a - b) <= tolerance * max(1, abs(a), abs(b))
}

func agrees(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-8) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { agrees($0, $1, within: tolerance) }
}

/// A column of numbers.
func column(_ elements: Double...) -> Matrix<Double> {
  Matrix(rows: elements.count, columns: 1, elements: elements)
}
