/// How many values fall into each of a row of bins, as `numpy.histogram` counts them.
///
/// Each bin holds its lower edge but not its upper one; the last bin holds both.
public struct Histogram: Sendable, Equatable {
  /// How the bins are chosen.
  public enum Bins: Sendable, Equatable {
    /// So many bins of equal width from the least to the greatest value; at least 1.
    case count(Int)
    /// NumPy's choice: Freedman and Diaconis's width, but no less than half of the square-root rule's, unless
    /// Sturges's is smaller.
    case auto
    /// Freedman and Diaconis (1981): twice the interquartile range over the cube root of the number of values.
    case freedmanDiaconis
    /// Sturges (1926): log₂ n + 1 bins.
    case sturges
    /// Bins between given edges, in rising order; what lies outside is not counted.
    case edges([Double])

    /// A rule by its name in NumPy, `auto`, `fd` or `sturges`, or a count; nil for any other text.
    public init?(_ text: String) {
      switch text {
      case "auto": self = .auto
      case "fd": self = .freedmanDiaconis
      case "sturges": self = .sturges
      default:
        guard let count = Int(text), count > 0 else { return nil }
        self = .count(count)
      }
    }
  }

  /// The bins' edges, one more than there are bins.
  public let edges: [Double]
  /// The number of values in each bin.
  public let counts: [Int]

  /// Counts the finite values.
  ///
  /// - Precondition: a count of bins is at least 1; edges rise and are at least two.
  public init(_ values: [Double], bins: Bins = .auto) {
    let finite = values.filter(\.isFinite).sorted()
    edges = Self.edges(bins, of: finite)
    var counts = Array(repeating: 0, count: edges.count - 1)
    var bin = 0
    for value in finite where value >= edges[0] && value <= edges[edges.count - 1] {
      while bin < counts.count - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    self.counts = counts
  }

  /// The share of the values in each bin over the bin's width: bars of these heights cover an area of 1.
  public var density: [Double] {
    let total = Double(max(counts.reduce(0, +), 1))
    return counts.indices.map { Double(counts[$0]) / total / (edges[$0 + 1] - edges[$0]) }
  }

  /// Bars without gaps, of the counts or of the density.
  ///
  /// The bins must be of equal width, as all but given edges are.
  public func mark(density isDensity: Bool = false, label: String? = nil, style: Style = Style()) -> BarMark {
    BarMark(
      x: counts.indices.map { (edges[$0] + edges[$0 + 1]) / 2 },
      y: isDensity ? density : counts.map(Double.init), width: edges[1] - edges[0], label: label,
      style: style)
  }

  private static func edges(_ bins: Bins, of sorted: [Double]) -> [Double] {
    if case .edges(let edges) = bins {
      precondition(
        edges.count > 1 && zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 },
        "a histogram needs two or more edges in rising order, not \(edges)")
      return edges
    }
    var (low, high) = (sorted.first ?? 0, sorted.last ?? 1)
    let count = count(bins, of: sorted)
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    let step = (high - low) / Double(count)
    return (0..<count).map { low + Double($0) * step } + [high]
  }

  private static func count(_ bins: Bins, of sorted: [Double]) -> Int {
    guard let low = sorted.first, let high = sorted.last, low < high else {
      if case .count(let count) = bins { return checked(count) }
      return 1
    }
    let total = Double(sorted.count)
    let sturges = (high - low) / (_log2(total) + 1)
    let diaconis = 2 * (quantile(0.75, of: sorted) - quantile(0.25, of: sorted)) / _cubeRoot(total)
    let width =
      switch bins {
      case .count(let count): (high - low) / Double(checked(count))
      case .sturges: sturges
      case .freedmanDiaconis: diaconis
      case .auto, .edges: min(max(diaconis, (high - low) / total.squareRoot() / 2), sturges)
      }
    if case .count(let count) = bins { return count }
    let wanted = ((high - low) / width).rounded(.up)
    return wanted.isFinite ? Int(min(max(wanted, 1), 1e6)) : 1
  }

  private static func checked(_ count: Int) -> Int {
    precondition(count > 0, "a histogram needs at least 1 bin, not \(count)")
    return count
  }

  /// NumPy's linear quantile of sorted values.
  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let lower = Int(place)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (place - Double(lower)) * (sorted[upper] - sorted[lower])
  }
}
