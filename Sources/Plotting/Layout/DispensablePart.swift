/// What a page that is too small for all its texts goes without, rather than cutting texts off or setting them over each
/// other.
///
/// The cases stand in the order in which they go: what a reader misses least goes first. A part that turns out to have
/// room once another one is gone comes back.
enum DispensablePart: CaseIterable {
  case caption
  case subtitles
  case legends
  case tickLabels
  case axisNames
  case colorBars
  case panelTitles
  case title
}

extension Figure {
  /// The figure without the texts of a part; tick labels and colour bars are left out by those who draw them.
  func without(_ part: DispensablePart) -> Figure {
    var figure = self
    switch part {
    case .caption: figure.caption = ""
    case .title: figure.title = ""
    case .subtitles: figure.change { $0.subtitle = "" }
    case .legends: figure.change { $0.showsLegend = false }
    case .panelTitles: figure.change { $0.title = "" }
    case .axisNames:
      figure.change { panel in
        panel.x.label = ""
        panel.y.label = ""
        panel.z?.label = ""
      }
    case .tickLabels, .colorBars: break
    }
    return figure
  }

  /// Whether something would be left out with a part.
  func has(_ part: DispensablePart) -> Bool {
    switch part {
    case .tickLabels: panels.contains { $0.frame == .axes || $0.frame == .box }
    case .colorBars: panels.contains { $0.marks.contains { $0.base.colorBar(theme: .light) != nil } }
    default: without(part) != self
    }
  }

  private mutating func change(_ body: (inout Panel) -> Void) {
    for index in panels.indices { body(&panels[index]) }
  }
}
