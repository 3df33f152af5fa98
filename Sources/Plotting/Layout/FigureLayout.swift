import Graphics

/// Finds the place of each panel's frame: no text is cut off, and the frames of rows and columns are aligned.
struct FigureLayout {
  static let outerMargin = 12.0
  private static let titleGap = 8.0
  private static let captionGap = 8.0
  /// Narrower or lower than this a frame shows nothing.
  private static let leastFrame = 16.0

  let painters: [PanelPainter]
  let grid: PanelGrid
  let page: Size
  let title: String
  let caption: String
  let typesetter: Typesetter
  var legendPlaces: [LegendPlace]

  /// The frames in the order of the panels, and the lines above and below them.
  struct Result {
    var frames: [Rect]
    /// The room of the frames, of which those of equal aspect fill a part.
    var cells: [Rect]
    /// Whether frames are large enough to show something.
    var hasRoom: Bool
    var titleLines: [Typesetter.Line]
    var captionLines: [Typesetter.Line]
    var captionTop: Double
    /// Where title and caption begin.
    var left: Double
  }

  private var columns: Int { grid.columns }
  private var rows: Int { grid.rows }
  /// Between panels; less where they have hardly any room.
  private var gap: Size {
    Size(min(16, inner.width / Double(4 * columns)), min(16, inner.height / Double(4 * rows)))
  }
  private var inner: Rect {
    Rect(x: 0, y: 0, width: page.width, height: page.height).inset(by: Self.outerMargin)
  }

  /// Frames and margins depend on each other through the tick labels; a few rounds settle them. From the third on,
  /// margins only grow: else two frames with other tick labels could alternate without end.
  func solve() -> Result {
    let guess = Size(inner.width / Double(columns) * 0.8, inner.height / Double(rows) * 0.75)
    var sizes = grid.places.map { Size(guess.width * Double($0.span), guess.height) }
    var widths = sizes.map(\.width)
    var result = Result(
      frames: [], cells: [], hasRoom: false, titleLines: [], captionLines: [], captionTop: 0, left: inner.x)
    var margins: [PanelPainter.Margins] = []
    for round in 0..<10 {
      let wanted = painters.indices.map { index in
        painters[index].margins(
          frame: sizes[index], cellWidth: widths[index], legendPlace: legendPlaces[index])
      }
      let next = round < 2 ? wanted : zip(margins, wanted).map { $0.union($1) }
      let left = result.left
      let isSettled = next == margins
      margins = next
      result = arrange(margins, textLeft: left)
      if isSettled, result.left == left { break }
      sizes = result.frames.map { Size($0.width, $0.height) }
      widths = result.cells.map(\.width)
    }
    return result
  }

  /// - Parameter textLeft: where title and caption began in the round before.
  private func arrange(_ margins: [PanelPainter.Margins], textLeft: Double) -> Result {
    let lefts = perColumn(margins.map(\.left), of: \.column)
    let rights = perColumn(margins.map(\.right), of: \.last)
    let tops = perRow(margins.map(\.top))
    let bottoms = perRow(margins.map(\.bottom))
    let textWidth = inner.right - textLeft
    // Neither takes more than a part of a low page.
    let titleLines = typesetter.block(
      title, size: Theme.TextSize.title, bold: true, width: textWidth, height: page.height / 3)
    let captionLines = typesetter.block(
      caption, size: Theme.TextSize.caption, width: textWidth, height: page.height / 4)
    let header = titleLines.isEmpty ? 0 : titleLines.reduce(Self.titleGap) { $0 + $1.height }
    let footer = captionLines.isEmpty ? 0 : captionLines.reduce(Self.captionGap) { $0 + $1.height }

    let gapsX = gap.width * Double(columns - 1)
    let gapsY = gap.height * Double(rows - 1)
    let width = (inner.width - sum(lefts) - sum(rights) - gapsX) / Double(columns)
    let height = (inner.height - header - footer - sum(tops) - sum(bottoms) - gapsY) / Double(rows)
    let cell = Size(max(width, 2), max(height, 2))
    let cells = painters.indices.map { index in
      let place = grid.places[index]
      let row = place.row
      let left = inner.x + edge(of: place.column, lefts, rights, width: cell.width)
      let right = inner.x + edge(of: place.last, lefts, rights, width: cell.width) + cell.width
      let y =
        inner.y + header + sum(tops[...row]) + sum(bottoms[..<row]) + Double(row)
        * (cell.height + gap.height)
      return Rect(x: left, y: y, width: right - left, height: cell.height)
    }
    let frames = painters.indices.map { painters[$0].shaped(cells[$0]) }
    let placed = centered(frames, rights: rights, margins: margins)
    return Result(
      frames: placed, cells: cells, hasRoom: min(width, height) >= Self.leastFrame, titleLines: titleLines,
      captionLines: captionLines,
      captionTop: (zip(placed, margins).map { $0.bottom + $1.bottom }.max() ?? 0) + Self.captionGap,
      left: placed.first?.x ?? inner.x)
  }

  /// A lone frame that is narrower than its room stands in the middle of it.
  private func centered(_ frames: [Rect], rights: [Double], margins: [PanelPainter.Margins]) -> [Rect] {
    guard columns == 1 else { return frames }
    let slack = inner.right - rights[0] - (frames.map(\.right).max() ?? inner.right)
    guard slack > 1 else { return frames }
    return frames.map { Rect(x: $0.x + slack / 2, y: $0.y, width: $0.width, height: $0.height) }
  }

  /// How far the frames of a column begin from the left of the first column's margin.
  private func edge(of column: Int, _ lefts: [Double], _ rights: [Double], width: Double) -> Double {
    sum(lefts[...column]) + sum(rights[..<column]) + Double(column) * (width + gap.width)
  }

  /// The greatest value in each column.
  ///
  /// - Parameter side: the column that a panel's value counts in.
  private func perColumn(_ values: [Double], of side: (PanelGrid.Place) -> Int) -> [Double] {
    var greatest = Array(repeating: 0.0, count: columns)
    for (place, value) in zip(grid.places, values) {
      greatest[side(place)] = max(greatest[side(place)], value)
    }
    return greatest
  }

  private func perRow(_ values: [Double]) -> [Double] {
    var greatest = Array(repeating: 0.0, count: rows)
    for (place, value) in zip(grid.places, values) { greatest[place.row] = max(greatest[place.row], value) }
    return greatest
  }

  private func sum(_ values: some Sequence<Double>) -> Double { values.reduce(0, +) }
}

extension PanelPainter {
  /// The part of a frame that the panel fills: with equal aspect, a unit (of equal scales: a decade) is as long on both axes.
  func shaped(_ frame: Rect) -> Rect {
    guard panel.equalAspect, panel.x.hasScale(of: panel.y) else { return frame }
    let (x, y) = (Scales.make(panel.x).length, Scales.make(panel.y).length)
    let unit = min(frame.width / x, frame.height / y)
    return Rect(x: frame.x, y: frame.y, width: unit * x, height: unit * y)
  }
}
