import Networks
import Plotting

/// The texts and numbers of an output unit between three hidden units; all follow from the network of this run.
struct OutputUnitWords: FigureWords {
  let run: OutputUnitRun
  let diagram: OutputUnitDiagram
  let network: ClassifierWords

  var language: Language { network.language }
  var model: JSONValue? { network.record }
  private var box: OutputUnitBox { run.box }

  private func markup(_ text: String) -> String {
    DatasetWords.markup(text, language: language, isBuiltIn: !diagram.data.isFile)
  }

  private func number(_ value: Double) -> String { DecimalFormat.significant(value, digits: 3) }

  var classNames: [String] { run.classifier.classNames.map(markup) }
  private var positive: String { classNames[1] }

  /// The sides of the box in the order of the network's units.
  private var sides: [Int] { (0..<3).sorted { box.units[$0] < box.units[$1] } }

  /// What a unit gives: $a_1$.
  func name(ofSide side: Int) -> String { "$a_{\(box.units[side] + 1)}$" }

  var outputName: String { language("output", zh: "输出") }
  var halfName: String { language("output is 0.5", zh: "输出为 0.5") }
  var cutName: String { language("cut by a slice below", zh: "下方切片所在处") }
  var wrongName: String { language("wrong", zh: "分错") }

  var spaceTitle: String {
    let names = language.list(sides.map(name(ofSide:)))
    return run.held == 0
      ? language("The output unit sees only \(names)", zh: "输出单元只看到 \(names)")
      : language("The output unit over \(names)", zh: "\(names) 之上的输出单元")
  }

  /// z with the weights of the three units.
  var formula: String {
    func term(_ value: Double, _ name: String) -> String {
      " \(value < 0 ? "−" : "+") \(number(abs(value)))\(name)"
    }
    let terms = sides.map { term(box.weights[$0], "·a_{\(box.units[$0] + 1)}") }.joined()
    return "$σ(z)$, $z = \(number(box.bias))\(terms)$"
  }

  var cornersTitle: String { language("The eight corners of the box", zh: "盒子的八个角") }
  var cornersSubtitle: String { language("and the samples nearest to each", zh: "以及离各角最近的样本") }
  var cornersHeader: [String] { sides.map(name(ofSide:)) + [outputName] + classNames }
  var alignments: [Typesetter.Alignment] { Array(repeating: .center, count: 6) }

  var cornerRows: [[String]] {
    run.corners.map { corner in
      let place = box.place(corner.isHigh)
      return sides.map { number(place[$0]) } + [DecimalFormat.fixed(corner.output, decimals: 3)]
        + corner.samples.map(String.init)
    }
  }

  func title(ofSlice index: Int) -> String {
    let name = name(ofSide: 2).filter { $0 != "$" }
    return language("Slice at ", zh: "切片 ") + "$\(name) = \(number(run.slices[index].height))$"
  }

  func subtitle(ofSlice index: Int) -> String {
    let (near, distance) = (run.slices[index].samples.count, number(run.thickness))
    return language(
      "and the \(near) samples within \(distance) of it", zh: "以及相距 \(distance) 以内的 \(near) 个样本")
  }

  var title: String {
    let data = markup(run.classifier.dataset.name)
    let opening = language(
      "\(network.layers) net on \(data): ", zh: "“\(data)”的 \(network.layers) 网络：")
    guard !box.outline.isEmpty else {
      return opening + language("the output unit over three hidden units", zh: "三个隐藏单元上的输出单元")
    }
    return opening + language("the output unit cuts the hidden box once", zh: "输出单元把隐藏空间切一刀")
  }

  /// What the corners say of the unit.
  private var corners: String {
    let found = run.positiveCorners
    switch found.count {
    case 0: return language("No corner gives \(positive).", zh: "没有一个角给出“\(positive)”。")
    case 1:
      return language(
        "Only \(state(found[0])) together give \(positive): each unit alone can veto it, as in an AND.",
        zh: "只有 \(state(found[0])) 时，才输出“\(positive)”：任一单元都能单独否决，如同“与”。")
    case 7:
      let other = run.corners.first { $0.output <= 0.5 }?.isHigh ?? found[0]
      return language(
        "Only \(state(other)) together do not give \(positive): each unit alone is enough for it, as in an OR.",
        zh: "只有 \(state(other)) 时，才不输出“\(positive)”：任一单元单独就够，如同“或”。")
    default:
      return language(
        "\(found.count) of the 8 corners give \(positive).", zh: "8 个角中有 \(found.count) 个给出“\(positive)”。")
    }
  }

  /// `a1 low, a2 high and a3 low`.
  private func state(_ corner: [Bool]) -> String {
    let parts = sides.map { side in
      name(ofSide: side) + (corner[side] ? language(" high", zh: " 高") : language(" low", zh: " 低"))
    }
    guard language == .chinese else { return language.list(parts) }
    return parts.dropLast().joined(separator: "、") + "且 " + (parts.last ?? "")
  }

  private var right: Int { run.classifier.isRight(threshold: 0.5).count { $0 } }

  var caption: String {
    let all = run.hidden.rows
    let counts = language(
      "\(right) of \(all) samples are on the right side.", zh: "\(all) 个样本中 \(right) 个在正确的一侧。")
    return [corners, counts, network.training, held].filter { !$0.isEmpty }.joined(
      separator: language(" ", zh: ""))
  }

  private var held: String {
    guard run.held > 0 else { return "" }
    return language(
      "The other \(run.held) of \(run.unitCount) units are held at their medians, so samples may lie off their side.",
      zh: "\(run.unitCount) 个单元中其余 \(run.held) 个固定在中位数，故样本可能不在自己的一侧。")
  }

  var alternativeText: String {
    let opening = language(
      "A box of three hidden units of a \(network.layers) network.", zh: "\(network.layers) 网络三个隐藏单元的盒子。")
    let plane =
      box.outline.isEmpty
      ? language("No place in it has output 0.5.", zh: "其中没有输出为 0.5 之处。")
      : language("A plane in it is where the output is 0.5.", zh: "其中一个平面是输出为 0.5 之处。")
    let rest = Markup.spoken(
      corners + language(" ", zh: "")
        + language(
          "\(right) of \(run.hidden.rows) samples are right.", zh: "\(run.hidden.rows) 个样本中 \(right) 个正确。"))
    let gap = language(" ", zh: "")
    return AlternativeText.fitting(
      opening + gap + plane + gap + rest, opening + gap + rest, opening + gap + plane)
  }

  /// The output unit's weights, its answers at the corners, and the samples that are right.
  var metrics: [String: Double] {
    var metrics = [
      "accuracy": run.classifier.accuracy, "samples": Double(run.hidden.rows), "right": Double(right),
      "hidden": Double(run.unitCount), "bias": box.bias,
      "positive_corners": Double(run.positiveCorners.count),
    ]
    metrics["loss"] = run.classifier.finalLoss
    for side in 0..<3 { metrics["weight\(box.units[side] + 1)"] = box.weights[side] }
    for corner in run.corners {
      let name = "corner" + sides.map { corner.isHigh[$0] ? "1" : "0" }.joined()
      metrics["\(name).output"] = corner.output
      for kind in 0...1 { metrics["\(name).class\(kind)"] = Double(corner.samples[kind]) }
    }
    return metrics
  }
}
