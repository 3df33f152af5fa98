/// A direction of a panel: what it measures, from where to where, and how values become places.
public struct Axis: Sendable, Equatable {
  /// The quantity's name, with its unit in parentheses.
  public var label: String
  /// The values at the two ends; nil until the marks have been asked. A domain that the scale has no places for, such
  /// as one with 0 on a `log` scale, counts as nil.
  public var domain: ClosedRange<Double>?
  /// The name of the scale: `linear`, `log`, `symlog` or `category`; see `Scales`.
  public var scale: String
  /// Whether a line marks the value 0.
  public var showsZero: Bool
  /// The names of the values 0, 1, 2, … of a `category` scale, in the markup of texts.
  public var categories: [String]
  /// Up to which magnitude a `symlog` scale is about linear, above 0; nil is 1.
  public var threshold: Double?
  /// How numbers are written; nil is up to the scale: `decimal`, and powers of ten on `log` and `symlog`.
  public var format: NumberFormat?
  /// Whether small ticks stand between the named ones; nil is up to the scale: only on `log` and `symlog`.
  public var minorTicks: Bool?
  /// Axes of a figure with the same link have the same domain, wherever they stand; nil links with none.
  public var link: String?

  /// An axis of the given range.
  public init(
    label: String = "", domain: ClosedRange<Double>? = nil, scale: String = LinearScale.name,
    showsZero: Bool = false, categories: [String] = [], threshold: Double? = nil,
    format: NumberFormat? = nil, minorTicks: Bool? = nil, link: String? = nil
  ) {
    self.label = label
    self.domain = domain
    self.scale = scale
    self.showsZero = showsZero
    self.categories = categories
    self.threshold = threshold
    self.format = format
    self.minorTicks = minorTicks
    self.link = link
  }

  /// The axis with its domain filled in from the data along it; a domain that is given and suits the scale stays.
  func resolved(_ data: DataRange, padding: Double) -> Axis {
    let kind = Scales.kind(of: self)
    var axis = self
    if let domain, kind.defect(of: domain) == nil {
      axis.domain = kind.drawable(domain)
    } else {
      axis.domain = kind.domain(around: data, axis: self, padding: padding)
    }
    return axis
  }

  /// Whether equal domains put values at equal places.
  func hasScale(of other: Axis) -> Bool { scale == other.scale && threshold == other.threshold }
}
