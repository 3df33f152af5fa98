/// What the text of a cell means as a number, whatever the locale: an optional sign, decimal digits with at most
/// one point, an optional exponent; spaces around it do not matter.
enum CSVNumber: Equatable {
  /// A finite number.
  case number(Double)
  /// Nothing, or a word that pandas and R write for a missing value.
  case missing
  /// NaN, an infinity, or a number beyond the range of Double.
  case notFinite
  /// Anything else.
  case text

  /// Reads the bytes of a cell.
  static func read(_ bytes: [UInt8]) -> CSVNumber { read(bytes.span, in: bytes.indices) }

  /// Reads the bytes of a cell.
  static func read(_ bytes: Span<UInt8>, in cell: Range<Int>) -> CSVNumber {
    let cell = trim(bytes, cell)
    var position = cell.lowerBound
    guard let decimal = Decimal.read(bytes, &position, end: cell.upperBound), position == cell.upperBound
    else { return cell.count > 9 ? .text : word(text(bytes, cell)) }
    if let exact = decimal.exactValue { return .number(exact) }
    // Only what has the grammar checked above is left for the standard library's correct rounding.
    let value = Double(text(bytes, cell)) ?? .nan
    return value.isFinite ? .number(value) : .notFinite
  }

  private static func text(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> String {
    String(decoding: cell.map { bytes[$0] }, as: UTF8.self)
  }

  private static func trim(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func word(_ text: String) -> CSVNumber {
    switch text.lowercased() {
    case "", "na", "n/a", "<na>", "#n/a", "null", "none", "?": return .missing
    case "nan", "+nan", "-nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity": return .notFinite
    default: return .text
    }
  }
}
