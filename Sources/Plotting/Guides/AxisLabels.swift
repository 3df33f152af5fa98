import Graphics

/// The named values along one side of a frame, with their labels as they fit there.
struct AxisLabels {
  /// A value's place along the axis, 0…1, with its label's lines.
  struct PlacedTick {
    var value: Double
    var position: Double
    var lines: [Typesetter.Line]

    var width: Double { lines.map(\.width).max() ?? 0 }
    var height: Double { lines.reduce(0) { $0 + $1.height } }
  }

  var ticks: [PlacedTick]
  /// Whether the labels read upwards.
  var isTurned = false

  /// How far the labels reach across a horizontal axis.
  var depth: Double { ticks.map { isTurned ? $0.width : $0.height }.max() ?? 0 }
  /// The widest label.
  var width: Double { ticks.map(\.width).max() ?? 0 }

  /// How far a label of a horizontal axis reaches to each side of its tick.
  func reach(_ tick: PlacedTick) -> Double { (isTurned ? tick.height : tick.width) / 2 }
}

/// Chooses which values of an axis are named, so that their labels do not touch.
struct AxisLabelFitting {
  let scale: any Scale
  let typesetter: Typesetter

  /// Between neighbours on a horizontal axis, in CSS pixels.
  private static let gap = 8.0

  private func line(_ markup: String) -> Typesetter.Line {
    typesetter.line(markup, size: Theme.TextSize.tick)
  }

  private func placed(count: Int) -> [AxisLabels.PlacedTick] {
    scale.ticks(count: count).map {
      AxisLabels.PlacedTick(
        value: $0.value, position: scale.position(of: $0.value), lines: [line($0.label)])
    }
  }

  /// The labels below a frame: so many that they do not touch.
  func horizontal(_ frame: Size) -> AxisLabels {
    guard !scale.isDiscrete else { return discreteHorizontal(frame) }
    var count = min(max(Int(frame.width / 48), 2), 6)
    while true {
      let ticks = placed(count: count)
      if count <= 2 || Self.fit(ticks, width: frame.width) {
        return AxisLabels(ticks: Self.thinned(ticks, width: frame.width))
      }
      count -= 1
    }
  }

  /// The labels to the left of a frame; those that would touch the one below are left out.
  func vertical(_ frame: Size) -> AxisLabels {
    guard !scale.isDiscrete else { return discreteVertical(frame) }
    let ticks = placed(count: min(max(Int(frame.height / 34), 3), 6))
    return AxisLabels(
      ticks: ticks.reduce(into: []) { kept, tick in
        if let last = kept.last, abs(tick.position - last.position) * frame.height < tick.height {
          return
        }
        kept.append(tick)
      })
  }

  private static func fit(_ ticks: [AxisLabels.PlacedTick], width: Double) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      (right.position - left.position) * width >= (left.width + right.width) / 2 + gap
    }
  }

  /// The ticks without those that would touch their left neighbour.
  private static func thinned(_ ticks: [AxisLabels.PlacedTick], width: Double) -> [AxisLabels.PlacedTick] {
    ticks.reduce(into: []) { kept, tick in
      if let last = kept.last, !fit([last, tick], width: width) { return }
      kept.append(tick)
    }
  }
}

extension AxisLabelFitting {
  /// Labels wider than this are turned rather than thinned.
  private static var short: Double { 34 }
  private static var mostLines: Int { 3 }

  private var lineHeight: Double { line("0").height }

  /// Every so many of the ticks, such that neighbours are at least `distance` apart on a side of a length.
  private func spaced(_ ticks: [Tick], by distance: Double, length: Double) -> [Tick] {
    guard ticks.count > 1 else { return ticks }
    let band = abs(scale.position(of: ticks[1].value) - scale.position(of: ticks[0].value)) * length
    guard band < distance else { return ticks }
    let step = min(Double(ticks.count), (distance / max(band, 1e-6)).rounded(.up))
    return ticks.enumerated().filter { $0.offset.isMultiple(of: Int(step)) }.map(\.element)
  }

  /// The distance between neighbours on a side of a length; for a lone one the whole side.
  private func band(_ ticks: [Tick], length: Double) -> Double {
    guard ticks.count > 1 else { return length }
    return abs(scale.position(of: ticks[1].value) - scale.position(of: ticks[0].value)) * length
  }

  private func place(_ ticks: [Tick], _ lines: (Tick) -> [Typesetter.Line]) -> [AxisLabels.PlacedTick] {
    ticks.map {
      AxisLabels.PlacedTick(value: $0.value, position: scale.position(of: $0.value), lines: lines($0))
    }
  }

  /// In one line each, else in several, else upwards, else only some of them.
  private func discreteHorizontal(_ frame: Size) -> AxisLabels {
    // Not even turned labels stand nearer to each other than their height.
    let ticks = spaced(scale.ticks(count: 6), by: lineHeight, length: frame.width)
    let room = band(ticks, length: frame.width) - Self.gap
    let plain = place(ticks) { [line($0.label)] }
    let widest = plain.map(\.width).max() ?? 0
    if widest <= room { return AxisLabels(ticks: plain) }
    let most = frame.height < 80 ? 1 : Self.mostLines
    let broken = place(ticks) { typesetter.wrapped($0.label, size: Theme.TextSize.tick, width: room) }
    if broken.allSatisfy({ $0.width <= room && $0.lines.count <= most }) { return AxisLabels(ticks: broken) }
    if widest <= Self.short {
      let few = spaced(ticks, by: widest + Self.gap, length: frame.width)
      return AxisLabels(ticks: place(few) { [line($0.label)] })
    }
    if room >= 96 {
      return AxisLabels(
        ticks: place(ticks) {
          typesetter.fitted($0.label, size: Theme.TextSize.tick, width: room, lines: most)
        })
    }
    let height = min(120, max(24, 0.5 * frame.height))
    return AxisLabels(
      ticks: place(ticks) { [typesetter.truncated(line($0.label), width: height)] }, isTurned: true)
  }

  /// In as many lines as a band has room for.
  private func discreteVertical(_ frame: Size) -> AxisLabels {
    let ticks = spaced(scale.ticks(count: 6), by: lineHeight, length: frame.height)
    let lines = min(max(Int(band(ticks, length: frame.height) / lineHeight), 1), Self.mostLines)
    let width = min(150, max(24, 0.5 * frame.width))
    return AxisLabels(
      ticks: place(ticks) {
        typesetter.fitted($0.label, size: Theme.TextSize.tick, width: width, lines: lines)
      })
  }
}
