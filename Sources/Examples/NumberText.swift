/// A number with so many digits behind the point, as tutorials print them: `text(0.54488, 4)` is `0.5449`.
func text(_ number: Double, _ digits: Int = 4) -> String {
  guard number.isFinite, abs(number) < 1e9 else { return "\(number)" }
  let unit = (0..<digits).reduce(1) { unit, _ in unit * 10 }
  let count = Int((abs(number) * Double(unit)).rounded())
  let sign = number < 0 && count > 0 ? "-" : ""
  guard digits > 0 else { return "\(sign)\(count)" }
  let fraction = String(count % unit)
  return "\(sign)\(count / unit)." + String(repeating: "0", count: digits - fraction.count) + fraction
}

/// Numbers one beside the other.
func text(_ numbers: [Double], _ digits: Int = 4) -> String {
  numbers.map { text($0, digits) }.joined(separator: " ")
}
