import Plotting

/// The marks that the figures of ReLU units share.
struct ReLUMarks {
  let units: ReLUUnits
  let words: ReLUWords

  func axis(_ label: String = "$x$") -> Axis { Axis(label: label, domain: units.range) }

  func target(label: String?) -> LineMark {
    LineMark(x: units.x, y: units.wanted, label: label, style: Style(color: "target", width: 3))
  }

  /// A wide and pale target, on which a thin line stays visible.
  func wideTarget(label: String?) -> LineMark {
    LineMark(
      x: units.x, y: units.wanted, label: label, style: Style(color: "target", width: 6, opacity: 0.4))
  }

  /// The unit's z, straight and dashed, and its relu(z).
  func curves(of unit: Int, labels: Bool, color: String = "accent") -> [any Mark] {
    let one = units.units[unit]
    let ends = [units.range.lowerBound, units.range.upperBound]
    return [
      LineMark(
        x: ends, y: ends.map(one.preActivation), label: labels ? "$z = w x + b$" : nil,
        style: Style(color: "muted", width: 1.6, dash: .dashed)),
      LineMark(
        x: units.x, y: units.x.map(one.activation), label: labels ? "$\\mathrm{relu}(z)$" : nil,
        style: Style(color: color, width: 2.2, dash: .solid)),
    ]
  }

  /// Each unit's part of the sum, stacked in the order of the units.
  func contributions() -> [any Mark] {
    var below = units.x.map { _ in 0.0 }
    return units.units.indices.map { unit in
      let above = zip(units.x, below).map { $1 + units.units[unit].activation($0) }
      defer { below = above }
      return AreaMark(
        x: units.x, yStart: below, yEnd: above, label: words.name(unit),
        style: Style(color: "class\(unit)", opacity: 0.35))
    }
  }

  func sum() -> LineMark {
    LineMark(
      x: units.x, y: units.x.map(units.sum), label: words.sum,
      style: Style(color: "accent", width: 2.2, dash: .dashed))
  }

  /// Dotted lines where units switch.
  func switches() -> [any Mark] {
    units.kinks.isEmpty
      ? [] : [RuleMark(x: units.kinks, style: Style(color: "muted", width: 1, dash: .dotted))]
  }
}
