import Graphics

/// The cells of a page that panels take: row by row, each panel as many columns as it spans.
struct PanelGrid: Equatable {
  /// The cells of one panel.
  struct Place: Equatable {
    var row: Int
    var column: Int
    var span: Int
    /// The rightmost column.
    var last: Int { column + span - 1 }
  }

  let columns: Int
  let places: [Place]

  /// Fills rows from the left; a panel that no longer fits into a row begins the next.
  init(_ panels: [Panel], columns: Int) {
    let wanted = panels.map { max(1, $0.columnSpan) }
    let columns = max(1, min(columns, wanted.reduce(0, +)))
    var (row, column) = (0, 0)
    places = wanted.map { wanted in
      let span = min(wanted, columns)
      if column + span > columns { (row, column) = (row + 1, 0) }
      defer { column += span }
      return Place(row: row, column: column, span: span)
    }
    self.columns = columns
  }

  var rows: Int { (places.last?.row ?? 0) + 1 }

  /// A panel's share of a page.
  func room(of index: Int, page: PageSize) -> Size {
    Size(
      Double(page.width) * Double(places[index].span) / Double(columns), Double(page.height) / Double(rows))
  }

  /// The panels whose left edge is that of a column.
  func members(ofColumn column: Int) -> [Int] { places.indices.filter { places[$0].column == column } }

  /// The panels of a row.
  func members(ofRow row: Int) -> [Int] { places.indices.filter { places[$0].row == row } }

  /// The panel below one with the same left edge; nil if there is none.
  func below(_ index: Int) -> Int? {
    places.firstIndex { $0.row == places[index].row + 1 && $0.column == places[index].column }
  }

  /// The panel to the right in the same row; nil if there is none.
  func right(of index: Int) -> Int? {
    places.indices.contains(index + 1) && places[index + 1].row == places[index].row ? index + 1 : nil
  }
}
