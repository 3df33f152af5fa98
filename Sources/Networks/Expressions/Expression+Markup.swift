extension Expression {
  /// The expression in the diagrams' math markup, to stand between `$` signs: `x^2 - y^2`, `2 \cdot w_1`.
  ///
  /// Brackets are set where they are needed, not where they were typed.
  public var markup: String {
    var pieces: [MarkupPiece] = []
    pieces.reserveCapacity(terms.count)
    for term in terms {
      let piece = Self.piece(for: term, &pieces)
      pieces.append(piece)
    }
    return pieces.last?.text ?? ""
  }

  private static func piece(for term: ExpressionTerm, _ pieces: inout [MarkupPiece]) -> MarkupPiece {
    switch term {
    case .number(let value, let text):
      return markup(ofNumber: text, isNegative: value.sign == .minus)
    case .constant(let name, _): return MarkupPiece(text: name == "pi" ? "\\pi" : name, binding: .atom)
    case .variable(let name): return MarkupPiece(text: markup(ofName: name), binding: .atom)
    case .negation(let operand):
      return MarkupPiece(text: "-" + take(operand, atLeast: .power, &pieces), binding: .sign)
    case .binary(let operation, let left, let right):
      return piece(for: operation, left, right, &pieces)
    case .call(_, "abs", let operand, _):
      return MarkupPiece(text: "|" + take(operand, atLeast: .sum, &pieces) + "|", binding: .atom)
    case .call(_, let name, let operand, let parameters):
      let arguments = [take(operand, atLeast: .sum, &pieces)] + parameters.map { "\($0)" }
      return MarkupPiece(text: call(of: name, arguments), binding: .atom)
    case .extremum(let extremum, let operands):
      let arguments = operands.map { take($0, atLeast: .sum, &pieces) }
      return MarkupPiece(text: call(of: extremum.name, arguments), binding: .atom)
    }
  }

  private static func piece(
    for operation: ExpressionOperator, _ left: Int, _ right: Int, _ pieces: inout [MarkupPiece]
  ) -> MarkupPiece {
    switch operation {
    case .add, .subtract:
      let first = take(left, atLeast: .sum, &pieces)
      let second = take(right, atLeast: .product, &pieces)
      return MarkupPiece(text: first + (operation == .add ? " + " : " - ") + second, binding: .sum)
    case .multiply, .divide:
      let first = take(left, atLeast: .sign, &pieces)
      let second = take(right, atLeast: .power, &pieces)
      return MarkupPiece(
        text: first + (operation == .multiply ? " \\cdot " : " / ") + second, binding: .product)
    case .power:
      let base = take(left, atLeast: .atom, &pieces)
      let exponent = take(right, atLeast: .sum, &pieces)
      return MarkupPiece(
        text: base + "^" + (exponent.count == 1 ? exponent : "{\(exponent)}"), binding: .power)
    }
  }

  /// A piece's text, in brackets if it binds less tightly than its place demands.
  ///
  /// The text is moved out, as each term has one place; so a long sum grows in one buffer.
  private static func take(
    _ index: Int, atLeast binding: MarkupPiece.Binding, _ pieces: inout [MarkupPiece]
  ) -> String {
    let text = pieces[index].text
    pieces[index].text = ""
    return pieces[index].binding < binding ? "(" + text + ")" : text
  }

  private static func call(of function: String, _ arguments: [String]) -> String {
    "\\mathrm{\(function)}(" + arguments.joined(separator: ", ") + ")"
  }

  /// 1e-3 as 1 \cdot 10^{-3}; other numbers as they were written.
  private static func markup(ofNumber text: String, isNegative: Bool) -> MarkupPiece {
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard parts.count == 2 else { return MarkupPiece(text: text, binding: isNegative ? .sign : .atom) }
    let exponent = parts[1].drop { $0 == "+" }
    return MarkupPiece(
      text: "\(parts[0]) \\cdot 10^{\(exponent)}", binding: isNegative ? .sign : .product)
  }
}

/// The markup of a term and how tightly its outermost sign binds.
private struct MarkupPiece {
  enum Binding: Int, Comparable {
    case sum, sign, product, power, atom
    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  var text: String
  let binding: Binding
}
