/// What a mark says about itself to readers that cannot see it: what it is, how many, and what its data do.
///
/// Every number is one of the mark's data or a count of them, rounded only in writing.
public struct MarkDescription: Sendable, Equatable {
  /// What the mark is.
  public var noun: Noun
  /// How many of it the mark draws.
  public var count: Int
  /// What the data do, such as "falls from 0.7 to 0.1", behind the noun; nil for nothing to say.
  public var detail: Wording?
  /// The least and the greatest place along the horizontal axis; nil if places have no meaning.
  public var x: ClosedRange<Double>?
  /// The least and the greatest place along the vertical axis; nil if places have no meaning.
  public var y: ClosedRange<Double>?
  /// What else is measured, from the least to the greatest: a colour, a height; nil if nothing is.
  public var values: ClosedRange<Double>?

  /// A description of the given parts.
  public init(
    _ noun: Noun, count: Int = 1, detail: Wording? = nil, x: ClosedRange<Double>? = nil,
    y: ClosedRange<Double>? = nil, values: ClosedRange<Double>? = nil
  ) {
    self.noun = noun
    self.count = count
    self.detail = detail
    self.x = x
    self.y = y
    self.values = values
  }

  /// A description whose ranges are those of some values; what is not finite is a gap.
  public init(
    _ noun: Noun, count: Int = 1, detail: Wording? = nil, xValues: [Double], yValues: [Double],
    values: [Double] = []
  ) {
    self.init(
      noun, count: count, detail: detail, x: ClosedRange(around: xValues), y: ClosedRange(around: yValues),
      values: ClosedRange(around: values))
  }
}

extension Wording {
  /// "from a to b"; "all a" where both are the same.
  static func range(_ range: ClosedRange<Double>) -> Wording {
    let (low, high) = (SpokenNumber.text(range.lowerBound), SpokenNumber.text(range.upperBound))
    return low == high
      ? Wording("all \(low)", zh: "均为 \(low)") : Wording("from \(low) to \(high)", zh: "从 \(low) 到 \(high)")
  }

  /// "values from a to b", or nil without values.
  static func values(_ values: [Double]) -> Wording? {
    ClosedRange(around: values).map { found in
      let range = Wording.range(found)
      return Wording("with values \(range.english)", zh: "数值\(range.chinese)")
    }
  }
}

/// Numbers in texts that are read aloud.
enum SpokenNumber {
  /// The number to three significant digits; powers of ten with raised digits.
  static func text(_ value: Double) -> String {
    Markup.spoken(DecimalFormat.significant(value, digits: 3))
  }
}
