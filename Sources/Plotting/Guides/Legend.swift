import Graphics

/// Explains the marks of a panel.
struct Legend {
  private static let gap = 7.0
  private static let padding = 7.0
  private static let lineHeight = 18.0

  private let entries: [(entry: LegendEntry, line: Typesetter.Line)]
  private let heading: Typesetter.Line?
  private let theme: Theme
  private let typesetter: Typesetter
  /// How many rows there may be above a frame.
  private let mostRows: Int

  /// The legend of a panel; nil if its marks need no explanation.
  ///
  /// - Parameter room: the panel's share of the page, of which a legend takes a part at most.
  init?(panel: Panel, room: Size, theme: Theme, typesetter: Typesetter) {
    guard panel.showsLegend else { return nil }
    var seen: [LegendEntry] = []
    for entry in panel.marks.flatMap({ $0.base.legendEntries(theme: theme) }) where !seen.contains(entry) {
      // Marks of one name and one colour, such as a line with its band, have one entry.
      if let index = seen.firstIndex(where: {
        $0.label == entry.label && $0.hue == entry.hue && $0.hue != nil
      }) {
        seen[index] = seen[index].laid(with: entry)
      } else {
        seen.append(entry)
      }
    }
    guard !seen.isEmpty else { return nil }
    entries = seen.map { entry in
      let line = typesetter.line(entry.label, size: Theme.TextSize.tick)
      return (entry, typesetter.truncated(line, width: 0.8 * room.width - entry.width))
    }
    heading =
      panel.legendTitle.isEmpty
      ? nil
      : typesetter.truncated(
        typesetter.line(panel.legendTitle, size: Theme.TextSize.tick, bold: true), width: 0.8 * room.width)
    mostRows = max(1, Int(0.4 * room.height / Self.lineHeight))
    self.theme = theme
    self.typesetter = typesetter
  }

  /// The size of all entries below each other.
  var columnSize: Size {
    let widest = max(widestSample + Self.gap + (entries.map(\.line.width).max() ?? 0), heading?.width ?? 0)
    let rows = Double(entries.count + (heading == nil ? 0 : 1))
    return Size(widest + 2 * Self.padding, rows * Self.lineHeight + 2 * Self.padding - 4)
  }

  /// The room of samples below each other, so that their labels begin at one place.
  private var widestSample: Double { entries.map(\.entry.width).max() ?? 0 }

  /// The width of the widest entry.
  var widestEntry: Double { entries.map { Self.width(of: $0) }.max() ?? 0 }

  /// The height of all entries side by side in rows of a width.
  func rowsHeight(width: Double) -> Double {
    Double(rows(width: width).count) * Self.lineHeight + 6
  }

  /// Draws the entries below each other, on a plate that keeps them readable where `plate` is set.
  func drawColumn(at corner: Point, plate: Bool) -> [Scene.Item] {
    var items: [Scene.Item] = []
    if plate {
      let rect = Rect(x: corner.x, y: corner.y, width: columnSize.width, height: columnSize.height)
      items.append(.path(.rect(rect), fill: theme.paper.opacity(0.85)))
    }
    var place = corner + Point(Self.padding, Self.padding - 2 + Self.lineHeight / 2)
    if let heading {
      items.append(typesetter.place(heading, at: place, color: theme.foreground).item)
      place.y += Self.lineHeight
    }
    for (entry, line) in entries {
      items += draw(entry.widened(to: widestSample), line, at: place)
      place.y += Self.lineHeight
    }
    return items
  }

  /// Draws the entries side by side.
  ///
  /// - Parameter end: where the longest entry ends at the latest.
  func drawRows(at corner: Point, width: Double, end: Double) -> [Scene.Item] {
    var items: [Scene.Item] = []
    var y = corner.y + Self.lineHeight / 2
    let rows = rows(width: width)
    for (number, row) in rows.enumerated() {
      var x = corner.x
      if let heading, number == 0 {
        let short = typesetter.truncated(heading, width: end - x)
        items.append(typesetter.place(short, at: Point(x, y), color: theme.foreground).item)
        x += heading.width + 14
      }
      for index in row {
        let (entry, line) = entries[index]
        // Where more rows would follow, an ellipsis stands for them.
        let isCut = number == rows.count - 1 && index == row.last && index < entries.count - 1
        if isCut {
          let more = typesetter.line("…", size: Theme.TextSize.tick)
          items.append(typesetter.place(more, at: Point(x, y), color: theme.foreground).item)
          continue
        }
        let short = typesetter.truncated(line, width: end - x - entry.width - Self.gap)
        items += draw(entry, short, at: Point(x, y))
        x += Self.width(of: entries[index]) + 16
      }
      y += Self.lineHeight
    }
    return items
  }

  private func rows(width: Double) -> [[Int]] {
    var rows: [[Int]] = [[]]
    var used = heading.map { $0.width + 14 } ?? 0
    for (index, entry) in entries.enumerated() {
      let needed = Self.width(of: entry)
      if used + needed > width, used > 0 {
        guard rows.count < mostRows else { return rows }
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(index)
      used += needed + 16
    }
    return rows
  }

  private static func width(of entry: (entry: LegendEntry, line: Typesetter.Line)) -> Double {
    entry.entry.width + gap + entry.line.width
  }

  private func draw(_ entry: LegendEntry, _ line: Typesetter.Line, at place: Point) -> [Scene.Item] {
    let start = place + Point(entry.width + Self.gap, 0)
    return entry.sample.map { $0.moved(by: place) }
      + [typesetter.place(line, at: start, color: theme.foreground).item]
  }
}
