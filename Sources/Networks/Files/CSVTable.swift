/// The rows and columns of a file of comma- or tab-separated values.
///
/// The delimiter is the comma, and the tab in files named `.tsv`; where the first line has no comma, a semicolon or a
/// tab in it. The text is UTF-8, with or without a byte order mark, and may be compressed with gzip. The first row is
/// a header if one of its cells is no number while most cells below it are numbers, so
/// neither text labels nor a single typing error is taken for a header; without a header the columns are called
/// `column 1`, `column 2`, … A first column without a name, or called `Unnamed: 0`, is the index that pandas
/// writes and is dropped. The first line of scikit-learn's own files, which counts rows and features and names the
/// classes, is neither header nor data.
///
/// A file is read piece by piece; the table takes eight bytes for each cell.
public struct CSVTable: Sendable {
  /// The file's path, as given.
  public let path: String
  /// The columns' names.
  public let columnNames: [String]
  /// Whether the names come from the file.
  public let hasHeader: Bool
  /// The number of rows without the header.
  public let rowCount: Int
  /// The number of columns without a dropped index.
  public var columnCount: Int { columnNames.count }

  private let cells: CSVCells
  private let firstColumn: Int

  /// Reads a file.
  ///
  /// - Throws: `FileError` if the file cannot be read, `CompressionError` if it cannot be unpacked, `CSVError` if it
  ///   is malformed.
  public init(contentsOf path: String) throws {
    var stream = try ByteStream(path)
    try self.init(&stream, path: path)
  }

  /// Reads what is left of a file.
  init(_ stream: inout ByteStream, path: String) throws {
    try self.init(CSVReader.cells(of: &stream, path: path), path: path)
  }

  /// Reads the bytes of a file.
  package init(_ bytes: [UInt8], path: String) throws(CSVError) {
    try self.init(CSVReader.cells(of: bytes, path: path), path: path)
  }

  private init(_ cells: CSVCells, path: String) throws(CSVError) {
    guard cells.columnCount > 0 else { throw .empty(path: path) }
    self.path = path
    self.cells = cells
    hasHeader = cells.announcement == nil && Self.findsHeader(in: cells)
    let names = try Self.names(in: cells, hasHeader: hasHeader, path: path)
    firstColumn = hasHeader && names.count > 1 && ["", "Unnamed: 0"].contains(names[0]) ? 1 : 0
    columnNames = Array(names[firstColumn...])
    rowCount = cells.rowCount - (hasHeader ? 1 : 0)
    guard rowCount > 0 else { throw .headerOnly(path: path) }
    if let announced = cells.announcement?.rows, announced != rowCount {
      throw .rowCount(path: path, found: rowCount, expected: announced)
    }
  }

  /// The names of the classes 0, 1, … in the last column, where the first line tells them.
  var classNames: [String]? { cells.announcement?.classNames }

  private static func findsHeader(in cells: CSVCells) -> Bool {
    func isNumeric(_ row: Int, _ column: Int) -> Bool {
      switch cells.content(row, column) {
      case .number: true
      case .text(let text): CSVNumber.read(Array(text)) == .notFinite
      }
    }
    let odd = (0..<cells.columnCount).filter { !isNumeric(0, $0) }
    // With nothing below, a row without any number can only be a header.
    if cells.rowCount == 1 { return odd.count == cells.columnCount }
    // A thousand rows tell whether a column is numeric.
    let below = 1..<min(cells.rowCount, 1001)
    return odd.contains { column in
      2 * below.count { isNumeric($0, column) } > below.count
    }
  }

  private static func names(
    in cells: CSVCells, hasHeader: Bool, path: String
  ) throws(CSVError) -> [String] {
    guard hasHeader else { return (1...cells.columnCount).map { "column \($0)" } }
    var names: [String] = []
    for (column, bytes) in cells.firstRow.enumerated() {
      guard let name = text(bytes[...]) else {
        throw .invalidUTF8(
          CSVError.Place(path: path, line: cells.line(ofRow: 0), column: column + 1, columnName: nil))
      }
      names.append(name)
    }
    return names
  }

  /// The bytes as text; nil if they are no UTF-8.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    // Decoding replaces what is no UTF-8, so the bytes come back only if all of them were.
    return text.utf8.elementsEqual(bytes) ? text : nil
  }
}

extension CSVTable {
  /// The text of a cell, or its number as short as it can be; row and column are counted from 0.
  public func text(row: Int, column: Int) throws(CSVError) -> String {
    switch content(row, column) {
    case .number(let number):
      return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .text(let bytes):
      guard let text = Self.text(bytes) else { throw .invalidUTF8(place(row, column)) }
      return text
    }
  }

  /// The number in a cell; row and column are counted from 0.
  public func number(row: Int, column: Int) throws(CSVError) -> Double {
    switch cell(row, column) {
    case .number(let value): return value
    case .missing: throw .missingValue(place(row, column), text: try text(row: row, column: column))
    case .notFinite: throw .notFinite(place(row, column), text: try text(row: row, column: column))
    case .text: throw .notANumber(place(row, column), text: try text(row: row, column: column))
    }
  }

  /// The numbers of a column, counted from 0.
  public func numbers(inColumn column: Int) throws(CSVError) -> [Double] {
    try numbers(inColumns: [column])
  }

  /// The numbers of some columns, counted from 0, row by row.
  func numbers(inColumns columns: [Int]) throws(CSVError) -> [Double] {
    var numbers: [Double] = []
    numbers.reserveCapacity(rowCount * columns.count)
    let (firstRow, firstColumn) = (hasHeader ? 1 : 0, firstColumn)
    for row in 0..<rowCount {
      for column in columns {
        let number = cells.number(row + firstRow, column + firstColumn)
        numbers.append(number.isNaN ? try self.number(row: row, column: column) : number)
      }
    }
    return numbers
  }

  /// The column that is meant by a name or, if no column has that name, by a number: its place in the file counted
  /// from 1, as errors count (so a dropped index is number 1).
  ///
  /// - Returns: The column counted from 0.
  public func column(named label: String) throws(CSVError) -> Int {
    if let column = columnNames.firstIndex(of: label) { return column }
    let numbers = firstColumn + 1...firstColumn + columnCount
    guard let number = Int(label), numbers ~= number else {
      throw .unknownLabel(label, path: path, columns: columnNames, numbers: numbers)
    }
    return number - numbers.lowerBound
  }

  func cell(_ row: Int, _ column: Int) -> CSVNumber {
    switch content(row, column) {
    case .number(let number): .number(number)
    case .text(let text): CSVNumber.read(Array(text))
    }
  }

  func place(_ row: Int, _ column: Int) -> CSVError.Place {
    CSVError.Place(
      path: path, line: cells.line(ofRow: row + (hasHeader ? 1 : 0)), column: column + firstColumn + 1,
      columnName: hasHeader ? columnNames[column] : nil)
  }

  private func content(_ row: Int, _ column: Int) -> CSVCells.Content {
    cells.content(row + (hasHeader ? 1 : 0), column + firstColumn)
  }
}
