/// What an axis has to know of the data along it to choose its domain.
public struct DataRange: Sendable, Equatable {
  /// From the least to the greatest finite value; nil if there is none.
  public var all: ClosedRange<Double>?
  /// From the least to the greatest positive value; nil if there is none, or if none is known.
  public var positive: ClosedRange<Double>?

  /// The ranges of all and of positive values.
  public init(all: ClosedRange<Double>? = nil, positive: ClosedRange<Double>? = nil) {
    self.all = all
    self.positive = positive
  }
}
