import Graphics

/// A table of texts with a rule below its header, in the upper left of the panel's frame; panels of tables are `bare`.
public struct TableMark: Mark {
  /// `table`
  public static let type = "table"
  /// The names of the columns, in the markup of texts.
  public var header: [String]
  /// The rows' texts, one for each column.
  public var rows: [[String]]
  /// Where the texts of each column lie; nil centres all but the first column.
  public var alignments: [Typesetter.Alignment]?
  /// The texts' look: `size`.
  public var style: Style
  /// Tables explain themselves.
  public var label: String? { nil }

  private enum CodingKeys: String, CodingKey { case header, rows, alignments, style }

  /// A table; each row has as many texts as the header.
  public init(
    header: [String], rows: [[String]], alignments: [Typesetter.Alignment]? = nil, style: Style = Style()
  ) {
    self.header = header
    self.rows = rows
    self.alignments = alignments
    self.style = style
  }

  /// Tables take the room that the panel has.
  public var extent: DataExtent { DataExtent() }

  /// No columns, or rows and alignments of other lengths.
  public var defect: String? {
    if header.isEmpty { return "needs at least one column" }
    if let odd = rows.firstIndex(where: { $0.count != header.count }) {
      return "has \(header.count) columns but \(rows[odd].count) texts in row \(odd)"
    }
    if let alignments, alignments.count != header.count {
      return "has \(header.count) columns but \(alignments.count) alignments"
    }
    return nil
  }

  /// Draws the texts and three rules: above and below the header, and at the end.
  public func draw(on canvas: inout Canvas) {
    let frame = canvas.frame
    let rowHeight = min(24, frame.height / Double(rows.count + 1))
    var size = min(style.size ?? Theme.TextSize.axisLabel, 0.62 * rowHeight)
    guard size >= 3 else { return }
    var widths = columnWidths(size: size, canvas.typesetter)
    let wanted = widths.reduce(0, +)
    if wanted > frame.width {
      size *= frame.width / wanted
      widths = widths.map { $0 * frame.width / wanted }
    }
    guard size >= 3 else { return }
    let (left, top) = (frame.x, frame.y)
    let right = left + widths.reduce(0, +)
    for (number, texts) in ([header] + rows).enumerated() {
      var start = left
      let middle = top + (Double(number) + 0.5) * rowHeight
      for (column, text) in texts.enumerated() {
        let line = canvas.typesetter.line(text, size: size, bold: number == 0)
        let alignment = alignments?[column] ?? (column == 0 ? .leading : .center)
        let place = Point(Self.place(alignment, start, widths[column], air: 0.6 * size), middle)
        let color = canvas.theme.foreground
        canvas.drawAbove(canvas.typesetter.place(line, at: place, alignment, .middle, color: color).item)
        start += widths[column]
      }
    }
    for (line, width) in [(0, 1.4), (1, 0.8), (rows.count + 1, 1.4)] {
      let y = top + Double(line) * rowHeight
      canvas.drawAbove(
        .path(
          .segment(Point(left, y), Point(right, y)), stroke: Stroke(canvas.theme.foreground, width: width)))
    }
  }

  /// Each column's widest text with air on both sides.
  private func columnWidths(size: Double, _ typesetter: Typesetter) -> [Double] {
    header.indices.map { column in
      let name = typesetter.line(header[column], size: size, bold: true).width
      let widest = rows.map { typesetter.line($0[column], size: size).width }.max() ?? 0
      return max(name, widest) + 2 * size
    }
  }

  private static func place(
    _ alignment: Typesetter.Alignment, _ start: Double, _ width: Double, air: Double
  ) -> Double {
    switch alignment {
    case .leading: start + air
    case .center: start + width / 2
    case .trailing: start + width - air
    }
  }
}
