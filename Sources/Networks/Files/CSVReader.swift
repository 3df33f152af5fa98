/// Reads the text of a table piece by piece.
enum CSVReader {
  /// As much of a file as is in memory at a time, unless a row is longer.
  private static let piece = 1 << 20
  /// A longer row is no row; nearly always a quote is missing.
  private static let longestRow = 1 << 28

  /// The cells of a file.
  static func cells(of stream: inout ByteStream, path: String) throws -> CSVCells {
    var bytes = [UInt8](repeating: 0, count: piece)
    var (count, isLast) = (0, false)
    var scanner: CSVScanner?
    while !isLast {
      if count == bytes.count {
        guard count < longestRow else {
          throw CSVError.longRow(path: path, line: scanner?.line ?? 1, limit: longestRow)
        }
        bytes += repeatElement(0, count: count)
      }
      let received = try stream.read(into: &bytes, from: count)
      count += received
      isLast = received == 0
      // A beginning that is cut off tells nothing; everything else can be taken row by row.
      guard isLast || count == bytes.count || scanner != nil else { continue }
      var used = 0
      if scanner == nil {
        let start = try TextStart(bytes.span.extracting(first: count), path: path)
        scanner = CSVScanner(path: path, delimiter: start.delimiter)
        scanner?.expectedBytes = stream.expectedBytes ?? 0
        used = start.length
      }
      used += try scanner?.scan(bytes.span.extracting(used..<count), isLast: isLast) ?? 0
      bytes.replaceSubrange(0..<count - used, with: bytes[used..<count])
      count -= used
    }
    return scanner?.cells ?? CSVCells()
  }

  /// The cells of bytes in memory.
  static func cells(of bytes: [UInt8], path: String) throws(CSVError) -> CSVCells {
    let start = try TextStart(bytes.span, path: path)
    var scanner = CSVScanner(path: path, delimiter: start.delimiter)
    _ = try scanner.scan(bytes.span.extracting(start.length..<bytes.count), isLast: true)
    return scanner.cells
  }
}

/// What the beginning of a table says of the rest.
struct TextStart {
  /// The bytes of a byte order mark.
  let length: Int
  let delimiter: UInt8

  init(_ bytes: Span<UInt8>, path: String) throws(CSVError) {
    let first = (0..<min(4, bytes.count)).map { bytes[$0] }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      throw .notText(path: path, found: "UTF-16 text", hint: "save it as UTF-8")
    }
    if first == Array("PK\u{3}\u{4}".utf8) {
      throw .notText(path: path, found: "a ZIP archive or a workbook", hint: "save the table as CSV")
    }
    if first == Array("PAR1".utf8) {
      throw .notText(path: path, found: "a Parquet file", hint: "save the table as CSV")
    }
    length = first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    delimiter = Self.delimiter(bytes, from: length, isTabbed: path.isNamed(".tsv"))
    if let zero = Self.firstLine(bytes, from: length).first(where: { bytes[$0] == 0 }) {
      throw .notText(path: path, found: "no text: byte \(zero) is 0", hint: "expected comma-separated values")
    }
  }

  private static func firstLine(_ bytes: Span<UInt8>, from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return start..<end
  }

  /// The first of comma, semicolon and tab that the first line has outside of quotes.
  private static func delimiter(_ bytes: Span<UInt8>, from start: Int, isTabbed: Bool) -> UInt8 {
    if isTabbed { return UInt8(ascii: "\t") }
    var (found, isQuoted) = ([UInt8](), false)
    for place in firstLine(bytes, from: start) {
      if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { found.append(bytes[place]) }
      // A header is not longer, a row of numbers has shown its delimiter.
      if found.count > 100_000 { break }
    }
    return Array(",;\t".utf8).first(where: found.contains) ?? UInt8(ascii: ",")
  }
}

extension String {
  /// Whether a path ends so, in letters of any case, with or without `.gz`.
  func isNamed(_ ending: String) -> Bool {
    let name = lowercased()
    return name.hasSuffix(ending) || name.hasSuffix(ending + ".gz")
  }
}
