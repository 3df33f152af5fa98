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
    if alpha == 1 && beta == 0 && k > 0 { return unsafe formPlainly(a, b, c) }
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

  /// C ← op(A)·op(B). Neighbouring sums go on side by side, since each has to wait for its own last addition.
  @inline(__always)
  private func formPlainly<Scalar: FloatingScalar>(
    _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, _ c: UnsafeMutablePointer<Scalar>
  ) {
    let (rowStepA, stepA) = transposesA ? (1, m) : (k, 1)
    let (columnStepB, stepB) = transposesB ? (k, 1) : (1, n)
    for row in 0..<m {
      let (first, entries) = unsafe (a + row &* rowStepA, c + row &* n)
      var column = 0
      while column &+ 4 <= n {
        let sums = unsafe sums(first, stepA, b + column &* columnStepB, stepB, columnStepB)
        unsafe entries[column] = sums.0
        unsafe entries[column &+ 1] = sums.1
        unsafe entries[column &+ 2] = sums.2
        unsafe entries[column &+ 3] = sums.3
        column &+= 4
      }
      if column &+ 2 <= n {
        let sums = unsafe twoSums(first, stepA, b + column &* columnStepB, stepB, columnStepB)
        unsafe entries[column] = sums.0
        unsafe entries[column &+ 1] = sums.1
        column &+= 2
      }
      if column < n { unsafe entries[column] = dot(first, stepA, b + column &* columnStepB, stepB) }
    }
  }

  /// The sums of a row with four columns.
  @inline(__always)
  private func sums<Scalar: FloatingScalar>(
    _ left: UnsafePointer<Scalar>, _ leftStep: Int, _ right: UnsafePointer<Scalar>, _ rightStep: Int,
    _ columnStep: Int
  ) -> (Scalar, Scalar, Scalar, Scalar) {
    let start = unsafe twoSums(left, leftStep, right, rightStep, columnStep, count: 1)
    let next = unsafe twoSums(left, leftStep, right + 2 &* columnStep, rightStep, columnStep, count: 1)
    var sums = (start.0, start.1, next.0, next.1)
    var (left, right) = unsafe (left, right)
    for _ in 1..<k {
      unsafe left += leftStep
      unsafe right += rightStep
      let factor = unsafe left.pointee
      unsafe sums.0 += factor * right[0]
      unsafe sums.1 += factor * right[columnStep]
      unsafe sums.2 += factor * right[2 &* columnStep]
      unsafe sums.3 += factor * right[3 &* columnStep]
    }
    return sums
  }

  /// The sums of a row with two columns, or the first so many products of each.
  @inline(__always)
  private func twoSums<Scalar: FloatingScalar>(
    _ left: UnsafePointer<Scalar>, _ leftStep: Int, _ right: UnsafePointer<Scalar>, _ rightStep: Int,
    _ columnStep: Int, count: Int? = nil
  ) -> (Scalar, Scalar) {
    var sums = unsafe (left[0] * right[0], left[0] * right[columnStep])
    var (left, right) = unsafe (left, right)
    for _ in 1..<(count ?? k) {
      unsafe left += leftStep
      unsafe right += rightStep
      unsafe sums.0 += left.pointee * right[0]
      unsafe sums.1 += left.pointee * right[columnStep]
    }
    return sums
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
