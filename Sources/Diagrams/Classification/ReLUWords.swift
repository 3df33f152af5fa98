import Networks
import Plotting

/// The texts that the figures of ReLU units share.
struct ReLUWords {
  let units: ReLUUnits
  let language: Language

  func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  var target: String { language("target", zh: "目标函数") }
  var targetFormula: String { "$\(units.target.markup)$" }
  var sum: String { language("sum", zh: "总和") }
  var off: String { language("off", zh: "关闭") }
  func name(_ unit: Int) -> String { language("unit \(unit + 1)", zh: "单元 \(unit + 1)") }

  /// `relu(−x + 2.6)`.
  func formula(_ unit: Int) -> String {
    let (weight, bias) = (units.units[unit].weight, units.units[unit].bias)
    let factor = weight == 1 ? "x" : weight == -1 ? "-x" : "\(number(weight))x"
    let sign = bias < 0 ? " - " : " + "
    return "$\\mathrm{relu}(\(factor)\(sign)\(number(abs(bias))))$"
  }

  /// Where a unit is on, in words.
  func whereOn(_ unit: Int) -> String {
    let one = units.units[unit]
    guard let kink = one.kink else {
      return one.bias > 0 ? language("always on", zh: "始终开启") : language("always off", zh: "始终关闭")
    }
    let side = one.weight > 0 ? ">" : "<"
    return language("on for $x$ \(side) \(number(kink))", zh: "$x$ \(side) \(number(kink)) 时开启")
  }

  /// Where all units are off, in words; empty if that is nowhere.
  var allOff: String {
    let flat = units.pieces.filter(\.on.isEmpty).map {
      "\(number($0.range.lowerBound))…\(number($0.range.upperBound))"
    }
    guard !flat.isEmpty else { return "" }
    return language(
      "All units are off on \(language.list(flat)): the sum is flat there.",
      zh: "在 \(language.list(flat)) 上所有单元都关闭，总和在此保持水平。")
  }

  /// Kinks, errors and slopes.
  func metrics() throws -> [String: Double] {
    var metrics = [
      "mse": try units.meanSquaredError(), "largest_error": units.errors.map(abs).max() ?? 0,
    ]
    for (index, unit) in units.units.enumerated() { metrics["unit\(index + 1).kink"] = unit.kink }
    for (index, piece) in units.pieces.enumerated() {
      metrics["piece\(index + 1).start"] = piece.range.lowerBound
      metrics["piece\(index + 1).end"] = piece.range.upperBound
      metrics["piece\(index + 1).slope"] = piece.slope
    }
    return metrics
  }
}
