import Networks
import Testing

struct MatrixTests {
  /// The product by its definition.
  private func product(_ a: Matrix<Double>, _ b: Matrix<Double>) -> Matrix<Double> {
    var c = Matrix<Double>(rows: a.rows, columns: b.columns)
    for i in 0..<a.rows {
      for j in 0..<b.columns { c[i, j] = (0..<a.columns).reduce(0) { $0 + a[i, $1] * b[$1, j] } }
    }
    return c
  }

  /// Whole numbers, whose products are exact in both precisions.
  private func matrix(_ rows: Int, _ columns: Int, _ factor: Int) -> Matrix<Double> {
    Matrix(
      rows: rows, columns: columns, elements: (0..<rows * columns).map { Double(($0 * factor) % 7 - 3) })
  }

  @Test(
    "Products agree with the definition, small by loop and large by BLAS",
    arguments: [(3, 4, 2), (31, 17, 23)])
  func products(m: Int, n: Int, k: Int) {
    let (a, b) = (matrix(m, k, 5), matrix(k, n, 3))
    let expected = product(a, b)
    let cases: [(Matrix<Double>, Matrix<Double>, TransposedFactors)] = [
      (a, b, []), (a.transposed, b, .left), (a, b.transposed, .right),
      (a.transposed, b.transposed, [.left, .right]),
    ]
    for (left, right, factors) in cases {
      var c = Matrix<Double>(rows: m, columns: n, repeating: .nan)
      multiply(left, by: right, transposing: factors, into: &c)
      #expect(c == expected)
      var single = Matrix<Float>(rows: m, columns: n, repeating: .nan)
      multiply(left.converted(), by: right.converted(), transposing: factors, into: &single)
      #expect(single == expected.converted())
    }
    var sum = Matrix<Double>(rows: m, columns: n, repeating: 1)
    multiply(a, by: b, into: &sum, alpha: 2, beta: 3)
    #expect(sum.elements == expected.elements.map { 2 * $0 + 3 })
    #expect(a * b == expected)
  }

  @Test("BLAS runs on one thread unless told otherwise, and says what it is")
  func library() {
    #expect(BLAS.threads == 1)
    #expect((BLAS.configuration ?? "").contains("OpenBLAS"))
    #expect(!(BLAS.coreName ?? "").isEmpty)
  }

  @Test("Means and population deviations of columns are NumPy's")
  func statistics() {
    // default_rng(0) numbers rounded to two decimals; a.mean(0) and a.std(0) by NumPy 2.4.6.
    let a = Matrix<Double>([
      [1.37, -0.67, 0.35], [0.9, 0.09, -0.74], [-0.92, -0.46, 0.22], [-1.01, -0.21, -0.16],
      [0.54, 0.21, 0.36],
    ])
    let means = [0.17600000000000002, -0.20800000000000002, 0.006]
    let deviations = [0.9685163911880893, 0.3287795614085523, 0.417976075870378]
    for column in 0..<3 {
      #expect(abs(a.columnMeans[column] - means[column]) < 1e-15)
      #expect(abs(a.columnDeviations[column] - deviations[column]) < 1e-15)
      #expect(abs(a.converted(to: Float.self).columnDeviations[column] - Float(deviations[column])) < 1e-6)
    }
  }

  @Test("A large offset does not spoil the deviation")
  func offset() {
    let a = Matrix<Double>(rows: 4, columns: 1, elements: [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(a.columnMeans == [1e9 + 10])
    #expect(abs(a.columnDeviations[0] - 22.5.squareRoot()) < 1e-12)
  }

  @Test("Rows and columns are taken in the order asked for")
  func selection() {
    let a = Matrix<Double>([[1, 2, 3], [4, 5, 6]])
    #expect(a.row(1) == [4, 5, 6])
    #expect(a.column(2) == [3, 6])
    #expect(a.rows(at: [1, 0, 1]) == Matrix([[4, 5, 6], [1, 2, 3], [4, 5, 6]]))
    #expect(a.columns(at: [2, 0]) == Matrix([[3, 1], [6, 4]]))
    #expect(a.transposed == Matrix([[1, 4], [2, 5], [3, 6]]))
  }
}
