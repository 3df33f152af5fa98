/// Numbers and names as sentences about changes have them.
enum Wording {
  /// A number to four significant digits.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "a gap" }
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int(value))" }
    let power = Int((Double(value.exponent) * 0.301_029_995_663_981_2).rounded(.down))
    guard (-4...6).contains(power) else { return "\(RoundedNumbers.rounded(value))" }
    let unit = (0..<max(3 - power, 0)).reduce(1.0) { result, _ in result * 10 }
    let short = (value * unit).rounded() / unit
    return short == short.rounded() ? "\(Int(short))" : "\(short)"
  }

  /// A share as percent to two significant digits: `4.1 %`.
  static func percent(_ share: Double) -> String {
    let percent = abs(share) * 100
    guard percent.isFinite, percent < 1e6 else { return "more than 1000000 %" }
    if percent >= 10 { return "\(Int(percent.rounded())) %" }
    let unit = percent >= 1 ? 10.0 : percent >= 0.1 ? 100 : 1000
    let short = (percent * unit).rounded() / unit
    return (short == short.rounded() ? "\(Int(short))" : "\(short)") + " %"
  }

  /// `1 value`, `2 values`.
  static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// A text between quotation marks, shortened if it is long.
  static func quoted(_ text: String) -> String {
    text.count <= 60 ? "'\(text)'" : "'\(text.prefix(57))…'"
  }

  /// What became of a text: the words around the first difference where both are long.
  static func became(_ old: String, _ new: String) -> String {
    guard max(old.count, new.count) > 60 else { return "\(quoted(old)) became \(quoted(new))" }
    let (a, b) = (Array(old), Array(new))
    let same = zip(a, b).prefix { $0 == $1 }.count
    let start = max(same - 15, 0)
    func piece(_ text: [Character]) -> String {
      let end = min(same + 25, text.count)
      return "'\(start > 0 ? "…" : "")\(String(text[start..<end]))\(end < text.count ? "…" : "")'"
    }
    return "\(piece(a)) became \(piece(b))"
  }
}
