extension Figure {
  /// The figure with every domain filled in: from the marks, and the same along shared scales.
  public func resolved() -> Figure {
    var figure = self
    figure.panels = panels.map { $0.resolved() }
    let grid = PanelGrid(panels, columns: columns)
    if sharing.x {
      for column in 0..<grid.columns {
        let members = grid.members(ofColumn: column)
        let shared = union(of: members.map { figure.panels[$0].x.domain })
        for member in members { figure.panels[member].x.domain = shared }
      }
    }
    if sharing.y {
      for row in 0..<grid.rows {
        let members = grid.members(ofRow: row)
        let shared = union(of: members.map { figure.panels[$0].y.domain })
        for member in members { figure.panels[member].y.domain = shared }
      }
    }
    return figure
  }

  private func union(of domains: [ClosedRange<Double>?]) -> ClosedRange<Double>? {
    domains.reduce(Optional<ClosedRange<Double>>.none) { $0.union($1) }
  }
}

extension Panel {
  /// The panel with its domains filled in from its marks; domains that are given stay.
  func resolved() -> Panel {
    var panel = self
    let extent = marks.map(\.base.extent).reduce(DataExtent()) { $0.union($1) }
    panel.x.domain = x.domain?.drawable ?? (extent.x ?? 0...1).padded(by: extent.xPadding)
    panel.y.domain = y.domain?.drawable ?? (extent.y ?? 0...1).padded(by: extent.yPadding)
    if z != nil || extent.z != nil {
      panel.z = z ?? Axis()
      panel.z?.domain = z?.domain?.drawable ?? (extent.z ?? 0...1).padded(by: 0)
      panel.view = view ?? ViewAngles()
    }
    panel.insets = insets.map { inset in
      var inset = inset
      inset.panel = inset.panel.resolved()
      return inset
    }
    return panel
  }
}
