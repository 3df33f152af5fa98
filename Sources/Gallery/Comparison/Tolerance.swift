/// How far numbers may be apart that another processor computed.
enum Tolerance {
  /// A share of the range of an array.
  static let share = 1e-3
  /// A share of a single number.
  static let scalar = 1e-3
  /// Below this, numbers that stand alone are rounding errors.
  static let floor = 1e-9

  /// How far the values of an array may be apart: a share of its range, almost nothing for whole numbers.
  static func distance(_ values: [Double]) -> Double {
    let range = range(of: values)
    if values.allSatisfy({ !$0.isFinite || $0 == $0.rounded() }) { return floor * max(1, range) }
    // What is below 1e-13 is left over from sums that cancel.
    return max(range * share, 1e-13)
  }

  /// From the least to the greatest value, or a thousandth of their size if that is more.
  static func range(of values: [Double]) -> Double {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    return low <= high ? max(high - low, 1e-3 * max(abs(low), abs(high))) : 0
  }

  /// Whether numbers that stand alone are the same.
  static func agree(_ a: Double, _ b: Double) -> Bool {
    if a == b || (a.isNaN && b.isNaN) { return true }
    if a == a.rounded(), b == b.rounded() { return false }
    return abs(a - b) <= max(floor, scalar * abs(a))
  }

  /// Whether arrays are the same.
  static func agree(_ a: [Double], _ b: [Double]) -> Bool {
    guard a.count == b.count else { return false }
    let distance = distance(a)
    return zip(a, b).allSatisfy { near($0, $1, distance) }
  }

  /// Whether two values are at most so far apart, or both gaps.
  static func near(_ a: Double, _ b: Double, _ distance: Double) -> Bool {
    a == b || abs(a - b) <= distance || (a.isNaN && b.isNaN)
  }

  /// Whether texts are the same but for the last digits of their numbers.
  static func agree(_ a: String, _ b: String) -> Bool {
    a == b || NumberedText(a).agrees(with: NumberedText(b))
  }
}

/// A text apart from its numbers.
private struct NumberedText {
  var words = ""
  var numbers: [(value: Double, unit: Double)] = []

  init(_ text: String) {
    var digits = ""
    for character in text + " " {
      if character.isASCII,
        character.isNumber || (character == "." && !digits.isEmpty && !digits.contains("."))
      {
        digits.append(character)
      } else {
        finish(&digits)
        words.append(character)
      }
    }
  }

  private mutating func finish(_ digits: inout String) {
    guard !digits.isEmpty else { return }
    let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
    let unit = (0..<decimals).reduce(1.0) { result, _ in result / 10 }
    numbers.append((Double(digits) ?? 0, decimals > 0 ? unit : 0))
    words += "0"
    digits = ""
  }

  /// The same words, and numbers with decimals that differ by one in the last at most.
  func agrees(with other: NumberedText) -> Bool {
    words == other.words && numbers.count == other.numbers.count
      && zip(numbers, other.numbers).allSatisfy { a, b in
        a.value == b.value || (a.unit == b.unit && abs(a.value - b.value) < 1.5 * a.unit)
      }
  }
}
