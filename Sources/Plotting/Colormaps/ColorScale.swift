import Graphics

/// The colours of a mark's values: a colour map over a range.
struct ColorScale {
  let domain: ClosedRange<Double>
  let colormap: any Colormap

  /// The scale of some values.
  ///
  /// - Parameters:
  ///   - range: the values at the ends of the map; nil takes the greatest magnitude on both sides of 0 for a
  ///     diverging map, else the least and the greatest value.
  ///   - colormap: the map's name; nil is the theme's.
  init(values: some Sequence<Double>, range: [Double]?, colormap name: String?, theme: Theme) {
    let name = name ?? theme.colormap
    domain = Self.domain(values: values, range: range, colormap: name)
    colormap = Colormaps.make(name, theme: theme, classCount: 2)
  }

  static func domain(
    values: some Sequence<Double>, range: [Double]?, colormap name: String
  ) -> ClosedRange<Double> {
    if let range, range.count == 2, range[0] < range[1] { return range[0]...range[1] }
    let around = ClosedRange(around: values) ?? 0...1
    guard Colormaps.isDiverging(name) else { return around.padded(by: 0) }
    let greatest = max(-around.lowerBound, around.upperBound)
    return greatest > 0 ? -greatest...greatest : -1...1
  }

  /// Why a range or a colour map cannot be used; nil if both can.
  static func defect(range: [Double]?, colormap name: String?) -> String? {
    if let range, range.count != 2 || range[0] >= range[1] || !(range[1] - range[0]).isFinite {
      return "needs a range of two numbers in rising order"
    }
    return Colormaps.defect(name)
  }

  /// The colour of a finite value; values beyond the range have the colour of its end.
  func color(_ value: Double) -> Color { color(share: share(value) ?? 0) }

  /// The colour of a share of the range, 0…1.
  func color(share: Double) -> Color { colormap.color(at: share, ofClass: 0) }

  /// The share of the range, 0…1, below a value; nil for one that is not finite.
  func share(_ value: Double) -> Double? {
    guard value.isFinite else { return nil }
    // Halves, so that the differences of the greatest numbers stay finite.
    let share = (value / 2 - domain.lowerBound / 2) / (domain.upperBound / 2 - domain.lowerBound / 2)
    return min(max(share, 0), 1)
  }

  func bar(label: String) -> ColorBar { ColorBar(label: label, domain: domain, colormap: colormap) }
}
