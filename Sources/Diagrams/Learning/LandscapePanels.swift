import Plotting

/// The loss as a surface, as level lines, and per epoch.
struct LandscapePanels {
  let training: LandscapeTraining
  let plane: LandscapePlane
  let words: LandscapeWords
  let view: ViewAngles

  /// The view into space.
  func space() -> Panel {
    Panel(
      title: words.surfaceTitle, x: axis(words.shortAxisNames[0], plane.x),
      y: axis(words.shortAxisNames[1], plane.y), z: Axis(label: words.lossName), view: view,
      showsLegend: false,
      marks: [SurfaceMark(x: plane.x, y: plane.y, values: plane.losses)] + path(inSpace: true)
        + points(inSpace: true))
  }

  /// The same from above.
  func contours() -> Panel {
    Panel(
      title: words.contourTitle, x: axis(words.axisNames[0], plane.x), y: axis(words.axisNames[1], plane.y),
      frame: .box, equalAspect: true,
      marks: [
        ContourMark(
          x: plane.x, y: plane.y, values: plane.losses, levels: LevelLines.spread(over: plane.losses),
          labels: true, style: Style(color: "muted", width: 0.9))
      ] + path(inSpace: false) + points(inSpace: false))
  }

  /// The loss of the network on its way, and of the nearest network in the plane.
  func losses() -> Panel {
    let epochs = training.path.map { Double($0.epoch) }
    return Panel(
      title: words.lossTitle, x: Axis(label: words.epochName),
      y: Axis(label: words.lossName, showsZero: true),
      marks: [
        LineMark(
          x: epochs, y: training.path.map(\.loss), label: words.networkName,
          style: Style(color: "training", width: 3)),
        LineMark(
          x: epochs, y: plane.shadowLosses, label: words.shadowName,
          style: Style(color: "accent", width: 1.6, dash: .dashed)),
      ])
  }

  private func axis(_ label: String, _ places: [Double]) -> Axis {
    Axis(label: label, domain: places[0]...places[places.count - 1])
  }

  /// The way of training as it lies in the plane; nothing where it does not.
  private func path(inSpace: Bool) -> [any Mark] {
    let shown = plane.shadow.indices.suffix(from: min(plane.firstInside, plane.shadow.count))
    guard shown.count > 1 else { return [] }
    let (x, y) = (shown.map { plane.shadow[$0].x }, shown.map { plane.shadow[$0].y })
    return [
      LineMark(
        x: x, y: y, z: inSpace ? shown.map { plane.shadowLosses[$0] } : nil, label: words.pathName,
        style: Style(color: "accent", width: 2.4))
    ]
  }

  private func points(inSpace: Bool) -> [any Mark] {
    func mark(_ place: PlanePoint, _ loss: Double, _ label: String, _ style: Style) -> PointMark {
      PointMark(x: [place.x], y: [place.y], z: inSpace ? [loss] : nil, label: label, style: style)
    }
    var marks: [any Mark] = []
    if let start = plane.shadow.first, plane.firstInside == 0, plane.shadow.count > 1 {
      marks.append(
        mark(
          start, plane.shadowLosses[0], words.startName,
          Style(color: "foreground", symbol: .circle, size: 8, hollow: true)))
    }
    let inside = axisContains(plane.center)
    if plane.endsLowest {
      marks.append(
        mark(plane.center, training.loss, words.endName, Style(color: "foreground", symbol: .star, size: 11)))
    } else {
      if inside {
        marks.append(
          mark(plane.center, training.loss, words.endName, Style(color: "accent", symbol: .circle, size: 8)))
      }
      let lowest = plane.lowest
      marks.append(
        mark(
          lowest.place, lowest.loss, words.lowestName, Style(color: "foreground", symbol: .star, size: 11)))
    }
    return marks
  }

  private func axisContains(_ place: PlanePoint) -> Bool {
    (plane.x[0]...plane.x[plane.x.count - 1]).contains(place.x)
      && (plane.y[0]...plane.y[plane.y.count - 1]).contains(place.y)
  }
}

extension LevelLines {
  /// Round levels at equal distances, or at equal ratios (1, 2, 5, 10 …) where values span more than a factor of 20.
  static func spread(over grid: Grid) -> [Double] {
    guard let least = grid.values.min(), let greatest = grid.values.max(), least > 0, greatest > 20 * least
    else {
      return levels(of: grid)
    }
    var levels: [Double] = []
    var power = 1.0
    while power > least { power /= 10 }
    while power * 10 <= least { power *= 10 }
    while power < greatest {
      levels += [power, 2 * power, 5 * power].map { $0.rounded(toSignificantDigits: 1) }
      power *= 10
    }
    return levels.filter { $0 > least && $0 < greatest }.suffix(12)
  }
}
