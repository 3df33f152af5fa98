/// In which way the numbers of an array have changed.
enum SeriesChange {
  /// A sentence without its subject, such as `moved by 4.1 % at x = 37`; nil if the arrays agree.
  ///
  /// - Parameters:
  ///   - old: the locked numbers.
  ///   - new: the numbers of now.
  ///   - axis: what the places are called, as in `epoch`; empty for `step`.
  ///   - place: where a value stands, as in `x = 37`.
  static func sentence(
    from old: [Double], to new: [Double], axis: String = "", place: (Int) -> String
  ) -> String? {
    guard old.count == new.count else {
      return "has \(Wording.count(new.count, "value")) instead of \(old.count)"
    }
    let distance = Tolerance.distance(old)
    guard let first = old.indices.first(where: { !Tolerance.near(old[$0], new[$0], distance) }) else {
      return nil
    }
    if let steps = shift(from: old, to: new, distance) {
      let noun = axis == "epoch" ? axis : "step"
      return "is shifted by \(Wording.count(abs(steps), noun)) to the \(steps > 0 ? "right" : "left")"
    }
    if let factor = factor(from: old, to: new) {
      return "is \(Wording.percent(factor - 1)) \(factor > 1 ? "larger" : "smaller") everywhere"
    }
    if let gap = old.indices.first(where: { old[$0].isNaN != new[$0].isNaN }) {
      return "has \(new[gap].isNaN ? "a gap" : "a value in place of a gap") at \(place(gap))"
    }
    var worst = first
    for index in old.indices where abs(old[index] - new[index]) > abs(old[worst] - new[worst]) {
      worst = index
    }
    let range = Tolerance.range(of: old)
    let change = abs(new[worst] - old[worst])
    let amount = range > 0 ? Wording.percent(change / range) : Wording.number(change)
    return "moved by \(amount) at \(place(worst))"
  }

  /// By how many places the whole array has moved; nil if it has not, or if moving it would show nothing.
  private static func shift(from old: [Double], to new: [Double], _ distance: Double) -> Int? {
    guard old.count >= 8 else { return nil }
    return [1, -1, 2, -2, 3, -3].first { steps in
      let (a, b) =
        steps > 0
        ? (old.dropLast(steps), new.dropFirst(steps)) : (old.dropFirst(-steps), new.dropLast(-steps))
      return zip(a, b).allSatisfy { Tolerance.near($0, $1, distance) }
    }
  }

  /// What all values have been multiplied with; nil if there is no such number.
  private static func factor(from old: [Double], to new: [Double]) -> Double? {
    guard old.count >= 3, let largest = old.indices.max(by: { abs(old[$0]) < abs(old[$1]) }),
      old[largest] != 0
    else { return nil }
    let factor = new[largest] / old[largest]
    guard factor.isFinite, factor > 0, abs(factor - 1) > 1e-6 else { return nil }
    let scaled = old.map { $0 * factor }
    let distance = abs(new[largest] - old[largest]) * 1e-2
    return zip(scaled, new).allSatisfy { Tolerance.near($0, $1, distance) } ? factor : nil
  }
}
