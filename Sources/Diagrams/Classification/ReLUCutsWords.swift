import Networks
import Plotting

/// The texts and numbers of the cuts; all follow from the run.
struct ReLUCutsWords: FigureWords {
  let run: ReLUCutsRun
  let isFile: Bool
  let network: ClassifierWords

  var language: Language { network.language }
  var model: JSONValue? { network.record }
  private var dataset: Dataset { run.classifier.dataset }
  private var units: Int { run.z.count }

  private func markup(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !isFile)
  }

  func axis(_ column: Int) -> String { markup(dataset.featureNames[column]) }

  /// Which units are on, a digit for each: `101`.
  func pattern(_ isOn: [Bool]) -> String { isOn.map { $0 ? "1" : "0" }.joined() }

  var lineName: String { language("a unit switches", zh: "单元在此切换") }
  var laterName: String { language("a later layer's unit", zh: "更深层的单元") }
  var countName: String { language("units on", zh: "开启的单元数") }
  var cellsTitle: String { language("Cells and which units are on there", zh: "各区域与其中开启的单元") }
  var answerTitle: String { language("Probability and boundary", zh: "概率与决策边界") }

  /// Whether there is one output, whose boundary is where it is zero.
  private var hasOneOutput: Bool { run.classifier.task == .binary }

  var title: String {
    let opening = language(
      "\(units) ReLU unit\(units == 1 ? " cuts" : "s cut") the plane into \(run.cells.count) "
        + "cell\(run.cells.count == 1 ? "" : "s")",
      zh: "\(units) 个 ReLU 单元把平面切成 \(run.cells.count) 个区域")
    guard hasOneOutput else { return opening }
    return opening
      + language(
        "; the boundary bends only at \(units == 1 ? "its line" : "their lines")", zh: "，决策边界只在切换线上转折")
  }

  var caption: String {
    let linear =
      hasOneOutput
      ? language(
        "In each cell the network is linear, so the boundary is straight there.", zh: "在每个区域内网络是线性的，边界在其中是直线。"
      )
      : language(
        "In each cell the network is linear, so boundaries bend only at the lines and where three classes meet.",
        zh: "在每个区域内网络是线性的，边界只在切换线上和三个类别相接处转折。")
    let accuracy = ClassifierText.percent(run.classifier.accuracy)
    let samples = dataset.sampleCount
    return linear + digits + idle + language(" \(network.layers), ", zh: "\(network.layers)，")
      + network.training
      + language(" Accuracy \(accuracy) on \(samples) samples.", zh: "\(samples) 个样本的准确率 \(accuracy)。")
  }

  /// What the digits in the cells mean, and how many cells are too narrow for them.
  private var digits: String {
    guard run.isNamed else { return "" }
    let narrow = run.cells.count - run.roomyCells.count
    return language(" Digits: a 1 for each unit that is on, in order", zh: "数字依次表示各单元：1 为开启")
      + (narrow == 0
        ? ""
        : language(
          "; \(narrow) cell\(narrow == 1 ? " is" : "s are") too narrow for them", zh: "；\(narrow) 个区域太窄，未标注"))
      + language(".", zh: "。")
  }

  private var idle: String {
    let idle = run.idle.count
    return idle == 0
      ? ""
      : language(
        " \(idle) of \(units) unit\(units == 1 ? "" : "s") never switch\(idle == 1 ? "es" : "") here.",
        zh: "\(units) 个单元中有 \(idle) 个在此从不切换。")
  }

  var alternativeText: String {
    let accuracy = ClassifierText.percent(run.classifier.accuracy)
    let opening = language(
      "The lines of \(units) hidden ReLU units cut the plane of \(Markup.spoken(markup(dataset.name))) into \(run.cells.count) cells",
      zh: "\(units) 个隐藏 ReLU 单元的切换线把“\(Markup.spoken(markup(dataset.name)))”的平面切成 \(run.cells.count) 个区域")
    let ending = language(
      ". The boundary gets \(accuracy) of \(dataset.sampleCount) samples right.",
      zh: "。决策边界使 \(dataset.sampleCount) 个样本中 \(accuracy) 正确。")
    return AlternativeText.fitting(opening + ending, opening + language(".", zh: "。"))
  }

  /// The accuracy, the cells, each unit's line on the plane, and what one hidden layer's units count for.
  var metrics: [String: Double] {
    var metrics = [
      "accuracy": run.classifier.accuracy, "samples": Double(dataset.sampleCount), "units": Double(units),
      "cells": Double(run.cells.count), "idle_units": Double(run.idle.count),
    ]
    metrics["loss"] = run.classifier.finalLoss
    for (unit, line) in run.lines.enumerated() {
      metrics["unit\(unit + 1).weight_x"] = line.weights.x
      metrics["unit\(unit + 1).weight_y"] = line.weights.y
      metrics["unit\(unit + 1).bias"] = line.bias
    }
    let model = run.classifier.model
    guard model.layers.count == 2, model.outputs == 1 else { return metrics }
    for (unit, weight) in model.weights(ofLayer: 1).elements.enumerated() {
      metrics["unit\(unit + 1).output_weight"] = weight
    }
    metrics["output_bias"] = model.biases(ofLayer: 1)[0]
    return metrics
  }
}
