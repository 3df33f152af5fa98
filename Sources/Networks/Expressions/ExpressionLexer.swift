/// Cuts an expression's text into tokens; spaces only separate.
struct ExpressionLexer {
  private let characters: [Character]
  private var position = 0

  init(_ text: String) { characters = Array(text) }

  /// All tokens, ending with one of kind `end`.
  static func tokens(of text: String) throws(ExpressionError) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text)
    var tokens: [ExpressionToken] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private mutating func next() throws(ExpressionError) -> ExpressionToken {
    skip { $0.isWhitespace }
    let start = position
    guard let first = current else { return token(.end, from: start) }
    if Self.isDigit(first) || first == "." { return try number() }
    if first.isLetter || first == "_" {
      skip { $0.isLetter || Self.isDigit($0) || $0 == "_" }
      return token(.name, from: start)
    }
    position += 1
    switch first {
    case "+": return token(.operation(.add), from: start)
    case "-", "−": return token(.operation(.subtract), from: start)
    case "*", "·", "×", "⋅":
      guard first == "*", current == "*" else { return token(.operation(.multiply), from: start) }
      position += 1
      return token(.operation(.power), from: start)
    case "/", "÷": return token(.operation(.divide), from: start)
    case "^": return token(.operation(.power), from: start)
    case "(": return token(.open, from: start)
    case ")": return token(.close, from: start)
    case ",": return token(.comma, from: start)
    default:
      throw .unexpected(
        found: "'\(first)'", expected: "a number, a name, a bracket or one of + - * / ^", column: start + 1)
    }
  }

  /// Digits, at most one point among or beside them, and an exponent if digits follow the `e`.
  private mutating func number() throws(ExpressionError) -> ExpressionToken {
    let start = position
    skip(Self.isDigit)
    if current == "." {
      position += 1
      skip(Self.isDigit)
    }
    skipExponent()
    let text = String(characters[start..<position])
    guard text.contains(where: Self.isDigit), let value = Double(text) else {
      throw .unexpected(found: "'\(text)'", expected: "a number such as 0.5", column: start + 1)
    }
    guard value.isFinite else { throw .numberTooLarge(text, column: start + 1) }
    return token(.number(value), from: start)
  }

  private mutating func skipExponent() {
    guard current == "e" || current == "E" else { return }
    let mark = position
    position += 1
    if current == "+" || current == "-" { position += 1 }
    let digits = position
    skip(Self.isDigit)
    if position == digits { position = mark }
  }

  private var current: Character? { position < characters.count ? characters[position] : nil }

  private mutating func skip(_ belongs: (Character) -> Bool) {
    while let character = current, belongs(character) { position += 1 }
  }

  private func token(_ kind: ExpressionToken.Kind, from start: Int) -> ExpressionToken {
    ExpressionToken(kind: kind, text: String(characters[start..<position]), column: start + 1)
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
