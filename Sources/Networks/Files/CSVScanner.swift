/// Cuts the bytes of a CSV file into cells (RFC 4180, and what spreadsheets and pandas write).
///
/// Lines end with LF, CRLF or CR; blank lines are skipped, as pandas does. A cell that begins with a quote runs
/// to the closing quote, over delimiters and line ends; a doubled quote stands for one. Such cells are unquoted
/// in place, where they always fit, so that each cell is a range of the bytes.
struct CSVScanner {
  private(set) var bytes: [UInt8]
  /// Where each cell begins and ends, row by row.
  private(set) var cells: [Range<Int>] = []
  /// The line, counted from 1, where each row begins.
  private(set) var lines: [Int] = []
  /// The cells of the first row.
  private(set) var columnCount = 0

  private let path: String
  private let delimiter: UInt8
  private var position = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8], path: String, delimiter: UInt8) throws(CSVError) {
    self.bytes = bytes
    self.path = path
    self.delimiter = delimiter
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count {
      if !skipBlankLine() { try scanRow() }
    }
  }

  private mutating func skipBlankLine() -> Bool {
    var end = position
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    guard end == bytes.count || bytes[end] == Self.lineFeed || bytes[end] == Self.carriageReturn else {
      return false
    }
    position = end
    skipLineEnd()
    return true
  }

  private mutating func scanRow() throws(CSVError) {
    let firstCell = cells.count
    lines.append(line)
    while true {
      if position < bytes.count, bytes[position] == Self.quote {
        try scanQuotedCell(column: cells.count - firstCell + 1)
      } else {
        scanPlainCell()
      }
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    let found = cells.count - firstCell
    if lines.count == 1 { columnCount = found }
    if lines.count == 2 { reserveCapacity() }
    guard found == columnCount else {
      throw .cellCount(path: path, line: lines[lines.count - 1], found: found, expected: columnCount)
    }
    skipLineEnd()
  }

  private mutating func scanPlainCell() {
    let start = position
    var end = position
    while end < bytes.count {
      let byte = bytes[end]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      end += 1
    }
    position = end
    cells.append(start..<end)
  }

  private mutating func scanQuotedCell(column: Int) throws(CSVError) {
    let firstLine = line
    let start = position
    var written = start
    position += 1
    while true {
      guard position < bytes.count else { throw .unclosedQuote(path: path, line: firstLine) }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else { break }
        position += 1
      } else if byte == Self.lineFeed {
        line += 1
      }
      bytes[written] = byte
      written += 1
    }
    cells.append(start..<written)
    if position < bytes.count, bytes[position] != delimiter, bytes[position] != Self.lineFeed,
      bytes[position] != Self.carriageReturn
    {
      throw .textAfterQuote(
        CSVError.Place(path: path, line: lines[lines.count - 1], column: column, columnName: nil))
    }
  }

  /// Makes room for as many rows as fit into the rest if they are as long as the second one.
  private mutating func reserveCapacity() {
    let length = max(position - cells[columnCount].lowerBound + 1, columnCount)
    let rows = (bytes.count - position) / length + 3
    cells.reserveCapacity(rows * columnCount)
    lines.reserveCapacity(rows)
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }
}
