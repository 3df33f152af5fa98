/// Where the cells of a grid lie along one axis of the page; neighbours meet halfway between their middles.
struct CellPlaces {
  /// The cells that have a place, with their middles, rising.
  private let cells: [(index: Int, middle: Double)]
  private let count: Int

  /// - Parameter middles: the cells' middles on the page; not finite for a cell without a place.
  init(middles: [Double]) {
    count = middles.count
    cells = middles.enumerated().filter { $0.element.isFinite }.map { ($0.offset, $0.element) }
      .sorted { $0.middle < $1.middle }
  }

  /// Whether all cells have a place and are equally wide there.
  var areEqual: Bool {
    guard cells.count == count, count > 1 else { return false }
    let step = (cells[count - 1].middle - cells[0].middle) / Double(count - 1)
    return cells.enumerated().allSatisfy { position, cell in
      abs(cell.middle - cells[0].middle - Double(position) * step) <= 1e-6 * step * Double(count)
    }
  }

  /// From the outer edge of the first cell to that of the last; a lone cell is as wide as a pixel.
  var range: ClosedRange<Double>? {
    guard let first = cells.first?.middle, let last = cells.last?.middle else { return nil }
    let before = cells.count > 1 ? (cells[1].middle - first) / 2 : 0.5
    let after = cells.count > 1 ? (last - cells[cells.count - 2].middle) / 2 : 0.5
    return first - before...last + after
  }

  /// The cell at each of so many equal parts of a range.
  func cells(at parts: Int, of range: ClosedRange<Double>) -> [Int] {
    var cell = 0
    return (0..<parts).map { part in
      let place = range.lowerBound + (Double(part) + 0.5) / Double(parts) * range.length
      while cell + 1 < cells.count, cells[cell].middle + cells[cell + 1].middle < 2 * place { cell += 1 }
      return cells[cell].index
    }
  }
}
