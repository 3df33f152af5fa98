extension String {
  /// The numbers in the text as they are printed, without those that belong to a name (`x1`, `class0`).
  ///
  /// A number may have a true minus sign, thin spaces between thousands, decimals and a power of ten (×10⁻⁶).
  package var printedNumbers: [PrintedNumber] {
    var numbers: [PrintedNumber] = []
    var rest = Array(self)[...]
    var before: Character = " "
    while let character = rest.first {
      let isName = before.isASCII && (before.isLetter || before == "_" || before == ".") || before.isDigit
      if !isName, let (number, count) = PrintedNumber.prefix(of: rest) {
        numbers.append(number)
        rest = rest.dropFirst(count)
        before = "0"
      } else {
        before = character
        rest = rest.dropFirst()
      }
    }
    return numbers
  }
}

/// A number as a text prints it.
package struct PrintedNumber: CustomStringConvertible {
  /// How the text writes it.
  package let description: String
  /// Its value.
  package let value: Double
  /// What the last digit is worth.
  package let unit: Double
  /// Whether a percent sign follows.
  package let isPercentage: Bool

  /// Whether rounding a value gives the number.
  package func rounds(_ exact: Double) -> Bool {
    abs((isPercentage ? 100 * exact : exact) - value) <= 0.5001 * unit
  }

  /// The number that a text begins with, and how many characters it takes.
  static func prefix(of text: ArraySlice<Character>) -> (PrintedNumber, Int)? {
    var rest = text
    var sign = 1.0
    if rest.first == "−" || rest.first == "-" {
      sign = -1
      rest = rest.dropFirst()
    }
    guard rest.first?.isDigit == true else { return nil }
    var digits = ""
    var decimals: Int?
    while let character = rest.first {
      let follows = rest.dropFirst().first?.isDigit == true
      if character.isDigit {
        digits.append(character)
        decimals = decimals.map { $0 + 1 }
      } else if character == ".", decimals == nil, follows {
        decimals = 0
      } else if !(character == "\u{2009}" && decimals == nil && follows) {
        break
      }
      rest = rest.dropFirst()
    }
    var power = -(decimals ?? 0)
    if rest.starts(with: "×10") {
      rest = rest.dropFirst(3)
      power += exponent(&rest)
    }
    let spaceless = rest.drop(while: \.isWhitespace)
    let unit = (0..<abs(power)).reduce(1.0) { value, _ in power < 0 ? value / 10 : value * 10 }
    let count = text.count - rest.count
    let number = PrintedNumber(
      description: String(text.prefix(count)), value: sign * (Double(digits) ?? 0) * unit, unit: unit,
      isPercentage: spaceless.first == "%")
    return (number, count)
  }

  private static func exponent(_ text: inout ArraySlice<Character>) -> Int {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    var (sign, value) = (1, 0)
    while let character = text.first, character == "⁻" || raised.contains(character) {
      if let digit = raised.firstIndex(of: character) { value = 10 * value + digit } else { sign = -1 }
      text = text.dropFirst()
    }
    return sign * value
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
