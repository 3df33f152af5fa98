/// Whether a part of a chart is shown.
public enum ChartVisibility: Sendable {
  /// Where there is something to show.
  case automatic
  /// Never.
  case hidden
}

extension ChartModifiable {
  /// Whether a legend explains the marks.
  public func chartLegend(_ visibility: ChartVisibility) -> Self {
    changingPanels { $0.showsLegend = visibility != .hidden }
  }

  /// What the legend is about, above its entries.
  public func chartLegend(title: String) -> Self { changingPanels { $0.legendTitle = title } }

  /// A unit as long horizontally as vertically: for maps and images.
  public func equalAspect(_ isEqual: Bool = true) -> Self { changingPanels { $0.equalAspect = isEqual } }

  /// What surrounds the data.
  public func frame(_ frame: Panel.Frame) -> Self { changingPanels { $0.frame = frame } }

  /// From where a panel in space is seen.
  public func view(_ angles: ViewAngles) -> Self { changingPanels { $0.view = angles } }
}
