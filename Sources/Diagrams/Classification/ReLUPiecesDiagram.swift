import Networks
import Plotting

/// A target with kinks built from ReLU units, piece by piece.
public struct ReLUPiecesDiagram: Diagram {
  /// `relu-pieces`
  public static let name = "relu-pieces"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary =
    "a line with kinks built from ReLU units: each unit, their sum, the slope of each piece"

  /// The units, the target and the interval.
  public var parameters = ReLUParameters.pieces

  /// The default figure: three units, kinks at 1 and 2.
  public init() {}

  /// Computes the units, the sum and its pieces.
  public func figure(_ setting: Setting) throws -> Figure {
    let units = try ReLUUnits(parameters)
    let words = ReLUPiecesWords(units: units, language: setting.language)
    let columns = min(max(units.units.count, 2), 4)
    var panels = unitPanels(units, words)
    while panels.count % columns != 0 { panels.append(.blank) }
    var figure = Figure(
      name: Self.name, words: words,
      size: PageSize(width: max(720, 310 * columns), height: 60 + 290 * (panels.count / columns) + 330),
      columns: columns, panels: panels + sumPanels(units, words, columns)
    )
    figure.metrics = try words.shared.metrics()
    return figure
  }

  private func unitPanels(_ units: ReLUUnits, _ words: ReLUPiecesWords) -> [Panel] {
    let marks = ReLUMarks(units: units, words: words.shared)
    let ends = [units.range.lowerBound, units.range.upperBound]
    let all = units.units.flatMap { unit in ends.map { unit.preActivation($0) } } + [0.0]
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    let padding = max(0.06 * (high - low), 1e-9)
    return units.units.indices.map { unit in
      Panel(
        title: words.shared.name(unit) + words.language(": ", zh: "：") + words.shared.formula(unit),
        subtitle: words.shared.whereOn(unit),
        x: marks.axis(), y: Axis(domain: low - padding...high + padding), showsLegend: unit == 0,
        marks: [RuleMark(y: [0], style: Style(color: "muted", width: 1))] + marks.switches()
          + marks.curves(of: unit, labels: true, color: "class\(unit)"))
    }
  }

  private func sumPanels(_ units: ReLUUnits, _ words: ReLUPiecesWords, _ columns: Int) -> [Panel] {
    let marks = ReLUMarks(units: units, words: words.shared)
    var sum = Panel(
      title: words.sumTitle, x: marks.axis(), y: Axis(label: "$y$"),
      marks: marks.contributions() + [marks.wideTarget(label: words.shared.target)] + marks.switches() + [
        marks.sum()
      ])
    sum.columnSpan = columns - 1
    let table = Panel(
      title: words.tableTitle, frame: .bare,
      marks: [TableMark(header: words.tableHeader, rows: words.tableRows, style: Style(size: 11))])
    return [sum, table]
  }
}

/// The texts of the figure of pieces.
struct ReLUPiecesWords: FigureWords {
  let units: ReLUUnits
  let language: Language

  var shared: ReLUWords { ReLUWords(units: units, language: language) }
  private var largest: Double { units.errors.map(abs).max() ?? 0 }
  private var count: Int { units.units.count }
  /// Rounding aside the sum is the target.
  private var isExact: Bool { largest < 1e-12 * max(1, units.wanted.map(abs).max() ?? 1) }

  var title: String {
    isExact
      ? language("\(count) ReLU units build the target exactly", zh: "\(count) 个 ReLU 单元精确构成目标函数")
      : language(
        "\(count) ReLU units come within \(shared.number(largest)) of the target",
        zh: "\(count) 个 ReLU 单元与目标相差至多 \(shared.number(largest))")
  }
  var sumTitle: String { language("Units stacked, their sum and the target", zh: "单元叠加、总和与目标") }
  var tableTitle: String { language("Slope of each piece", zh: "每一段的斜率") }
  var tableHeader: [String] { ["$x$", language("on", zh: "开启"), language("slope", zh: "斜率")] }

  /// A row for each piece: its range, the units that are on, the sum of their weights.
  var tableRows: [[String]] {
    units.pieces.map { piece in
      let weights = piece.on.map { shared.number(units.units[$0].weight) }
      let sum =
        weights.count > 1
        ? "\(Self.joined(weights)) = \(shared.number(piece.slope))" : shared.number(piece.slope)
      return [
        "\(shared.number(piece.range.lowerBound))…\(shared.number(piece.range.upperBound))",
        piece.on.isEmpty ? "–" : piece.on.map { "\($0 + 1)" }.joined(separator: ", "), sum,
      ]
    }
  }

  /// `1 + 2`, `1 − 2`.
  private static func joined(_ weights: [String]) -> String {
    weights.dropFirst().reduce(weights[0]) { text, weight in
      weight.hasPrefix("−") ? text + " − " + weight.dropFirst() : text + " + " + weight
    }
  }

  var caption: String {
    let switches =
      units.kinks.isEmpty
      ? language("No unit switches in this interval.", zh: "该区间内没有单元切换。")
      : language(
        "Dotted: \(changes). Only there does the slope change: each unit raises it by the size of its weight.",
        zh: "点线：\(changes)。斜率只在那里改变：每个单元使它增加自身权重的绝对值。")
    return language("Target: \(shared.targetFormula). ", zh: "目标函数：\(shared.targetFormula)。") + switches
  }

  /// What goes on and off at each kink, from left to right.
  private var changes: String {
    units.kinks.map { kink in
      let parts = units.units.indices.filter { units.units[$0].kink == kink }.map { unit in
        let comesOn = units.units[unit].weight > 0
        return shared.name(unit)
          + (comesOn ? language(" comes on", zh: " 开启") : language(" goes off", zh: " 关闭"))
      }
      return language("at ", zh: "在 ") + shared.number(kink) + language(" ", zh: " 处") + language.list(parts)
    }.joined(separator: language(", ", zh: "，"))
  }

  var alternativeText: String {
    let slopes = language.list(units.pieces.map { shared.number($0.slope) })
    return AlternativeText.fitting(
      title + language(". Slopes from left to right: \(slopes).", zh: "。从左到右的斜率：\(slopes)。"),
      title + language(".", zh: "。"))
  }
}
