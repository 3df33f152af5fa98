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
      y: axis(words.shortAxisNames[1], plane.y), z: Axis(label: words.lossName, domain: heights), view: view,
      showsLegend: false,
      marks: [levelLines(isOnFloor: true), SurfaceMark(x: plane.x, y: plane.y, values: plane.losses)]
        + path(inSpace: true)
        + points(inSpace: true), columnSpan: training.path.isEmpty ? 1 : 3)
  }

  /// From a floor so far beneath the surface that its level lines can be seen, up to the greatest loss.
  private var heights: ClosedRange<Double> {
    let losses = plane.losses.values.filter(\.isFinite)
    let (least, greatest) = (losses.min() ?? 0, losses.max() ?? 1)
    let length = max(greatest - least, 1e-300)
    return least - 0.6 * length...greatest + 0.02 * length
  }

  private func levelLines(isOnFloor: Bool) -> ContourMark {
    ContourMark(
      x: plane.x, y: plane.y, values: plane.losses, levels: LevelLines.spread(over: plane.losses),
      labels: isOnFloor ? nil : true, style: Style(color: "muted", width: isOnFloor ? 0.8 : 0.9))
  }

  /// The same from above.
  func contours() -> Panel {
    Panel(
      title: words.contourTitle, x: axis(words.axisNames[0], plane.x), y: axis(words.axisNames[1], plane.y),
      frame: .box, equalAspect: true, showsLegend: words.diagram.isFlat,
      marks: [levelLines(isOnFloor: false)] + path(inSpace: false) + points(inSpace: false)
        + (words.diagram.isFlat ? [] : names),
      columnSpan: training.path.isEmpty ? 1 : 2)
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
      ], columnSpan: 2)
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

  /// A place that is marked.
  private struct Spot {
    var place: PlanePoint
    var loss: Double
    var name: String
    var style: Style
  }

  private var spots: [Spot] {
    var spots: [Spot] = []
    let star = Style(color: "foreground", symbol: .star, size: 11)
    if let start = plane.shadow.first, plane.firstInside == 0, plane.shadow.count > 1 {
      let style = Style(color: "foreground", symbol: .circle, size: 8, hollow: true)
      spots.append(Spot(place: start, loss: plane.shadowLosses[0], name: words.startName, style: style))
    }
    if plane.endsLowest || axisContains(plane.center) {
      let style = plane.endsLowest ? star : Style(color: "accent", symbol: .circle, size: 8)
      spots.append(Spot(place: plane.center, loss: training.loss, name: words.endName, style: style))
    }
    if !plane.endsLowest {
      let lowest = plane.lowest
      spots.append(Spot(place: lowest.place, loss: lowest.loss, name: words.lowestName, style: star))
    }
    return spots
  }

  private func points(inSpace: Bool) -> [any Mark] {
    spots.map { spot in
      PointMark(
        x: [spot.place.x], y: [spot.place.y], z: inSpace ? [spot.loss] : nil, label: spot.name,
        style: spot.style)
    }
  }

  /// The names beside the places, towards the middle of the plane; neighbours on different sides of their places.
  private var names: [any Mark] {
    let middle = (plane.x[0] + plane.x[plane.x.count - 1]) / 2
    let height = plane.y[plane.y.count - 1] - plane.y[0]
    let startIsAbove = plane.shadow.first.map { $0.y >= plane.center.y } ?? true
    return spots.map { spot in
      let rise = spot.place.y - plane.center.y
      let isAbove =
        switch spot.name {
        case words.startName: startIsAbove
        case words.endName: !startIsAbove
        default: abs(rise) < 0.08 * height ? startIsAbove : rise > 0
        }
      return TextMark(
        x: [spot.place.x], y: [spot.place.y], text: [spot.name],
        alignment: spot.place.x < middle ? .leading : .trailing, position: isAbove ? .above : .below,
        distance: 7, style: Style(size: 11.5))
    }
  }

  private func axisContains(_ place: PlanePoint) -> Bool {
    (plane.x[0]...plane.x[plane.x.count - 1]).contains(place.x)
      && (plane.y[0]...plane.y[plane.y.count - 1]).contains(place.y)
  }
}
