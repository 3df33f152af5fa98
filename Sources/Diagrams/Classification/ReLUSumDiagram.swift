import Networks
import Plotting

/// ReLU units stacked on each other, against the function that their sum is to equal.
public struct ReLUSumDiagram: Diagram {
  /// `relu-sum`
  public static let name = "relu-sum"
  /// ReLU and classification.
  public static let chapter = Chapter.classification
  /// What the figure shows.
  public static let summary = "ReLU units, their sum, and how far it is from a target"

  /// The units, the target and the interval.
  public var parameters = ReLUParameters.cosine

  /// The default figure: two units and cos x + 1.
  public init() {}

  /// Sums the units and draws the sum and its error.
  public func figure(_ setting: Setting) throws -> Figure {
    let units = try ReLUUnits(parameters)
    let words = try ReLUSumWords(units: units, language: setting.language)
    var figure = Figure(
      name: Self.name, words: words, size: PageSize(width: 800, height: 420),
      columns: 2, panels: panels(units, words))
    figure.metrics = try words.shared.metrics()
    return figure
  }

  private func panels(_ units: ReLUUnits, _ words: ReLUSumWords) -> [Panel] {
    let marks = ReLUMarks(units: units, words: words.shared)
    let errors = units.errors
    return [
      Panel(
        title: words.sumTitle, x: marks.axis(), y: Axis(label: "$y$"),
        marks: marks.contributions() + [marks.wideTarget(label: words.shared.target)] + marks.switches() + [
          marks.sum()
        ]),
      Panel(
        title: words.errorTitle, x: marks.axis(), y: Axis(label: words.errorLabel),
        marks: [
          AreaMark(
            x: units.x, yStart: errors.map { _ in 0 }, yEnd: errors,
            style: Style(color: "accent", opacity: 0.25)),
          RuleMark(y: [0], style: Style(color: "muted", width: 1)),
        ] + marks.switches() + [LineMark(x: units.x, y: errors, style: Style(color: "accent", width: 2))]),
    ]
  }
}

/// The texts of the figure of a sum of units.
struct ReLUSumWords: FigureWords {
  let units: ReLUUnits
  let language: Language
  let error: Double

  init(units: ReLUUnits, language: Language) throws {
    self.units = units
    self.language = language
    error = try units.meanSquaredError()
  }

  var shared: ReLUWords { ReLUWords(units: units, language: language) }
  private var count: Int { units.units.count }
  private var errorText: String { DecimalFormat.significant(error, digits: 2) }

  var title: String {
    count == 1
      ? language("One ReLU unit: mean squared error \(errorText)", zh: "一个 ReLU 单元：均方误差 \(errorText)")
      : language(
        "The sum of \(count) ReLU units: mean squared error \(errorText)",
        zh: "\(count) 个 ReLU 单元之和：均方误差 \(errorText)")
  }
  var sumTitle: String { language("Units stacked, and their sum", zh: "单元叠加及其总和") }
  var errorTitle: String { language("Sum minus target", zh: "总和与目标之差") }
  var errorLabel: String { language("error", zh: "误差") }

  private var largest: (x: Double, error: Double) {
    let errors = units.errors
    let index = errors.indices.max { abs(errors[$0]) < abs(errors[$1]) } ?? 0
    return (units.x[index], errors[index])
  }

  var caption: String {
    let formulas = units.units.indices.map(shared.formula).joined(separator: " + ")
    let opening = language(
      "\(formulas) against \(shared.targetFormula), measured at \(ReLUUnits.samples) samples.",
      zh: "将 \(formulas) 与 \(shared.targetFormula) 比较，误差在 \(ReLUUnits.samples) 个样本上计算。")
    let worst = language(
      "The largest error is \(shared.number(largest.error)) at $x$ = \(shared.number(largest.x)).",
      zh: "最大误差 \(shared.number(largest.error))，位于 $x$ = \(shared.number(largest.x))。")
    return [opening, shared.allOff, worst].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  var alternativeText: String {
    let opening = language(
      "The sum of \(count) ReLU unit\(count == 1 ? "" : "s") has a mean squared error of \(errorText).",
      zh: "\(count) 个 ReLU 单元之和的均方误差为 \(errorText)。")
    return AlternativeText.fitting(
      Markup.plain([opening, shared.allOff].filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))),
      opening)
  }
}
