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

  var title: String {
    language(
      "\(units) ReLU unit\(units == 1 ? " cuts" : "s cut") the plane into \(run.cells.count) cells; "
        + "the boundary bends at \(units == 1 ? "its line" : "their lines")",
      zh: "\(units) 个 ReLU 单元把平面切成 \(run.cells.count) 个区域，决策边界只在切线上转折")
  }

  var caption: String {
    let digits =
      units <= 6 ? language(" Digits: a 1 for each unit that is on, in order.", zh: "数字依次表示各单元：1 为开启。") : ""
    let idle =
      run.idle.isEmpty
      ? ""
      : language(
        " \(run.idle.count) of \(units) never switch here.", zh: "\(units) 个中有 \(run.idle.count) 个在此从不切换。")
    let accuracy = ClassifierText.percent(run.classifier.accuracy)
    let samples = dataset.sampleCount
    return language(
      "In each cell the network is linear, so the boundary is straight there.", zh: "在每个区域内网络是线性的，边界在其中是直线。")
      + digits + idle + language(" \(network.layers), ", zh: "\(network.layers)，") + network.training
      + language(" Accuracy \(accuracy) on \(samples) samples.", zh: "\(samples) 个样本的准确率 \(accuracy)。")
  }

  var alternativeText: String {
    let accuracy = ClassifierText.percent(run.classifier.accuracy)
    let opening = language(
      "The lines of \(units) hidden ReLU units cut the plane of \(Markup.spoken(markup(dataset.name))) into \(run.cells.count) cells",
      zh: "\(units) 个隐藏 ReLU 单元的切线把“\(Markup.spoken(markup(dataset.name)))”的平面切成 \(run.cells.count) 个区域")
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
