/// A panel, or a figure whose panels are changed alike, with Swift Charts' modifiers of a whole chart.
///
/// They are named as there, with `chart` in front, so that they are not taken for modifiers of a mark.
public protocol ChartModifiable {
  /// The value with its panels changed.
  func changingPanels(_ change: (inout Panel) -> Void) -> Self
}

extension Panel: ChartModifiable {
  /// The panel changed.
  public func changingPanels(_ change: (inout Panel) -> Void) -> Panel {
    var panel = self
    change(&panel)
    return panel
  }
}

extension Figure: ChartModifiable {
  /// The figure with each of its panels changed.
  public func changingPanels(_ change: (inout Panel) -> Void) -> Figure {
    var figure = self
    for index in figure.panels.indices { change(&figure.panels[index]) }
    return figure
  }
}
