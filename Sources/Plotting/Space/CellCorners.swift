/// The corners of a cell of a grid.
struct CellCorners {
  let first: Vector3
  let second: Vector3
  let third: Vector3
  let fourth: Vector3

  init(_ field: HeightField, _ row: Int, _ column: Int) {
    first = field.place(row, column)
    second = field.place(row, column + 1)
    third = field.place(row + 1, column + 1)
    fourth = field.place(row + 1, column)
  }

  /// One after the other around the cell.
  var inTurn: [Vector3] { [first, second, third, fourth] }
  /// Their mean.
  var middle: Vector3 { (Vector3(0, 0, 0) + first + second + third + fourth) * 0.25 }
  /// At right angles to both diagonals.
  var normal: Vector3 { (third - first).cross(fourth - second).normalized }

  func allSatisfy(_ holds: (Vector3) -> Bool) -> Bool {
    holds(first) && holds(second) && holds(third) && holds(fourth)
  }
}
