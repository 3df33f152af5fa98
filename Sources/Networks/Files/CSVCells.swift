/// The cells of a table, row by row, in eight bytes each: a number, or the place of a text.
struct CSVCells {
  /// The cells of the first row.
  private(set) var columnCount = 0
  /// The rows.
  private(set) var rowCount = 0
  /// The cells of the first row as they are written; later ones that are numbers are known by their value alone.
  private(set) var firstRow: [[UInt8]] = []
  /// What stood in a first row that is no row of the table.
  private(set) var announcement: CSVAnnouncement?

  /// Texts are numbers that no text spells: NaN with the text's number in its lowest bits.
  private var values: [Double] = []
  private var texts = TextPool()
  private var lines = LineNumbers()

  private static let textBits: UInt64 = 0xFFF8_0000_0000_0000

  /// What a cell holds.
  enum Content {
    case number(Double)
    /// The bytes of a text without spaces around it.
    case text(ArraySlice<UInt8>)
  }

  /// What a cell holds; row and column are counted from 0.
  func content(_ row: Int, _ column: Int) -> Content {
    let value = values[row * columnCount + column]
    return value.isNaN ? .text(texts[Int(value.bitPattern & ~Self.textBits)]) : .number(value)
  }

  /// The number in a cell, or NaN where there is a text.
  @inline(__always)
  func number(_ row: Int, _ column: Int) -> Double { values[row * columnCount + column] }

  /// The line where a row begins.
  func line(ofRow row: Int) -> Int { lines[row] }

  /// How many cells have been appended.
  var count: Int { values.count }

  @inline(__always)
  mutating func append(_ number: Double) { values.append(number) }

  mutating func append(text: Span<UInt8>, in cell: Range<Int>) {
    let number = texts.number(of: text, in: cell)
    values.append(Double(bitPattern: Self.textBits | UInt64(number)))
  }

  /// Takes back the cells of a row that is not complete.
  mutating func truncate(to count: Int) { values.removeLast(values.count - count) }

  /// The first row's texts, kept beside what they mean.
  mutating func keep(firstRow row: [[UInt8]]) { firstRow = row }

  /// Ends a row.
  ///
  /// - Returns: false if it has more or fewer cells than the first one.
  mutating func endRow(line: Int) -> Bool {
    let found = values.count - rowCount * columnCount
    if rowCount == 0 { columnCount = found }
    if rowCount == 1, announcement == nil, let announcement = CSVAnnouncement(firstRow, columns: found) {
      self.announcement = announcement
      values.removeFirst(columnCount)
      lines = LineNumbers()
      (columnCount, rowCount) = (found, 0)
    }
    lines.append(line)
    rowCount += 1
    return found == columnCount
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) { values.reserveCapacity(rows * columnCount) }
}

/// The first line of the files that come with scikit-learn, `150,4,setosa,versicolor,virginica`: how many rows and
/// features follow, and what the classes 0, 1, … in the last column are called.
struct CSVAnnouncement: Equatable {
  let rows: Int
  let classNames: [String]

  /// Nil if a first row above so many columns is something else.
  init?(_ row: [[UInt8]], columns: Int) {
    let texts = row.map { String(decoding: $0, as: UTF8.self) }
    guard texts.count > 3, let rows = Int(texts[0]), let features = Int(texts[1]), rows > 0,
      features == columns - 1, texts[2...].allSatisfy({ !$0.isEmpty && Double($0) == nil })
    else { return nil }
    self.rows = rows
    classNames = Array(texts[2...])
  }
}

/// The line where each row begins, kept only where it does not follow the one before.
private struct LineNumbers {
  private var count = 0
  private var jumps: [(row: Int, offset: Int)] = []

  mutating func append(_ line: Int) {
    if jumps.last?.offset != line - count { jumps.append((count, line - count)) }
    count += 1
  }

  subscript(row: Int) -> Int { row + (jumps.last { $0.row <= row }?.offset ?? 0) }
}
