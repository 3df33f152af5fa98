extension ProductShape {
  /// Whether the product is so small that a plain loop beats the library, which locks and packs first.
  ///
  /// Such products have the same bits on every processor.
  @inline(__always)
  var isSmall: Bool { m * n * k <= 1024 }

  /// C ← α·op(A)·op(B) + β·C by the definition, each sum in the order of k.
  @inline(__always)
  func multiplyPlainly<Scalar: FloatingScalar>(
    alpha: Scalar, _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>,
    beta: Scalar, _ c: UnsafeMutablePointer<Scalar>
  ) {
    let (rowStepA, stepA) = transposesA ? (1, m) : (k, 1)
    let (columnStepB, stepB) = transposesB ? (k, 1) : (1, n)
    var (row, entry) = unsafe (a, c)
    for _ in 0..<m {
      var column = unsafe b
      for _ in 0..<n {
        // With β = 0 nothing is read, since C may hold anything.
        let sum = unsafe alpha * dot(row, stepA, column, stepB)
        unsafe entry.pointee = beta == 0 ? sum : sum + beta * entry.pointee
        unsafe column += columnStepB
        unsafe entry += 1
      }
      unsafe row += rowStepA
    }
  }

  /// The sum of k products; the shortest sums, frequent in small networks, without a loop.
  @inline(__always)
  private func dot<Scalar: FloatingScalar>(
    _ left: UnsafePointer<Scalar>, _ leftStep: Int, _ right: UnsafePointer<Scalar>, _ rightStep: Int
  ) -> Scalar {
    guard k > 0 else { return 0 }
    var sum = unsafe left[0] * right[0]
    if k == 1 { return sum }
    unsafe sum += left[leftStep] * right[rightStep]
    if k == 2 { return sum }
    var (left, right) = unsafe (left + 2 &* leftStep, right + 2 &* rightStep)
    for _ in 2..<k {
      unsafe sum += left.pointee * right.pointee
      unsafe left += leftStep
      unsafe right += rightStep
    }
    return sum
  }
}
