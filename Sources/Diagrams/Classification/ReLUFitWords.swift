import Networks
import Plotting

/// The texts and numbers of the fit; all follow from the run.
struct ReLUFitWords: FigureWords {
  let run: ReLUFitRun
  let diagram: ReLUFitDiagram
  let language: Language

  private var formula: String { "$\(run.task.expression.markup)$" }
  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 2) }
  private func count(_ value: Int) -> String { DecimalFormat.fixed(Double(value), decimals: 0) }

  /// How many kinks lie inside the range.
  private func kinks(_ moment: ReLUFitRun.Moment) -> Int {
    moment.kinks.count { diagram.range.contains($0) }
  }

  var title: String {
    let (first, last) = (number(run.start.error), number(run.end.error))
    let units = language(
      "\(diagram.units) ReLU unit\(diagram.units == 1 ? "" : "s")", zh: "\(diagram.units) 个 ReLU 单元")
    return run.end.error < 0.9 * run.start.error
      ? language(
        "\(units) learn\(diagram.units == 1 ? "s" : "") \(formula): the mean squared error falls from \(first) to \(last)",
        zh: "\(units)学习 \(formula)：均方误差从 \(first) 降到 \(last)")
      : language(
        "\(units) on \(formula): mean squared error \(last)", zh: "\(units)拟合 \(formula)：均方误差 \(last)")
  }

  func name(of moment: ReLUFitRun.Moment) -> String {
    moment.epoch == 0
      ? language("Before training", zh: "训练前")
      : language(
        "After \(count(moment.epoch)) epoch\(moment.epoch == 1 ? "" : "s")", zh: "\(count(moment.epoch)) 轮后")
  }

  func error(of moment: ReLUFitRun.Moment) -> String {
    let inside = kinks(moment)
    return language(
      "error \(number(moment.error)), \(inside) kink\(inside == 1 ? "" : "s") here",
      zh: "误差 \(number(moment.error))，区间内 \(inside) 个转折点")
  }

  var targetName: String { language("target", zh: "目标函数") }
  var fitName: String { language("network", zh: "网络") }
  var kinkName: String { language("kink", zh: "转折点") }
  var epochName: String { language("epoch", zh: "轮次") }
  var kinksTitle: String { language("Where the units switch", zh: "各单元在何处切换") }
  var errorsTitle: String { language("Mean squared error per epoch", zh: "各轮次的均方误差") }

  var caption: String {
    let (first, last) = (kinks(run.start), kinks(run.end))
    let outside = diagram.units - last
    let left =
      outside == 0
      ? language("In the end all units switch in the interval.", zh: "训练结束时所有单元都在区间内切换。")
      : language(
        "In the end \(outside) of \(diagram.units) unit\(diagram.units == 1 ? "" : "s") switch\(outside == 1 ? "es" : "") outside the interval or never.",
        zh: "训练结束时 \(diagram.units) 个单元中有 \(outside) 个在区间外切换或从不切换。")
    return language(
      "A kink is where a unit switches; between two the fit is a straight line. They start spread over the interval (\(first) of \(diagram.units)). ",
      zh: "转折点是单元切换之处，相邻两点之间拟合是直线。起初的转折点散布在区间内（\(diagram.units) 个中的 \(first) 个）。") + left
      + language(
        " \(CurveTask.sampleCount) samples, Adam at rate \(number(diagram.learningRate)).",
        zh: "\(CurveTask.sampleCount) 个样本，Adam，学习率 \(number(diagram.learningRate))。")
  }

  var alternativeText: String {
    let errors = run.shown.map { "\(count($0.epoch)): \(number($0.error))" }.joined(separator: ", ")
    let formula = Markup.spoken(self.formula)
    let text = language(
      "A network of \(diagram.units) ReLU units learns \(formula). Mean squared error by epoch: \(errors).",
      zh: "\(diagram.units) 个 ReLU 单元的网络学习 \(formula)。各轮次的均方误差：\(errors)。")
    let last = kinks(run.end)
    return AlternativeText.fitting(
      text + language(" In the end \(last) units switch in the interval.", zh: "训练结束时 \(last) 个单元在区间内切换。"),
      text, language("Mean squared error by epoch: \(errors).", zh: "各轮次的均方误差：\(errors)。"))
  }

  /// Errors and kinks at the moments that are drawn.
  var metrics: [String: Double] {
    var metrics = ["units": Double(diagram.units), "mse": run.end.error, "start_mse": run.start.error]
    metrics["samples"] = Double(CurveTask.sampleCount)
    for moment in run.shown {
      let name = "epoch \(moment.epoch)"
      metrics["\(name).epoch"] = Double(moment.epoch)
      metrics["\(name).mse"] = moment.error
      metrics["\(name).kinks"] = Double(kinks(moment))
    }
    return metrics
  }
}
