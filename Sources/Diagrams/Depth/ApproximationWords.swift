import Networks
import Plotting

/// The texts and numbers of the approximation; all follow from the run.
struct ApproximationWords: FigureWords {
  let run: ApproximationRun
  let diagram: UniversalApproximationDiagram
  let language: Language

  private var formula: String { "$\(run.task.expression.markup)$" }
  private var first: ApproximationRun.Fit { run.fits[0] }
  private var last: ApproximationRun.Fit { run.fits[run.fits.count - 1] }

  /// The outcome of this run.
  var title: String {
    guard run.fits.count > 1, last.error < first.error else {
      return language("Networks of one hidden layer for \(formula)", zh: "单隐藏层网络拟合 \(formula)")
    }
    return language(
      "More hidden units come closer: the error falls from \(number(first.error)) to \(number(last.error))",
      zh: "隐藏单元越多，拟合越好：误差从 \(number(first.error)) 降到 \(number(last.error))")
  }

  var curvesTitle: String {
    language("\(formula) and the best network of each size", zh: "\(formula) 与各规模中最好的网络")
  }
  var errorsTitle: String { language("Error against hidden units", zh: "误差与隐藏单元数") }
  var targetName: String { language("the function", zh: "目标函数") }
  var unitsName: String { language("hidden units", zh: "隐藏单元数") }
  var errorName: String { language("root mean squared error", zh: "均方根误差") }
  var startsName: String { language("each start", zh: "每次初始化") }
  var bestName: String { language("the best", zh: "最好的一次") }

  func name(of fit: ApproximationRun.Fit) -> String {
    language("\(fit.units) unit\(fit.units == 1 ? "" : "s")", zh: "\(fit.units) 个单元")
  }

  /// How the networks were trained.
  var caption: String {
    language(
      "\(CurveTask.sampleCount) samples, \(diagram.activation), Adam at rate \(number(diagram.learningRate)), "
        + "\(diagram.epochs) epochs, \(diagram.starts) start\(diagram.starts == 1 ? "" : "s") of each size. "
        + "Units switch anywhere in the range at the start. Errors are measured between the samples too.",
      zh: "\(CurveTask.sampleCount) 个样本，\(diagram.activation)，Adam，学习率 \(number(diagram.learningRate))，"
        + "\(diagram.epochs) 轮，每种规模初始化 \(diagram.starts) 次，单元的转折点起初随机分布。误差也在样本之间测量。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let formula = Markup.spoken(self.formula)
    let errors = run.fits.map { "\($0.units): \(number($0.error))" }.joined(separator: ", ")
    return AlternativeText.fitting(
      language(
        "The curve \(formula) with fits by networks of one hidden layer, and their errors on logarithmic axes. "
          + "Least error by hidden units: \(errors).",
        zh: "曲线 \(formula) 与单隐藏层网络的拟合，以及对数坐标上的误差。各隐藏单元数的最小误差：\(errors)。"),
      language("Least error by hidden units: \(errors).", zh: "各隐藏单元数的最小误差：\(errors)。"))
  }

  /// The least and the greatest error of each size.
  var metrics: [String: Double] {
    var metrics = ["samples": Double(CurveTask.sampleCount)]
    for fit in run.fits {
      metrics["units \(fit.units).units"] = Double(fit.units)
      metrics["units \(fit.units).error"] = fit.error
      metrics["units \(fit.units).greatest_error"] = fit.errors.max()
    }
    return metrics
  }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }
}
