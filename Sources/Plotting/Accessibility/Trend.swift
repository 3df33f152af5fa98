/// What a series does along x, in a few words with its ends and extremes.
struct Trend {
  private let x: [Double]
  private let y: [Double]

  /// The trend of a series; what is not finite is a gap.
  init(x: [Double], y: [Double]) {
    let finite = zip(x, y).filter { $0.isFinite && $1.isFinite }
    self.x = finite.map(\.0)
    self.y = finite.map(\.1)
  }

  /// "rises from a to b", "falls from a to b at x = c, then rises to d" and the like; nil without data.
  var wording: Wording? {
    guard let first = y.first, let last = y.last, let range = ClosedRange(around: y) else { return nil }
    guard y.count > 1 else {
      return Wording(
        "at (\(number(x[0])), \(number(first)))", zh: "位于 (\(number(x[0])), \(number(first)))")
    }
    // A path in the plane, not a function of x.
    guard zip(x, x.dropFirst()).allSatisfy({ $0 <= $1 }) else { return path(first, last) }
    if number(range.lowerBound) == number(range.upperBound) {
      return Wording("stays at \(number(first))", zh: "恒为 \(number(first))")
    }
    return words(first, last, range)
  }

  private func path(_ first: Double, _ last: Double) -> Wording {
    let start = "(\(number(x[0])), \(number(first)))"
    let end = "(\(number(x[x.count - 1])), \(number(last)))"
    return Wording("runs from \(start) to \(end)", zh: "从 \(start) 到 \(end)")
  }

  private func words(_ first: Double, _ last: Double, _ range: ClosedRange<Double>) -> Wording {
    // What differs less than a twentieth of the range is the same for this purpose: noise has small extremes.
    let slack = range.length / 20
    let dips = min(first, last) - range.lowerBound > slack
    let peaks = range.upperBound - max(first, last) > slack
    let (start, end) = (number(first), number(last))
    switch (dips, peaks) {
    case (false, false) where first == last:
      return Wording("starts and ends at \(start)", zh: "始于并终于 \(start)")
    case (false, false):
      return first < last
        ? Wording("rises from \(start) to \(end)", zh: "从 \(start) 升到 \(end)")
        : Wording("falls from \(start) to \(end)", zh: "从 \(start) 降到 \(end)")
    case (true, false):
      let (least, place) = (number(range.lowerBound), number(self.place(of: range.lowerBound)))
      return Wording(
        "falls from \(start) to \(least) at x = \(place), then rises to \(end)",
        zh: "从 \(start) 降到 \(least)（x = \(place)），再升到 \(end)")
    case (false, true):
      let (greatest, place) = (number(range.upperBound), number(self.place(of: range.upperBound)))
      return Wording(
        "rises from \(start) to \(greatest) at x = \(place), then falls to \(end)",
        zh: "从 \(start) 升到 \(greatest)（x = \(place)），再降到 \(end)")
    case (true, true):
      let (least, greatest) = (number(range.lowerBound), number(range.upperBound))
      return Wording(
        "goes from \(start) to \(end), between \(least) and \(greatest)",
        zh: "从 \(start) 到 \(end)，介于 \(least) 与 \(greatest) 之间")
    }
  }

  private func place(of value: Double) -> Double { x[y.firstIndex(of: value) ?? 0] }

  private func number(_ value: Double) -> String { SpokenNumber.text(value) }
}
