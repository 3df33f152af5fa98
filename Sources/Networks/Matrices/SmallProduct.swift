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
    for i in 0..<m {
      for j in 0..<n {
        var sum: Scalar = 0
        var (left, right) = unsafe (a + i * rowStepA, b + j * columnStepB)
        for _ in 0..<k {
          unsafe sum += left.pointee * right.pointee
          unsafe left += stepA
          unsafe right += stepB
        }
        // With β = 0 nothing is read, since C may hold anything.
        unsafe c[i * n + j] = beta == 0 ? alpha * sum : alpha * sum + beta * c[i * n + j]
      }
    }
  }
}
