import Plotting

/// A matrix as a block of cells to scale, with its name above and its shape below.
///
/// One data unit is one CSS pixel. Many cells are no longer told apart and become one surface, still to scale.
struct CellBlock: Sendable {
  /// The name in the markup of texts.
  var name: String
  /// The shape as it is written.
  var shape: String
  var rows: Int
  var columns: Int
  /// The side of a cell.
  var cell: Double
  /// The colour of the cells.
  var color: String
  /// What is written in a cell, or nil for empty cells.
  var entry: (@Sendable (_ row: Int, _ column: Int) -> String)?
  /// Whether a cell belongs to what the figure follows through the computation.
  var isChosen: (@Sendable (_ row: Int, _ column: Int) -> Bool)?

  /// More cells than this a side are drawn as one surface.
  static let mostCells = 32

  var width: Double { Double(columns) * cell }
  /// The room that the block takes with its shape, whose letters are about this wide.
  var slot: Double { max(width, 7.6 * Double(shape.count)) }
  var height: Double { Double(rows) * cell }
  private var areCellsDrawn: Bool { max(rows, columns) <= Self.mostCells }

  /// The block with its left edge at `x`, centred at the height 0; texts stand above and below the tallest block.
  ///
  /// - Parameter half: half of the height of the tallest block.
  func marks(x: Double, half: Double) -> [any Mark] {
    surface(x: x) + entries(x: x) + bracketLines(x: x) + [
      TextMark(
        x: [x + width / 2], y: [height / 2 + 10], text: [name], position: .above, distance: 0,
        style: Style(size: 15)),
      TextMark(
        x: [x + width / 2], y: [-half - 12], text: [shape], position: .below, distance: 0,
        style: Style(size: 13)),
    ]
  }

  private func surface(x: Double) -> [any Mark] {
    guard areCellsDrawn else {
      return [
        cells([(0, 0)], x: x, width: width, height: height, Style(color: color, width: 1, opacity: 0.3))
      ]
    }
    let all = (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
    let chosen = all.filter { isChosen?($0.0, $0.1) == true }
    let others = all.filter { isChosen?($0.0, $0.1) != true }
    var marks: [any Mark] = []
    if !others.isEmpty {
      marks.append(
        cells(others, x: x, width: cell, height: cell, Style(color: color, width: 1, opacity: 0.18)))
    }
    if !chosen.isEmpty {
      marks.append(
        cells(chosen, x: x, width: cell, height: cell, Style(color: "accent", width: 1.2, opacity: 0.35)))
    }
    return marks
  }

  private func cells(
    _ places: [(row: Int, column: Int)], x: Double, width: Double, height: Double, _ style: Style
  ) -> RectMark {
    let lefts = places.map { x + Double($0.column) * cell }
    let tops = places.map { self.height / 2 - Double($0.row) * cell }
    return RectMark(
      xStart: lefts, xEnd: lefts.map { $0 + width }, yStart: tops, yEnd: tops.map { $0 - height },
      style: style)
  }

  private func entries(x: Double) -> [any Mark] {
    guard let entry, cell >= 26, areCellsDrawn else { return [] }
    let places = (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
    return [
      TextMark(
        x: places.map { x + (Double($0.1) + 0.5) * cell },
        y: places.map { height / 2 - (Double($0.0) + 0.5) * cell }, text: places.map { entry($0.0, $0.1) },
        position: .middle, distance: 0, style: Style(size: min(13, 0.36 * cell)))
    ]
  }

  /// Square brackets at both sides.
  private func bracketLines(x: Double) -> [any Mark] {
    let (top, bottom) = (height / 2 + 4, -height / 2 - 4)
    return [(x - 4, 6.0), (x + width + 4, -6.0)].map { edge, foot in
      LineMark(
        x: [edge + foot, edge, edge, edge + foot], y: [top, top, bottom, bottom],
        style: Style(color: "foreground", width: 1.6))
    }
  }
}
