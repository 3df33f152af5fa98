import Networks
import Plotting

/// The texts and numbers of the figure of a perceptron; all follow from its run.
struct PerceptronWords: FigureWords {
  let diagram: PerceptronDiagram
  let run: PerceptronRun
  let plane: FeaturePlane
  let language: Language

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }
  private func name(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: diagram.data?.isFile != true)
  }

  func feature(_ column: Int) -> String { name(run.dataset.featureNames[column]) }
  var classNames: [String] { run.classNames.map(name) }
  func vector(_ weights: [Double]) -> String {
    "$w$ = (\(weights.map(number).joined(separator: ", ")))"
  }

  var startLine: String { language("start", zh: "初始边界") }
  var endLine: String {
    run.totalUpdates == 0
      ? language("boundary", zh: "决策边界")
      : run.isLearned ? language("learned", zh: "学得的边界") : language("in the end", zh: "最终边界")
  }
  var ring: String {
    run.isLearned ? language("wrong at the start", zh: "初始时分错") : language("wrong in the end", zh: "最终分错")
  }

  private var samples: Int { run.classes.count }
  private var updates: String { count(run.totalUpdates, "update", zh: "次更新") }
  private var epochs: String { count(run.updates.count, "epoch", zh: "轮") }
  private func count(_ number: Int, _ noun: String, zh: String) -> String {
    language("\(number) \(noun)\(number == 1 ? "" : "s")", zh: " \(number) \(zh)")
  }

  /// How far the rule came.
  var title: String {
    guard run.isLearned else {
      return language(
        "After \(updates) in \(epochs) a perceptron still gets \(run.wrongAtEnd.count) of \(samples) points wrong",
        zh: "经过\(epochs)\(updates)，感知机仍分错 \(samples) 个点中的 \(run.wrongAtEnd.count) 个")
    }
    guard run.totalUpdates > 0 else {
      return language(
        "The perceptron has all \(samples) points right at the start: nothing to learn",
        zh: "感知机一开始就分对全部 \(samples) 个点：无需学习")
    }
    return language(
      "After \(updates) the perceptron has all \(samples) points right",
      zh: "经过\(updates)，感知机分对全部 \(samples) 个点")
  }

  /// Both lines with their mistakes, the rule, and what an end without success means.
  var caption: String {
    let parts = [start, end, rule]
    return parts.filter { !$0.isEmpty }.joined(separator: language(" ", zh: ""))
  }

  private func line(_ perceptron: Perceptron) -> String {
    "\(vector(perceptron.weights)), $b$ = \(number(perceptron.bias))"
  }

  private var start: String {
    language(
      "Start: \(line(run.start)), \(run.wrongAtStart.count) of \(samples) wrong.",
      zh: "初始：\(line(run.start))，\(samples) 个点中分错 \(run.wrongAtStart.count) 个。") + absence(run.start)
  }

  /// Why a line is not in the picture; empty if it is.
  private func absence(_ perceptron: Perceptron) -> String {
    let (w, b) = (perceptron.weights, perceptron.bias)
    guard w.contains(where: { $0 != 0 }) else {
      return language(" These weights draw no line.", zh: "该权重不确定任何直线。")
    }
    let halves = HalfPlanes(weights: (w[0], w[1]), bias: b, x: plane.xRange, y: plane.yRange)
    guard halves.ends == nil else { return "" }
    return language(" This line runs outside the picture.", zh: "这条直线在图外。")
  }

  private var end: String {
    guard run.totalUpdates > 0 else { return "" }
    let opening = language(
      "After \(updates) in \(epochs): \(line(run.learned)), \(run.wrongAtEnd.count) wrong.",
      zh: "经过\(epochs)\(updates)：\(line(run.learned))，分错 \(run.wrongAtEnd.count) 个。")
    return opening + absence(run.learned)
  }

  private var rule: String {
    guard !run.isLearned else {
      return language(
        "Each wrong point moves the line: $w ← w + \\eta(t - y)x$, $b ← b + \\eta(t - y)$, $\\eta$ = "
          + "\(number(diagram.learningRate)).",
        zh: "每个分错的点都会移动直线：$w ← w + \\eta(t - y)x$，$b ← b + \\eta(t - y)$，$\\eta$ = "
          + "\(number(diagram.learningRate))。")
    }
    return language(
      "The rule stops only when a line parts the classes; in \(epochs) it has found none. If there is one, enough "
        + "epochs (--epochs) find it.",
      zh: "只有找到能分开两类的直线，该规则才会停止；\(epochs)内没有找到。若存在这样的直线，足够多的轮数（--epochs）必能找到。")
  }

  /// What the figure shows, in numbers.
  var alternativeText: String {
    let names = language.list(classNames)
    let opening = language(
      "\(samples) points of \(names) and the line of a perceptron.", zh: "\(names)的 \(samples) 个点与感知机的决策直线。")
    let outcome =
      run.isLearned
      ? language("All points are right in the end.", zh: "最终全部分对。")
      : language("The classes are not parted.", zh: "两类未能分开。")
    func text(_ parts: String...) -> String {
      Markup.spoken(parts.filter { !$0.isEmpty }.joined(separator: language(" ", zh: "")))
    }
    return AlternativeText.fitting(
      text(opening, start, end, outcome), text(opening, end, outcome), text(opening, outcome), text(outcome))
  }

  /// Both lines, the mistakes and the updates.
  var metrics: [String: Double] {
    let (start, end) = (run.start, run.learned)
    return [
      "samples": Double(samples), "updates": Double(run.totalUpdates), "epochs": Double(run.updates.count),
      "start.w1": start.weights[0], "start.w2": start.weights[1], "start.b": start.bias,
      "start.wrong": Double(run.wrongAtStart.count), "w1": end.weights[0], "w2": end.weights[1],
      "b": end.bias, "wrong": Double(run.wrongAtEnd.count),
      "accuracy": 1 - Double(run.wrongAtEnd.count) / Double(samples),
    ]
  }

  /// How the perceptron learned, for readers of the data.
  var model: JSONValue? {
    .object([
      "rule": .string("perceptron"), "learning_rate": .number(diagram.learningRate),
      "updates": .array(run.updates.map { .number(Double($0)) }),
    ])
  }
}
