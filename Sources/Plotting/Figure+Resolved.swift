extension Figure {
  /// The figure with every domain filled in: from the marks, and the same along shared and linked axes; and with an
  /// alternative text from its data, if it has none of its own.
  public func resolved() -> Figure {
    var figure = self
    figure.panels = panels.map { $0.resolved() }
    // A link may join rows and columns that share: what one of them gains, the others take over.
    for _ in 0..<max(1, panels.count) {
      let before = figure.domains
      figure.uniteShared()
      figure.uniteLinks()
      if figure.domains == before { break }
    }
    if alternativeText.isEmpty { figure.alternativeText = textFromData() }
    return figure
  }

  private var domains: [ClosedRange<Double>?] { panels.flatMap { [$0.x.domain, $0.y.domain] } }

  /// Gives the panels of a column or row the same domain where they share it.
  private mutating func uniteShared() {
    let grid = PanelGrid(panels, columns: columns)
    if sharing.x {
      for column in 0..<grid.columns {
        unite(grid.members(ofColumn: column).map { AxisPlace(panel: $0, axis: \.x) })
      }
    }
    if sharing.y {
      for row in 0..<grid.rows {
        unite(grid.members(ofRow: row).map { AxisPlace(panel: $0, axis: \.y) })
      }
    }
  }

  private struct AxisPlace {
    var panel: Int
    var axis: WritableKeyPath<Panel, Axis>
  }

  /// Gives axes that name the same link the same domain.
  private mutating func uniteLinks() {
    let places = panels.indices.flatMap { panel in
      [AxisPlace(panel: panel, axis: \.x), AxisPlace(panel: panel, axis: \.y)]
    }
    var done: Set<String> = []
    for place in places {
      guard let link = panels[place.panel][keyPath: place.axis].link, done.insert(link).inserted else {
        continue
      }
      unite(places.filter { panels[$0.panel][keyPath: $0.axis].link == link })
    }
  }

  /// Gives axes the union of their domains, and the most categories that one of them has; axes of another scale than
  /// the first one of it are united among themselves.
  private mutating func unite(_ places: [AxisPlace]) {
    var rest = places
    while let first = rest.first {
      let scale = panels[first.panel][keyPath: first.axis]
      let members = rest.filter { panels[$0.panel][keyPath: $0.axis].hasScale(of: scale) }
      rest.removeAll { panels[$0.panel][keyPath: $0.axis].hasScale(of: scale) }
      let axes = members.map { panels[$0.panel][keyPath: $0.axis] }
      let domain = axes.reduce(Optional<ClosedRange<Double>>.none) { $0.union($1.domain) }
      let most = axes.map(\.categories).max { $0.count < $1.count } ?? []
      for member in members {
        panels[member.panel][keyPath: member.axis].domain = domain
        panels[member.panel][keyPath: member.axis].categories = most
      }
    }
  }
}

extension Panel {
  /// The panel with its domains filled in from its marks; domains that are given and suit their scales stay.
  func resolved() -> Panel {
    var panel = self
    let extent = marks.map(\.base.extent).reduce(DataExtent()) { $0.union($1) }
    panel.x = x.resolved(DataRange(all: extent.x, positive: extent.positive.x), padding: extent.xPadding)
    panel.y = y.resolved(DataRange(all: extent.y, positive: extent.positive.y), padding: extent.yPadding)
    if z != nil || extent.z != nil {
      panel.z = (z ?? Axis()).resolved(
        DataRange(all: extent.z, positive: extent.positive.z), padding: 0)
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
