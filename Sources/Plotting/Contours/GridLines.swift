import Graphics

/// A line along which the numbers of a grid have one value, in the units of its axes.
package struct GridLine: Sendable, Equatable {
  /// The values along the horizontal axis.
  package let x: [Double]
  /// The values along the vertical axis.
  package let y: [Double]
}

extension Grid {
  /// The lines at a level, by linear interpolation along the cells' edges; a closed line ends where it began.
  ///
  /// - Parameters:
  ///   - level: the value that the numbers have along the lines.
  ///   - x: the value of each column.
  ///   - y: the value of each row.
  package func lines(at level: Double, x: [Double], y: [Double]) -> [GridLine] {
    func value(_ place: Double, in values: [Double]) -> Double {
      let index = min(Int(place), values.count - 2)
      let share = place - Double(index)
      return values[index] * (1 - share) + values[index + 1] * share
    }
    return MarchingSquares.lines(of: self, at: level).map { line in
      GridLine(x: line.map { value($0.x, in: x) }, y: line.map { value($0.y, in: y) })
    }
  }
}
