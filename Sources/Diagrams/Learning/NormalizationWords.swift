import Networks
import Plotting

/// The texts and numbers of the figure of normalisation; all follow from its run.
struct NormalizationWords: FigureWords {
  typealias Form = NormalizationRun.Form
  let run: NormalizationRun
  let diagram: NormalizationDiagram
  let language: Language

  private func number(_ value: Double, _ digits: Int = 4) -> String {
    DecimalFormat.significant(value, digits: digits)
  }
  /// Three decimals, or three digits of small numbers.
  private func precise(_ value: Double) -> String {
    abs(value) >= 1 && abs(value) < 1e7 ? DecimalFormat.fixed(value, decimals: 3) : number(value, 3)
  }
  private func name(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !diagram.data.isFile)
  }
  private var names: [String] {
    [run.columns.x, run.columns.y].map { name(run.dataset.featureNames[$0]) }
  }

  var classNames: [String]? { run.classes == nil ? nil : run.classNames.map(name) }
  func feature(_ place: Int, _ form: Form) -> String {
    let bare = Self.withoutUnit(names[place])
    return form.isRaw ? names[place] : language("\(bare), standardised", zh: "\(bare)（标准化）")
  }
  func form(_ form: Form) -> String {
    form.isRaw ? language("as measured", zh: "原始特征") : language("standardised", zh: "标准化后")
  }
  func samplesTitle(_ form: Form) -> String {
    form.isRaw ? language("As measured", zh: "原始特征") : language("Standardised", zh: "标准化后")
  }
  func bowlTitle(_ form: Form) -> String {
    let ratio = number(form.bowl.conditionNumber.squareRoot(), 2)
    return form.bowl.conditionNumber > 16
      ? language("Loss: a valley, \(ratio) : 1", zh: "损失：狭谷，\(ratio) : 1")
      : language("Loss: a bowl, \(ratio) : 1", zh: "损失：圆碗，\(ratio) : 1")
  }
  var statisticsTitle: String { language("What standardising changes", zh: "标准化改变了什么") }
  var distancesTitle: String { language("The way that is left", zh: "剩余路程") }
  var start: String { language("start", zh: "起点") }
  var end: String { language("end", zh: "终点") }
  var minimum: String { language("minimum", zh: "最小值") }
  var step: String { language("step", zh: "步数") }
  var distance: String { language("share of the distance left", zh: "剩余距离的比例") }

  var tableHeader: [String] { [""] + names.map(Self.withoutUnit) }

  /// A name without the unit in parentheses, which would make columns wide.
  private static func withoutUnit(_ name: String) -> String {
    let end = name.firstIndex { $0 == "(" || $0 == "（" } ?? name.endIndex
    let bare = name[..<end].reversed().drop { $0 == " " }.reversed()
    return bare.isEmpty ? name : String(bare)
  }

  /// Mean, variance and range as measured, then after standardising.
  var tableRows: [[String]] {
    let statistics = run.normalization
    func range(_ values: [Double]) -> String {
      "\(number(values.min() ?? 0, 3))…\(number(values.max() ?? 0, 3))"
    }
    func row(_ title: String, _ texts: [String]) -> [String] { [title] + texts }
    let variances = statistics.deviations.map { $0 * $0 }
    return [
      row(language("mean", zh: "均值"), statistics.means.map(precise)),
      row(language("deviation", zh: "标准差"), statistics.deviations.map(precise)),
      row(language("variance", zh: "方差"), variances.map(precise)),
      row(language("range", zh: "范围"), [run.raw.x, run.raw.y].map(range)),
      row(language("then: mean", zh: "之后：均值"), ["0", "0"]),
      row(language("then: deviation", zh: "之后：标准差"), ["1", "1"]),
      row(language("then: range", zh: "之后：范围"), [run.standardised.x, run.standardised.y].map(range)),
    ]
  }

  private func left(_ form: Form) -> String { ClassifierText.percent(form.left) }

  /// What is left of the way after the same number of steps.
  var title: String {
    language(
      "After \(diagram.steps) steps \(left(run.raw)) of the way is left; standardised, \(left(run.standardised))",
      zh: "\(diagram.steps) 步后还剩 \(left(run.raw)) 的路程；标准化后只剩 \(left(run.standardised))")
  }

  /// The unit, its rates, the condition of both losses.
  var caption: String {
    let opening = language(
      "Mean squared error of a linear unit $w_1x_1 + w_2x_2 + b$ on \(run.dataset.sampleCount) samples of "
        + "\(name(run.dataset.name)), $b$ held at its best.",
      zh:
        "“\(name(run.dataset.name))”的 \(run.dataset.sampleCount) 个样本上线性单元 $w_1x_1 + w_2x_2 + b$ 的均方误差，$b$ 取最优值。"
    )
    let rates = language(
      "Both descents take the rate 1/λ of their largest curvature: \(number(run.raw.rate, 2)) and "
        + "\(number(run.standardised.rate, 2)). The largest curvature is "
        + "\(number(run.raw.bowl.conditionNumber, 3)) and \(number(run.standardised.bowl.conditionNumber, 3)) times the "
        + "smallest; the axes of the ellipses are as the roots of that.",
      zh: "两次下降都取学习率 1/λ（最大曲率的倒数）：\(number(run.raw.rate, 2)) 与 \(number(run.standardised.rate, 2))；"
        + "最大与最小曲率之比为 \(number(run.raw.bowl.conditionNumber, 3)) 与 "
        + "\(number(run.standardised.bowl.conditionNumber, 3))，椭圆长短轴之比为其平方根。")
    return ([opening, rates] + [run.raw, run.standardised].compactMap(arrival)).joined(
      separator: language(" ", zh: ""))
  }

  /// Where a line of distances ends before the last step.
  private func arrival(_ form: Form) -> String? {
    guard form.shownDistances.count < form.distances.count else { return nil }
    let last = form.shownDistances.count - 1
    return language(
      "The line “\(self.form(form))” ends at step \(last): what is left then is rounding.",
      zh: "“\(self.form(form))”的曲线止于第 \(last) 步，此后只剩舍入误差。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    Markup.plain(
      language(
        "\(names[0]) and \(names[1]) before and after standardising. The loss over two weights is first "
          + "\(number(run.raw.bowl.conditionNumber, 3)), then \(number(run.standardised.bowl.conditionNumber, 3)) times "
          + "as curved one way as the other. \(title).",
        zh: "标准化前后的\(names[0])与\(names[1])。损失在两个方向上的曲率之比先为 \(number(run.raw.bowl.conditionNumber, 3))，"
          + "后为 \(number(run.standardised.bowl.conditionNumber, 3))。\(title)。"))
  }

  /// Statistics, curvatures, minima and what is left.
  var metrics: [String: Double] {
    var metrics = ["samples": Double(run.dataset.sampleCount)]
    for place in 0..<2 {
      metrics["mean.\(place + 1)"] = run.normalization.means[place]
      let deviation = run.normalization.deviations[place]
      metrics["variance.\(place + 1)"] = deviation * deviation
    }
    for (prefix, form) in [("raw", run.raw), ("standardised", run.standardised)] {
      metrics["\(prefix).condition"] = form.bowl.conditionNumber
      metrics["\(prefix).w1"] = form.bowl.minimum.x
      metrics["\(prefix).w2"] = form.bowl.minimum.y
      metrics["\(prefix).least"] = form.bowl.least
      metrics["\(prefix).rate"] = form.rate
      metrics["\(prefix).left"] = form.left
    }
    return metrics
  }
}
