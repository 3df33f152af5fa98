import Networks
import Plotting

/// The texts and numbers of a layer's units; what each found follows from the samples of this run.
struct LayerUnitsWords: FigureWords {
  let run: LayerUnitsRun
  let diagram: LayerUnitsDiagram
  let network: ClassifierWords

  var language: Language { network.language }
  var model: JSONValue? { network.record }
  private var dataset: Dataset { run.classifier.dataset }

  private func markup(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !diagram.data.isFile)
  }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  var classNames: [String] { run.classifier.classNames.map(markup) }

  /// The name of an axis: a feature, or a unit of the layer before.
  func axis(_ column: Int) -> String {
    diagram.over == .previous
      ? "$a_{\(column + 1)}^{[\(diagram.layer - 1)]}$" : markup(dataset.featureNames[column])
  }

  /// The name of a feature in running text, without its unit.
  private func shortName(_ column: Int) -> String {
    let name = axis(column)
    let end = name.firstIndex { $0 == "(" || $0 == "（" } ?? name.endIndex
    let short = name[..<end].reversed().drop { $0 == " " }.reversed()
    return short.isEmpty ? name : String(short)
  }

  var scaleName: String {
    run.isOutput ? language("output", zh: "输出") : language("activation", zh: "激活值")
  }

  var switchingName: String {
    run.isClassOutput
      ? language("output 0", zh: "输出为 0") : language("switches here", zh: "在此切换")
  }

  /// A feature counts if the line leans at most 22.5° away from being level in it: tan 22.5°.
  private static let leastPull = 0.4142

  /// Where z grows, in words; empty where it does not or not along one direction.
  private func direction(of unit: Int) -> String {
    guard unit < run.lines.count else { return "" }
    let weights = run.lines[unit].weights
    let pull = [weights.x * Self.deviation(run.places.x), weights.y * Self.deviation(run.places.y)]
    let strongest = pull.map(abs).max() ?? 0
    guard strongest > 0 else { return "" }
    let parts = zip([run.plane.x, run.plane.y], pull).filter { abs($0.1) > Self.leastPull * strongest }
    if parts.count == 2, (pull[0] > 0) == (pull[1] > 0) {
      return pull[0] > 0 ? language("both high", zh: "两者都偏高") : language("both low", zh: "两者都偏低")
    }
    return parts.map { column, pull in
      let name = shortName(column)
      return language("\(pull > 0 ? "high" : "low") \(name)", zh: "\(name)\(pull > 0 ? "偏高" : "偏低")")
    }.joined(separator: language(", ", zh: "、"))
  }

  private static func deviation(_ values: [Double]) -> Double {
    Normalization(adaptedTo: Matrix(rows: values.count, columns: 1, elements: values)).deviations[0]
  }

  /// The heading of a unit's map.
  func name(of unit: Int) -> String {
    let name = language("Unit \(unit + 1)", zh: "单元 \(unit + 1)")
    if run.isClassOutput { return name + language(", ", zh: "，") + classNames[unit] }
    let towards = direction(of: unit)
    return towards.isEmpty ? name : name + language(": \(towards)", zh: "：\(towards)")
  }

  /// What the unit found, counted over the samples.
  func found(by unit: Int) -> String {
    let kinds = 0..<run.classCount
    let totals = kinds.map(run.samples(ofClass:))
    if run.isClassOutput {
      let own = run.leads(unit, ofClass: unit)
      let others = kinds.filter { $0 != unit }.reduce(0) { $0 + run.leads(unit, ofClass: $1) }
      return language(
        "largest for \(own) of \(totals[unit]), and for \(others) of other classes",
        zh: "对其中 \(own)/\(totals[unit]) 个最大，另有其他类 \(others) 个")
    }
    let counts = kinds.map { run.on(unit, ofClass: $0) }
    if counts.allSatisfy({ $0 == 0 }) {
      return run.isConstant(unit)
        ? language("never on: it does nothing", zh: "从不开启：不起作用")
        : language("never on for these samples", zh: "对这些样本从不开启")
    }
    if counts == totals { return language("on for every sample", zh: "对所有样本都开启") }
    if run.classCount <= 2 {
      let parts = kinds.map { kind in
        language(
          "\(counts[kind])/\(totals[kind]) \(classNames[kind])",
          zh: "\(classNames[kind]) \(counts[kind])/\(totals[kind])")
      }
      return language("on: \(parts.joined(separator: ", "))", zh: "开启：\(parts.joined(separator: "，"))")
    }
    let mainly = kinds.filter { 2 * counts[$0] > totals[$0] }.map { classNames[$0] }
    let total = counts.reduce(0, +)
    guard !mainly.isEmpty, mainly.count <= 4 else {
      return language(
        "on for \(total) of \(run.classes.count) samples", zh: "对 \(total)/\(run.classes.count) 个样本开启")
    }
    return language("on for most of \(language.list(mainly))", zh: "对大多数\(language.list(mainly))开启")
  }

  /// Whether each output answers most of its own class the loudest.
  private var outputsAreRight: Bool {
    run.isClassOutput
      && (0..<run.classCount).allSatisfy { 2 * run.leads($0, ofClass: $0) > run.samples(ofClass: $0) }
  }

  var title: String {
    let net = language(
      "\(network.layers) net on \(markup(dataset.name))",
      zh: "“\(markup(dataset.name))”的 \(network.layers) 网络")
    if outputsAreRight {
      return net + language(": each output unit is largest for its class", zh: "：每个输出单元对自己的类别最大")
    }
    if run.cutsOnce, !run.isOutput {
      return net
        + language(
          ": each unit of layer \(diagram.layer) cuts the plane once", zh: "：第 \(diagram.layer) 层每个单元把平面切一刀")
    }
    return net + language(": the units of layer \(diagram.layer)", zh: "：第 \(diagram.layer) 层的单元")
  }

  var caption: String {
    let share = ClassifierText.percent(run.classifier.accuracy)
    let accuracy = language("Accuracy \(share).", zh: "准确率 \(share)。")
    let hidden = run.layer.units - run.shown
    let more =
      hidden > 0
      ? language(
        "The first \(run.shown) of \(run.layer.units) units.",
        zh: "共 \(run.layer.units) 个单元，画出前 \(run.shown) 个。") : ""
    return [patterns, network.training, accuracy, offPlane, more].filter { !$0.isEmpty }.joined(
      separator: language(" ", zh: ""))
  }

  /// Which units are on for most of each class together.
  private var patterns: String {
    guard !run.isOutput, run.layer.units <= 6, run.classCount <= 4 else { return "" }
    let parts = (0..<run.classCount).map { kind in
      let (on, samples) = run.pattern(ofClass: kind)
      let units = on.map { "\($0 + 1)" }
      let which =
        on.isEmpty
        ? language("no unit", zh: "无单元")
        : language(
          "unit\(on.count == 1 ? "" : "s") \(language.list(units))", zh: "单元 \(language.list(units))")
      let total = run.samples(ofClass: kind)
      return language(
        "\(classNames[kind]): \(which) (\(samples) of \(total))",
        zh: "\(classNames[kind])：\(which)（\(samples)/\(total)）")
    }
    return language("Most often on together – ", zh: "最常同时开启的单元——")
      + parts.joined(separator: language("; ", zh: "；"))
      + language(".", zh: "。")
  }

  /// Where values that are not on the plane are held.
  private var offPlane: String {
    run.plane.held(language, name: markup)
  }

  var alternativeText: String {
    let units = (0..<run.shown).map { unit in
      Markup.spoken(name(of: unit)) + language(", ", zh: "，") + Markup.spoken(found(by: unit))
    }
    let net = Markup.spoken(network.layers)
    let opening = language(
      "Maps of \(run.shown) units of layer \(diagram.layer) of a \(net) network.",
      zh: "\(net) 网络第 \(diagram.layer) 层 \(run.shown) 个单元的图。")
    let stop = language(". ", zh: "。")
    return AlternativeText.fitting(
      opening + language(" ", zh: "") + units.joined(separator: stop) + language(".", zh: "。"),
      units.joined(separator: stop) + language(".", zh: "。"),
      opening + language(" ", zh: "") + (units.first ?? "") + language(".", zh: "。"), opening)
  }

  /// The accuracy, how many of each class each unit is on for, and its line on the plane.
  var metrics: [String: Double] {
    var metrics = [
      "accuracy": run.classifier.accuracy, "samples": Double(run.classes.count),
      "layer": Double(diagram.layer),
      "units": Double(run.layer.units),
    ]
    metrics["loss"] = run.classifier.finalLoss
    for kind in 0..<run.classCount {
      metrics["class\(kind).samples"] = Double(run.samples(ofClass: kind))
      for unit in 0..<run.shown {
        metrics["unit\(unit + 1).class\(kind).on"] = Double(run.on(unit, ofClass: kind))
        if run.isClassOutput {
          metrics["unit\(unit + 1).class\(kind).largest"] = Double(run.leads(unit, ofClass: kind))
        }
      }
    }
    if run.isClassOutput {
      for unit in 0..<run.shown {
        metrics["unit\(unit + 1).others.largest"] = Double(
          (0..<run.classCount).reduce(0) { $1 == unit ? $0 : $0 + run.leads(unit, ofClass: $1) })
      }
    }
    for (unit, line) in run.lines.prefix(run.shown).enumerated() {
      metrics["unit\(unit + 1).weight_x"] = line.weights.x
      metrics["unit\(unit + 1).weight_y"] = line.weights.y
      metrics["unit\(unit + 1).bias"] = line.bias
    }
    return metrics
  }
}
