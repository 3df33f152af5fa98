extension StringProtocol {
  /// The text without spaces and line breaks at its ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// Where a piece first stands; nil if it does not.
  func range(of piece: String) -> Range<Index>? {
    guard let first = piece.utf8.first else { return nil }
    let wanted = Array(piece.utf8)
    var place = utf8.startIndex
    while let start = utf8[place...].firstIndex(of: first) {
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      place = utf8.index(after: start)
    }
    return nil
  }

  /// Where the first such piece ends.
  func end(of piece: String) -> Index? { range(of: piece)?.upperBound }
}
