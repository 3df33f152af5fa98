/// The room that data take along both axes, and how much air they need around them.
public struct DataExtent: Sendable, Equatable {
  /// From the least to the greatest x; nil if there is none.
  public var x: ClosedRange<Double>?
  /// From the least to the greatest y; nil if there is none.
  public var y: ClosedRange<Double>?
  /// From the least to the greatest z; nil for data in a plane.
  public var z: ClosedRange<Double>?
  /// The ranges of the positive values alone, for logarithmic scales; nil if there is none, or if none is known.
  public var positive: (x: ClosedRange<Double>?, y: ClosedRange<Double>?, z: ClosedRange<Double>?) {
    get { (positiveX, positiveY, positiveZ) }
    set { (positiveX, positiveY, positiveZ) = newValue }
  }
  private var positiveX: ClosedRange<Double>?
  private var positiveY: ClosedRange<Double>?
  private var positiveZ: ClosedRange<Double>?
  /// The air to leave on both sides, as a share of the range of x.
  public var xPadding: Double
  /// The air to leave below and above, as a share of the range of y.
  public var yPadding: Double

  /// The given ranges.
  public init(
    x: ClosedRange<Double>? = nil, y: ClosedRange<Double>? = nil, z: ClosedRange<Double>? = nil,
    xPadding: Double = 0, yPadding: Double = 0
  ) {
    self.x = x
    self.y = y
    self.z = z
    self.xPadding = xPadding
    self.yPadding = yPadding
    positive = (x?.wherePositive, y?.wherePositive, z?.wherePositive)
  }

  /// The ranges of the given values, of which those that are not finite are gaps.
  ///
  /// - Parameters:
  ///   - xValues: the values along the horizontal axis.
  ///   - yValues: the values along the vertical axis.
  ///   - zValues: the heights of data in space; without a finite one 0…1.
  ///   - xPadding: the air to leave on both sides, as a share of the range of x.
  ///   - yPadding: the air to leave below and above, as a share of the range of y.
  public init(
    xValues: [Double], yValues: [Double], zValues: [Double]? = nil, xPadding: Double = 0,
    yPadding: Double = 0
  ) {
    self.init(
      x: ClosedRange(around: xValues), y: ClosedRange(around: yValues),
      z: zValues.map { ClosedRange(around: $0) ?? 0...1 }, xPadding: xPadding, yPadding: yPadding)
    func positive(_ values: [Double]) -> ClosedRange<Double>? {
      ClosedRange(around: values.lazy.filter { $0 > 0 })
    }
    self.positive = (positive(xValues), positive(yValues), zValues.flatMap(positive))
  }

  /// The smallest extent around both.
  public func union(_ other: DataExtent) -> DataExtent {
    var union = DataExtent(
      x: x.union(other.x), y: y.union(other.y), z: z.union(other.z), xPadding: max(xPadding, other.xPadding),
      yPadding: max(yPadding, other.yPadding))
    union.positive = (
      positive.x.union(other.positive.x), positive.y.union(other.positive.y),
      positive.z.union(other.positive.z)
    )
    return union
  }
}

extension ClosedRange<Double> {
  /// From the least to the greatest finite value; nil if there is none.
  init?(around values: some Sequence<Double>) {
    var least = Double.infinity
    var greatest = -Double.infinity
    for value in values where value.isFinite {
      least = Swift.min(least, value)
      greatest = Swift.max(greatest, value)
    }
    guard least <= greatest else { return nil }
    self = least...greatest
  }

  /// The range itself if all of it is positive.
  fileprivate var wherePositive: ClosedRange<Double>? { lowerBound > 0 ? self : nil }

  /// The distance between the ends.
  var length: Double { upperBound - lowerBound }

  /// The range with a share of its length added at both ends; a range of no length gets room around it.
  func padded(by share: Double) -> ClosedRange<Double> {
    let range = drawable
    // Values that differ by rounding errors alone count as one.
    guard range == self else { return range }
    return (lowerBound - share * length...upperBound + share * length).drawable
  }

  /// The range if it can be drawn: its length is finite, and numbers between its ends can be told apart; else the
  /// nearest range that can.
  var drawable: ClosedRange<Double> {
    let limit = 1e300
    let lower = Swift.min(Swift.max(lowerBound, -limit), limit)
    let upper = Swift.min(Swift.max(upperBound, -limit), limit)
    let magnitude = Swift.max(abs(lower), abs(upper))
    if upper - lower >= Swift.max(1 / limit, magnitude * 1e-12) { return lower...upper }
    let room = magnitude < 2 / limit ? 1 : magnitude * 0.5
    return Swift.max(lower - room, -limit)...Swift.min(upper + room, limit)
  }
}

extension ClosedRange<Double>? {
  /// The smallest range around both.
  func union(_ other: ClosedRange<Double>?) -> ClosedRange<Double>? {
    guard let self else { return other }
    guard let other else { return self }
    return Swift.min(self.lowerBound, other.lowerBound)...Swift.max(self.upperBound, other.upperBound)
  }
}
