/// Cuts text into the cells of a table (RFC 4180, and what spreadsheets and pandas write), piece by piece.
///
/// Lines end with LF, CRLF or CR; blank lines are skipped, as pandas does. A cell that begins with a quote runs
/// to the closing quote, over delimiters and line ends; a doubled quote stands for one.
struct CSVScanner {
  private(set) var cells = CSVCells()

  private let path: String
  private let delimiter: UInt8
  /// The line, counted from 1, where the next byte is.
  private(set) var line = 1
  /// A quoted cell without its quotes.
  private var unquoted: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")

  init(path: String, delimiter: UInt8) {
    self.path = path
    self.delimiter = delimiter
  }

  /// Takes the rows that are complete.
  ///
  /// - Parameters:
  ///   - bytes: from the beginning of a row.
  ///   - isLast: whether nothing follows, so that the end ends a row, too.
  /// - Returns: how many bytes were taken.
  mutating func scan(_ bytes: Span<UInt8>, isLast: Bool) throws(CSVError) -> Int {
    var position = 0
    while position < bytes.count {
      let (start, firstLine) = (position, line)
      if skipBlankLine(bytes, &position, isLast) { continue }
      let first = cells.count
      guard try scanRow(bytes, &position, isLast) else {
        if isLast { throw .unclosedQuote(path: path, line: firstLine) }
        cells.truncate(to: first)
        line = firstLine
        return start
      }
      if cells.rowCount == 2 { reserve(bytesPerRow: position - start) }
    }
    return position
  }

  /// How many bytes are expected, as far as that is known; lets the table grow without being copied.
  var expectedBytes = 0

  private mutating func reserve(bytesPerRow: Int) {
    // No cell takes less than two bytes, so that a short row cannot ask for more than four times its text.
    let rows = min(expectedBytes / max(1, bytesPerRow), expectedBytes / (2 * cells.columnCount))
    cells.reserve(rows: rows + rows / 50 + 2)
  }

  /// Whether there was a blank line, which has been skipped.
  private mutating func skipBlankLine(_ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool) -> Bool {
    var end = position
    while end < bytes.count, bytes[end] == Self.space { end += 1 }
    if end == bytes.count {
      guard isLast else { return false }
      position = end
      return true
    }
    guard skipLineEnd(bytes, &end, isLast) else { return false }
    position = end
    return true
  }

  /// Whether a line ended here and the next one is known to begin.
  @inline(__always)
  private mutating func skipLineEnd(_ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool) -> Bool {
    if bytes[position] == Self.lineFeed {
      position += 1
    } else if bytes[position] == Self.carriageReturn {
      // A line feed may follow in the next piece.
      guard position + 1 < bytes.count || isLast else { return false }
      position += position + 1 < bytes.count && bytes[position + 1] == Self.lineFeed ? 2 : 1
    } else {
      return false
    }
    line += 1
    return true
  }

  /// Takes a row, or returns false if it is not complete.
  private mutating func scanRow(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool
  ) throws(CSVError) -> Bool {
    let (firstLine, end) = (line, bytes.count)
    if cells.rowCount == 0 { return try scanFirstRow(bytes, &position, isLast) }
    while true {
      // Nearly all cells are numbers with nothing around them: read while their end is looked for.
      var next = position
      while next < end, bytes[next] == Self.space { next += 1 }
      if let number = Decimal.read(bytes, &next, end: end)?.exactValue, next < end,
        isEnd(bytes[next])
      {
        cells.append(number)
        position = next
      } else if let cell = try scanCell(bytes, &position, isLast) {
        append(bytes, cell)
      } else {
        return false
      }
      guard position < end, bytes[position] == delimiter else { break }
      position += 1
    }
    return try endRow(bytes, &position, isLast, line: firstLine)
  }

  /// The first row may be names, whose spelling counts.
  private mutating func scanFirstRow(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool
  ) throws(CSVError) -> Bool {
    let firstLine = line
    var row: [[UInt8]] = []
    while true {
      guard let cell = try scanCell(bytes, &position, isLast) else { return false }
      append(bytes, cell)
      row.append(Self.trimmed(cell.isQuoted ? unquoted : cell.range.map { bytes[$0] }))
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    cells.keep(firstRow: row)
    return try endRow(bytes, &position, isLast, line: firstLine)
  }

  private mutating func endRow(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool, line firstLine: Int
  ) throws(CSVError) -> Bool {
    guard position < bytes.count ? skipLineEnd(bytes, &position, isLast) : isLast else { return false }
    let (row, columns, before) = (cells.rowCount, cells.columnCount, cells.count)
    guard cells.endRow(line: firstLine) else {
      throw .cellCount(path: path, line: firstLine, found: before - row * columns, expected: columns)
    }
    return true
  }

  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  /// A cell's place in the bytes, or in `unquoted`.
  private struct Cell {
    var range: Range<Int>
    var isQuoted = false
  }

  /// Takes the text of a cell; nil if its end is not there yet.
  private mutating func scanCell(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool
  ) throws(CSVError) -> Cell? {
    if position < bytes.count, bytes[position] == Self.quote {
      return try scanQuotedCell(bytes, &position, isLast)
    }
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return position < bytes.count || isLast ? Cell(range: start..<position) : nil
  }

  private mutating func scanQuotedCell(
    _ bytes: Span<UInt8>, _ position: inout Int, _ isLast: Bool
  ) throws(CSVError) -> Cell? {
    unquoted.removeAll(keepingCapacity: true)
    position += 1
    while true {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count || isLast else { return nil }
        guard position < bytes.count, bytes[position] == Self.quote else { break }
        position += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      unquoted.append(byte)
    }
    guard position == bytes.count || isEnd(bytes[position]) else {
      let column = cells.count - cells.rowCount * cells.columnCount + 1
      throw .textAfterQuote(CSVError.Place(path: path, line: line, column: column, columnName: nil))
    }
    return Cell(range: unquoted.indices, isQuoted: true)
  }

  private mutating func append(_ bytes: Span<UInt8>, _ cell: Cell) {
    if cell.isQuoted {
      let text = unquoted
      Self.append(text.span, cell.range, to: &cells)
    } else {
      Self.append(bytes, cell.range, to: &cells)
    }
  }

  private static func append(_ bytes: Span<UInt8>, _ range: Range<Int>, to cells: inout CSVCells) {
    if case .number(let number) = CSVNumber.read(bytes, in: range) {
      cells.append(number)
      return
    }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == space { start += 1 }
    while start < end, bytes[end - 1] == space { end -= 1 }
    cells.append(text: bytes, in: start..<end)
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var result = text.drop { $0 == space }
    while result.last == space { result.removeLast() }
    return Array(result)
  }
}
