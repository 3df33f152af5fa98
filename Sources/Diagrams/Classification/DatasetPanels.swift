import Networks
import Plotting

/// The samples of a data set, and how many there are of each class or value.
struct DatasetPanels {
  let dataset: Dataset
  /// The plane of two features; nil of data that have one.
  let plane: FeaturePlane?
  let rule: DatasetRule?
  let words: DatasetFigureWords

  /// More classes than this are not told apart in a legend.
  private static let mostNamed = 12

  /// The samples with the rule beneath them.
  func samples() -> Panel {
    if let plane { return samples(in: plane) }
    let x = Axis(label: words.feature(0))
    if let values = dataset.values {
      return Panel(
        x: x, y: Axis(label: words.labelName),
        marks: rules() + [points(x: dataset.feature(0), y: values)], columnSpan: 5)
    }
    let classes = (dataset.classes ?? []).map(Double.init)
    return Panel(
      x: x,
      y: Axis(
        domain: -0.5...Double(max(words.classNames.count, 1)) - 0.5, scale: CategoryScale.name,
        categories: words.classNames), showsLegend: rule != nil,
      marks: rules() + [points(x: dataset.feature(0), y: classes, named: false)], columnSpan: 5)
  }

  private func samples(in plane: FeaturePlane) -> Panel {
    Panel(
      x: Axis(label: words.feature(plane.x), domain: plane.xRange),
      y: Axis(label: words.feature(plane.y), domain: plane.yRange), frame: .box,
      equalAspect: plane.equalAspect,
      marks: rules() + [
        points(x: dataset.feature(plane.x), y: dataset.feature(plane.y), colored: true)
      ] + centers(), columnSpan: 5)
  }

  /// The samples: classes by colour and symbol, values by a colour map where they are no axis of their own.
  private func points(x: [Double], y: [Double], colored: Bool = false, named: Bool = true) -> any Mark {
    let size = x.count > 5000 ? 2.5 : x.count > 1000 ? 4.5 : x.count > 50 ? 7.0 : 10
    guard let classes = dataset.classes else {
      return PointMark(
        x: x, y: y, values: colored ? dataset.values : nil, label: colored ? words.labelName : nil,
        style: Style(color: "class0", symbol: .circle, size: size))
    }
    let isNamed = named && words.classNames.count <= Self.mostNamed
    return PointMark(
      x: x, y: y, classes: classes, classNames: isNamed ? words.classNames : nil, style: Style(size: size))
  }

  private func rules() -> [any Mark] {
    let line = Style(color: "foreground", width: 1.8)
    switch rule {
    case .region(let x, let y): return region(x: x, y: y, line: line)
    case .thresholds(let x, let y):
      let dashed = Style(color: "foreground", width: 1.6, dash: .dashed)
      return [RuleMark(x: x, y: y, label: words.ruleName, style: dashed)]
    case .curves(let curves):
      return curves.enumerated().map { index, curve in
        LineMark(x: curve.x, y: curve.y, label: index == 0 ? words.ruleName : nil, style: line)
      }
    case .centers, nil: return []
    }
  }

  /// The middles of clusters, above the samples, which lie densest there.
  private func centers() -> [any Mark] {
    guard case .centers(let x, let y) = rule else { return [] }
    let star = Style(color: "foreground", symbol: .star, size: 15)
    return [PointMark(x: x, y: y, label: words.ruleName, style: star)]
  }

  /// The area between the lower and the upper edge of a triangle whose lower edge is level.
  private func region(x: [Double], y: [Double], line: Style) -> [any Mark] {
    let ends = [x.min() ?? 0, x.max() ?? 0]
    let upper = ends.map { end in zip(x, y).filter { $0.0 == end }.map(\.1).max() ?? 0 }
    return [
      AreaMark(
        x: ends, yStart: ends.map { _ in y.min() ?? 0 }, yEnd: upper,
        style: Style(color: "class1", opacity: 0.22)),
      LineMark(x: x + x.prefix(1), y: y + y.prefix(1), label: words.ruleName, style: line),
    ]
  }

  /// A bar for each class with its count, or a histogram of the values.
  func counts() -> Panel {
    guard let values = dataset.values else { return classCounts() }
    let histogram = Histogram(values)
    let starts = histogram.edges.dropLast()
    let width = histogram.edges.count > 1 ? histogram.edges[1] - histogram.edges[0] : 1
    return Panel(
      title: words.countsTitle, x: Axis(label: words.labelName), y: Axis(label: words.countName),
      marks: [
        BarMark(
          x: starts.map { $0 + width / 2 }, y: histogram.counts.map(Double.init), width: width,
          style: Style(color: "class0"))
      ], columnSpan: 2)
  }

  private func classCounts() -> Panel {
    let shown = words.shownClasses
    let counts = shown.map { Double(words.counts[$0]) }
    let bars = shown.indices.map { place in
      BarMark(
        x: [Double(place)], y: [counts[place]], width: 0.66, style: Style(color: "class\(shown[place])"))
    }
    let numbers = TextMark(
      x: shown.indices.map(Double.init), y: counts, text: shown.map { words.count(words.counts[$0]) },
      position: .above, distance: 3, style: Style(size: shown.count > 8 ? 10 : 12))
    return Panel(
      title: words.countsTitle,
      x: Axis(
        domain: -0.6...Double(shown.count) - 0.4, scale: CategoryScale.name,
        categories: shown.map { words.classNames[$0] }),
      y: Axis(label: words.countName, domain: 0...max(1, 1.1 * (counts.max() ?? 1))),
      marks: bars + [numbers], columnSpan: 2)
  }
}
