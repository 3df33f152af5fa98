import Graphics

/// A line of a drawing's lock file, taken apart.
struct SceneLine {
  let text: String
  /// The pieces between spaces; a text between quotation marks is one piece.
  private let pieces: [String]

  init(_ text: String) {
    self.text = text
    var pieces: [String] = []
    var rest = text.drop { $0 == " " }
    while let first = rest.first {
      // What is quoted ends the line or stands before another run.
      let end = first == "\"" ? Self.endOfQuote(rest) : rest.firstIndex(of: " ") ?? rest.endIndex
      pieces.append(String(rest[..<end]))
      rest = rest[end...].drop { $0 == " " }
    }
    self.pieces = pieces
  }

  private static func endOfQuote(_ rest: Substring) -> Substring.Index {
    let separator = rest.range(of: "\" + ")
    return separator.map { rest.index(after: $0.lowerBound) } ?? rest.endIndex
  }

  /// Whether the line is a text of the drawing.
  var isText: Bool { pieces.first == "text" }

  /// The letters of a text without their look and place.
  var words: String {
    pieces.filter { $0.hasPrefix("\"") }.map { String($0.dropFirst().dropLast()) }.joined()
  }

  /// How sentences call the item.
  var name: String {
    let kind = pieces.first ?? "item"
    guard pieces.count > 1 else { return "the \(kind)" }
    if isText { return "the text \(Wording.quoted(words)) at \(pieces[1])" }
    let place = pieces.first { $0.first == "M" && $0.contains(",") }.map { " at \($0.dropFirst())" }
    let color = pieces.first { $0.hasPrefix("#") && $0.count <= 9 }.map { " in \($0)" }
    return "a \(kind == "path" ? "shape" : kind)\(color ?? "")\(place ?? "")"
  }

  /// Whether both lines say the same, with places at most so far apart; hashes count only if nothing may move.
  func agrees(with other: SceneLine, within distance: Double) -> Bool {
    if text == other.text { return true }
    guard distance > 0, pieces.count == other.pieces.count else { return false }
    return zip(pieces, other.pieces).allSatisfy { a, b in
      a == b || (Self.isHash(a) && Self.isHash(b)) || Self.isNear(a, b, within: distance)
    }
  }

  private static func isHash(_ piece: String) -> Bool { piece.first == "#" && piece.count == 17 }

  /// Whether two places such as `L10.5,20` or `3x4` are so near.
  private static func isNear(_ a: String, _ b: String, within distance: Double) -> Bool {
    guard let (first, left) = numbers(a), let (second, right) = numbers(b), first == second,
      left.count == right.count
    else { return false }
    return zip(left, right).allSatisfy { abs($0 - $1) <= distance }
  }

  /// The letters and the numbers of a place; nil if it is none.
  private static func numbers(_ piece: String) -> (letters: String, numbers: [Double])? {
    guard let first = piece.first, first.isNumber || first == "-" || "MLC".contains(first) else { return nil }
    let parts = piece.split { $0 == "," || $0 == "x" || "MLC".contains($0) }.map { Double($0) }
    guard !parts.contains(nil), parts.count > 1 else { return nil }
    return (piece.filter { "MLCx,".contains($0) }, parts.compactMap { $0 })
  }

  /// A change of anything but places: letters, colours, widths, kinds; nil if there is none.
  func telling(_ other: SceneLine) -> String? {
    if pieces.first != other.pieces.first {
      return "\(name) became \(other.name)"
    }
    if isText, words != other.words {
      return "the text at \(pieces[1]): \(Wording.became(words, other.words))"
    }
    if pieces.first == "title" || pieces.first == "font" || pieces.first == "scene" {
      let (a, b) = (
        pieces.dropFirst().joined(separator: " "), other.pieces.dropFirst().joined(separator: " ")
      )
      return a == b
        ? nil : "the drawing's \(pieces[0] == "scene" ? "page" : pieces[0]): \(Wording.became(a, b))"
    }
    if let found = color(other) { return found }
    for word in ["stroke", "dash"] where value(after: word, 2) != other.value(after: word, 2) {
      let offset = word == "stroke" ? 2 : 1
      guard let a = value(after: word, offset), let b = other.value(after: word, offset), a != b else {
        continue
      }
      return "the \(word == "stroke" ? "width" : "dashes") of \(name) became \(b) instead of \(a)"
    }
    let (a, b) = (pieces.filter(Self.isSize), other.pieces.filter(Self.isSize))
    if isText, a != b { return "the look of \(name) became \(b.joined(separator: " "))" }
    if pieces.count != other.pieces.count { return "the outline of \(name) has changed" }
    return nil
  }

  private static func isSize(_ piece: String) -> Bool {
    Double(piece) != nil || ["bold", "italic", "rise", "angle", "halo", "+"].contains(piece)
  }

  private func value(after word: String, _ offset: Int) -> String? {
    guard let place = pieces.firstIndex(of: word), place + offset < pieces.count else { return nil }
    return pieces[place + offset]
  }

  /// The first colour that differs, and how far it is from the old one.
  private func color(_ other: SceneLine) -> String? {
    let (a, b) = (pieces.filter(Self.isColor), other.pieces.filter(Self.isColor))
    guard a.count == b.count, let pair = zip(a, b).first(where: { $0 != $1 }), let old = Color(pair.0),
      let new = Color(pair.1)
    else { return nil }
    return
      "the colour of \(name) became \(new) instead of \(old) (ΔE \(Wording.number(old.difference(from: new))))"
  }

  private static func isColor(_ piece: String) -> Bool { piece.first == "#" && piece.count <= 9 }

  /// How far the item's first place that differs has moved; a change of the rest if no place did.
  func movement(to other: SceneLine) -> String? {
    for (a, b) in zip(pieces, other.pieces) where a != b {
      guard let (_, from) = Self.numbers(a), let (_, to) = Self.numbers(b), from.count == to.count else {
        continue
      }
      let distance = zip(from, to).map { abs($0 - $1) }.max() ?? 0
      return "\(name) moved by \(Wording.number(distance)) px"
    }
    return "\(name) has another outline or other pixels inside"
  }
}
