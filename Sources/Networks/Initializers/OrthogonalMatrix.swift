extension RandomNumberGenerator {
  /// A matrix, row by row, whose rows are orthonormal, or whose columns if they are fewer.
  ///
  /// Normal vectors are made orthogonal one after the other (Gram and Schmidt), each twice because once leaves
  /// rounding errors (Giraud et al. 2005). That is the Q of a QR decomposition whose R has a positive diagonal, and
  /// evenly distributed over all such matrices (Mezzadri 2007), as PyTorch's `orthogonal_`.
  package mutating func orthogonalMatrix(rows: Int, columns: Int) -> [Double] {
    let (count, length) = (min(rows, columns), max(rows, columns))
    var vectors: [[Double]] = []
    while vectors.count < count {
      var vector = normals(count: length)
      for _ in 0..<2 {
        for other in vectors {
          let share = zip(vector, other).reduce(0) { $0 + $1.0 * $1.1 }
          for i in 0..<length { vector[i] -= share * other[i] }
        }
      }
      let norm = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      // A vector that lies among the others has no direction left; it never happens, but must not divide by 0.
      if norm > 1e-12 { vectors.append(vector.map { $0 / norm }) }
    }
    if rows <= columns { return Array(vectors.joined()) }
    return (0..<rows).flatMap { row in vectors.map { $0[row] } }
  }
}
