import Networks
import Testing

/// Tiling, one-hot rows and boolean masks against NumPy 2.4.
struct MatrixArrangementTests {
  private let a = Matrix<Double>([[1, -2, 3], [-4, 5, -6]])

  @Test("np.tile(a, (2, 2)), np.tile(a, (3, 1)), np.tile(a, (0, 1))")
  func tiling() {
    let (first, second): ([Double], [Double]) = ([1, -2, 3], [-4, 5, -6])
    #expect(
      a.tiled(rows: 2, columns: 2).elements
        == first + first + second + second + first + first + second + second)
    #expect(a.tiled(rows: 2, columns: 2).columns == 6)
    #expect(a.tiled(rows: 3) == Matrix([first, second, first, second, first, second]))
    #expect(a.tiled(rows: 0) == Matrix(rows: 0, columns: 3))
  }

  @Test("np.eye(4)[[2, 0, 3]], and back by argmax, which takes the first of equal numbers")
  func oneHot() {
    let rows = Matrix<Float>(oneHot: [2, 0, 3], count: 4)
    #expect(rows == Matrix([[0, 0, 1, 0], [1, 0, 0, 0], [0, 0, 0, 1]]))
    #expect(rows.rowArgmax == [2, 0, 3])
    #expect(Matrix<Double>([[1, 3, 3], [-1, -2, -1]]).rowArgmax == [1, 0])
  }

  @Test("a[a > 0], a[a < 0] = 0, a[[False, True]], a[:, [True, False, True]]")
  func masks() {
    #expect(a.entries(where: a.mask { $0 > 0 }) == [1, 3, 5])
    var rectified = a
    rectified.set(0, where: a.mask { $0 < 0 })
    #expect(rectified == Matrix([[1, 0, 3], [0, 5, 0]]))
    #expect(a.rows(where: [false, true]) == Matrix([[-4, 5, -6]]))
    #expect(a.rows(where: [false, false]) == Matrix(rows: 0, columns: 3))
    #expect(a.columns(where: [true, false, true]) == Matrix([[1, 3], [-4, -6]]))
  }

  @Test("samples of one class")
  func samples() {
    let samples = Samples<Double>(
      features: Matrix([[1], [2], [3]]), targets: Matrix([[0], [1], [0]]))
    let zeros = samples.selecting(where: samples.targets.mask { $0 == 0 })
    #expect(zeros == Samples(features: Matrix([[1], [3]]), targets: Matrix([[0], [0]])))
  }
}
