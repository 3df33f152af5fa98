import Plotting

/// The panels: both networks, their fits along the diagonal, and the errors of all starts.
struct DepthWidthPanels {
  let run: DepthWidthRun
  let words: DepthWidthWords
  let range: ClosedRange<Double>

  private func color(_ net: DepthWidthRun.Contestant) -> String { net.isDeep ? "class1" : "class0" }

  /// The units and connections of a network.
  func network(_ net: DepthWidthRun.Contestant) -> Panel {
    let tallest = (run.wide.layerSizes + run.deep.layerSizes).max() ?? 1
    let layout = NetworkLayout(layerSizes: net.layerSizes, mostUnits: tallest <= 16 ? 16 : 9)
    // Both drawings to one scale.
    let both = [run.wide, run.deep].map {
      NetworkLayout(layerSizes: $0.layerSizes, mostUnits: tallest <= 16 ? 16 : 9).yDomain
    }
    let low = both.map(\.lowerBound).min() ?? -1
    let high = both.map(\.upperBound).max() ?? 1
    return Panel(
      title: words.name(of: net), subtitle: words.parameters(of: net), x: Axis(domain: layout.xDomain),
      y: Axis(domain: low...high), frame: .bare, showsLegend: false,
      marks: layout.marks(diameter: tallest <= 16 ? 11 : 15, color: color(net)))
  }

  /// The function along the diagonal of the inputs and what a network makes of it: every start, and the middle one.
  func fits(_ net: DepthWidthRun.Contestant) -> Panel {
    let all = [run.wide, run.deep].flatMap(\.starts).flatMap(\.curve) + run.target
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let air = max(0.06 * (high - low), 1e-9 * max(1, abs(high)))
    var marks: [any Mark] = [
      LineMark(
        x: run.x, y: run.target, style: Style(color: "target", width: 6, opacity: 0.35))
    ]
    marks += net.starts.map {
      LineMark(x: run.x, y: $0.curve, style: Style(color: color(net), width: 0.9, dash: .solid, opacity: 0.5))
    }
    marks.append(LineMark(x: run.x, y: net.middle.curve, style: Style(color: color(net), width: 2.2)))
    return Panel(
      title: words.fitTitle(net), x: Axis(label: words.diagonal, domain: range),
      y: Axis(label: "$y$", domain: low - air...high + air), showsLegend: false, marks: marks)
  }

  /// The errors of all starts while they are trained, and those of the middle ones.
  func training() -> Panel {
    let nets = [run.wide, run.deep]
    let all = nets.flatMap { net in
      net.starts.map {
        EpochCurve(
          $0.errors, label: nil, style: Style(color: color(net), width: 0.8, dash: .solid, opacity: 0.4))
      }
    }
    let middle = nets.map {
      EpochCurve(
        $0.middle.errors, label: words.shortName(of: $0), style: Style(color: color($0), width: 2.4))
    }
    return EpochPanel(
      quantity: .loss, curves: all + middle, language: words.language, title: words.trainingTitle,
      valueName: words.error, isLogarithmic: all.flatMap(\.values).allSatisfy { $0 > 0 }
    ).panel()
  }

  /// The final error of every start beside the other network's, with the medians.
  func errors() -> Panel {
    let nets = [run.wide, run.deep]
    var marks: [any Mark] = nets.enumerated().map { place, net in
      RuleMark(
        xStart: [Double(place) - 0.3], xEnd: [Double(place) + 0.3], y: [net.median],
        style: Style(color: color(net), width: 2.4, dash: .solid))
    }
    for (place, net) in nets.enumerated() {
      let count = net.starts.count
      let shifts = (0..<count).map { 0.36 * (Double($0) + 0.5 - Double(count) / 2) / Double(max(count, 7)) }
      marks.append(
        PointMark(
          x: shifts.map { Double(place) + $0 }, y: net.starts.map(\.error),
          style: Style(color: color(net), symbol: place == 0 ? .circle : .triangle, size: 8)))
    }
    marks.append(
      TextMark(
        x: [0.33, 1.33], y: nets.map(\.median), text: nets.map { words.number($0.median) },
        alignment: .leading, position: .middle, distance: 2))
    let isPositive = nets.allSatisfy { $0.least > 0 }
    return Panel(
      title: words.errorsTitle,
      x: Axis(
        domain: -0.5...1.75, scale: CategoryScale.name, categories: nets.map { words.shortName(of: $0) }),
      y: Axis(label: words.error, scale: isPositive ? LogScale.name : LinearScale.name), showsLegend: false,
      marks: marks)
  }
}
