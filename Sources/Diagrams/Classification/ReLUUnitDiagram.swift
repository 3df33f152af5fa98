import Networks
import Plotting

/// What one ReLU unit can do for a target: it follows one slope, and is off elsewhere.
public struct ReLUUnitDiagram: Diagram {
  /// `relu-unit`
  public static let name = "relu-unit"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary = "where a ReLU unit follows a target and where it is off"

  /// The units, the target and the interval.
  public var parameters = ReLUParameters.cosine

  /// The default figure: two units beside cos x + 1.
  public init() {}

  /// How near is a match, as a share of the target's range.
  static let tolerance = 0.05

  /// Computes the units and draws each in a panel of its own, all on one scale.
  public func figure(_ setting: Setting) throws -> Figure {
    let units = try ReLUUnits(parameters)
    let words = ReLUUnitWords(units: units, language: setting.language)
    let marks = ReLUMarks(units: units, words: words.shared)
    let columns = min(units.units.count, 3)
    var figure = Figure(
      name: Self.name, words: words,
      size: PageSize(
        width: max(640, 400 * columns), height: 60 + 340 * ((units.units.count + columns - 1) / columns)),
      columns: columns, sharing: AxisSharing(x: true, y: true),
      panels: units.units.indices.map { panel($0, marks, words) })
    figure.metrics = try words.measured()
    return figure
  }

  private func panel(_ unit: Int, _ marks: ReLUMarks, _ words: ReLUUnitWords) -> Panel {
    var all: [any Mark] = []
    if let off = words.off(unit) {
      let (low, high) = words.heights
      all.append(
        RectMark(
          xStart: [off.lowerBound], xEnd: [off.upperBound], yStart: [low], yEnd: [high],
          label: words.shared.off,
          style: Style(color: "muted", opacity: 0.12)))
    }
    all.append(RuleMark(y: [0], style: Style(color: "muted", width: 1)))
    if let match = words.match(unit) {
      let unit = words.units.units[unit]
      let x = words.units.x.filter(match.contains)
      // A band behind the lines, so that it differs from them without its colour too.
      all.append(
        LineMark(
          x: x, y: x.map(unit.activation), label: words.matches,
          style: Style(color: "training", width: 14, dash: .solid, opacity: 0.3)))
    }
    all.append(marks.target(label: words.shared.target))
    all += marks.curves(of: unit, labels: true)
    return Panel(
      title: words.shared.formula(unit), subtitle: words.subtitle(unit), x: marks.axis(), marks: all)
  }
}

/// The texts of the figure of one unit.
struct ReLUUnitWords: FigureWords {
  let units: ReLUUnits
  let language: Language

  var shared: ReLUWords { ReLUWords(units: units, language: language) }

  private var tolerance: Double {
    let (low, high) = (units.wanted.min() ?? 0, units.wanted.max() ?? 1)
    return max(ReLUUnitDiagram.tolerance * (high - low), 1e-9)
  }

  func match(_ unit: Int) -> ClosedRange<Double>? { units.match(of: units.units[unit], tolerance: tolerance) }

  /// The part of the range in which a unit is off.
  func off(_ unit: Int) -> ClosedRange<Double>? {
    let one = units.units[unit]
    let (low, high) = (units.range.lowerBound, units.range.upperBound)
    guard let kink = one.kink else { return one.bias > 0 ? nil : units.range }
    let place = min(max(kink, low), high)
    let off = one.weight > 0 ? low...place : place...high
    return off.upperBound > off.lowerBound ? off : nil
  }

  /// The least and the greatest value of all curves.
  var heights: (low: Double, high: Double) {
    let ends = [units.range.lowerBound, units.range.upperBound]
    let all = units.units.flatMap { unit in ends.map { unit.preActivation($0) } } + units.wanted + [0]
    return (all.min() ?? 0, all.max() ?? 1)
  }

  var matches: String { language("matches", zh: "吻合") }

  private func span(_ range: ClosedRange<Double>) -> String {
    "\(shared.number(range.lowerBound))…\(shared.number(range.upperBound))"
  }

  func subtitle(_ unit: Int) -> String {
    guard let match = match(unit) else { return shared.whereOn(unit) }
    return shared.whereOn(unit) + language("; matches on \(span(match))", zh: "；在 \(span(match)) 上吻合")
  }

  var title: String {
    units.units.count == 1
      ? language("A ReLU unit follows one slope, and is off elsewhere", zh: "一个 ReLU 单元贴合一段斜坡，其余处关闭")
      : language("Each ReLU unit follows one slope, and is off elsewhere", zh: "每个 ReLU 单元贴合一段斜坡，其余处关闭")
  }

  var caption: String {
    language(
      "Target: \(shared.targetFormula). A unit matches where it is on and within \(shared.number(tolerance)) of the target. "
        + "All panels have one scale.",
      zh: "目标函数：\(shared.targetFormula)。单元开启且与目标相差不超过 \(shared.number(tolerance)) 处为吻合。各图刻度相同。")
  }

  var alternativeText: String {
    let parts = units.units.indices.map {
      "\(Markup.plain(shared.formula($0))): \(Markup.plain(subtitle($0)))"
    }
    let opening = language("ReLU units beside a target. ", zh: "ReLU 单元与目标函数。")
    let count = units.units.count
    return AlternativeText.fitting(
      opening + parts.joined(separator: language("; ", zh: "；")) + language(".", zh: "。"),
      language(
        "\(count) ReLU units beside a target, each on one scale.", zh: "\(count) 个 ReLU 单元与目标函数，各图刻度相同。")
    )
  }

  /// Kinks, errors, and where each unit matches.
  func measured() throws -> [String: Double] {
    var metrics = try shared.metrics()
    metrics["tolerance"] = tolerance
    metrics["units"] = Double(units.units.count)
    for unit in units.units.indices {
      guard let match = match(unit) else { continue }
      metrics["unit\(unit + 1).match.start"] = match.lowerBound
      metrics["unit\(unit + 1).match.end"] = match.upperBound
    }
    return metrics
  }
}
