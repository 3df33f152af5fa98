/// The rows and columns of a file of comma- or tab-separated values.
///
/// The delimiter is the comma, and the tab in files named `.tsv`. The text is UTF-8, with or without a byte order
/// mark. The first row is a header if one of its cells is no number while most cells below it are numbers, so
/// neither text labels nor a single typing error is taken for a header; without a header the columns are called
/// `column 1`, `column 2`, … A first column without a name, or called `Unnamed: 0`, is the index that pandas
/// writes and is dropped.
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

  private let scanned: CSVScanner
  private let firstColumn: Int

  /// Reads a file.
  ///
  /// - Throws: `FileError` if the file cannot be read, `CSVError` if it is malformed.
  public init(contentsOf path: String) throws {
    guard !path.lowercased().hasSuffix(".gz") else {
      // A missing file is the more helpful thing to say.
      _ = try FileContents.read(path)
      throw CSVError.compressed(path: path)
    }
    try self.init(FileContents.read(path), path: path)
  }

  /// Reads the bytes of a file.
  package init(_ bytes: [UInt8], path: String) throws(CSVError) {
    let isTabbed = path.lowercased().hasSuffix(".tsv")
    let scanned = try CSVScanner(
      bytes, path: path, delimiter: isTabbed ? UInt8(ascii: "\t") : UInt8(ascii: ","))
    guard scanned.columnCount > 0 else { throw .empty(path: path) }
    self.path = path
    self.scanned = scanned
    hasHeader = Self.findsHeader(in: scanned)
    let names = try Self.names(in: scanned, hasHeader: hasHeader, path: path)
    firstColumn = hasHeader && names.count > 1 && ["", "Unnamed: 0"].contains(names[0]) ? 1 : 0
    columnNames = Array(names[firstColumn...])
    rowCount = scanned.lines.count - (hasHeader ? 1 : 0)
    guard rowCount > 0 else { throw .headerOnly(path: path) }
  }

  private static func findsHeader(in scanned: CSVScanner) -> Bool {
    func isNumeric(_ row: Int, _ column: Int) -> Bool {
      let cell = scanned.cells[row * scanned.columnCount + column]
      switch CSVNumber.read(scanned.bytes, in: cell) {
      case .number, .notFinite: return true
      case .missing, .text: return false
      }
    }
    let rows = scanned.lines.count
    let odd = (0..<scanned.columnCount).filter { !isNumeric(0, $0) }
    // With nothing below, a row without any number can only be a header.
    if rows == 1 { return odd.count == scanned.columnCount }
    // A thousand rows tell whether a column is numeric.
    let below = 1..<min(rows, 1001)
    return odd.contains { column in
      2 * below.count { isNumeric($0, column) } > below.count
    }
  }

  private static func names(
    in scanned: CSVScanner, hasHeader: Bool, path: String
  ) throws(CSVError) -> [String] {
    var names: [String] = []
    for column in 0..<scanned.columnCount {
      guard hasHeader else {
        names.append("column \(column + 1)")
        continue
      }
      guard let name = text(scanned.bytes[scanned.cells[column]]) else {
        throw .invalidUTF8(
          CSVError.Place(path: path, line: scanned.lines[0], column: column + 1, columnName: nil))
      }
      names.append(name)
    }
    return names
  }

  /// The bytes as text without spaces around it; nil if they are no UTF-8.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") }
    var trimmed = bytes.drop(while: isSpace)
    while let last = trimmed.last, isSpace(last) { trimmed.removeLast() }
    let text = String(decoding: trimmed, as: UTF8.self)
    // Decoding replaces what is no UTF-8, so the bytes come back only if all of them were.
    return text.utf8.elementsEqual(trimmed) ? text : nil
  }
}

extension CSVTable {
  /// The text of a cell; row and column are counted from 0.
  public func text(row: Int, column: Int) throws(CSVError) -> String {
    guard let text = Self.text(scanned.bytes[range(row, column)]) else {
      throw .invalidUTF8(place(row, column))
    }
    return text
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
    var numbers: [Double] = []
    numbers.reserveCapacity(rowCount)
    for row in 0..<rowCount { numbers.append(try number(row: row, column: column)) }
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
    CSVNumber.read(scanned.bytes, in: range(row, column))
  }

  func place(_ row: Int, _ column: Int) -> CSVError.Place {
    CSVError.Place(
      path: path, line: scanned.lines[row + (hasHeader ? 1 : 0)], column: column + firstColumn + 1,
      columnName: hasHeader ? columnNames[column] : nil)
  }

  private func range(_ row: Int, _ column: Int) -> Range<Int> {
    let row = row + (hasHeader ? 1 : 0)
    return scanned.cells[row * scanned.columnCount + column + firstColumn]
  }
}
