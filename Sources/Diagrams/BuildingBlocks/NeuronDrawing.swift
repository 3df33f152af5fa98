import Plotting

/// The drawing of a neuron: inputs at the left, the sum and the activation in the middle, the output at the right.
///
/// One data unit is one CSS pixel of the page as it is by default, so that circles and texts keep clear of each other.
struct NeuronDrawing {
  let diagram: NeuronDiagram
  let pass: NeuronPass
  let words: NeuronWords

  /// The places of the circles; with derivatives the edges are longer, so that two texts have room on them.
  private var sumX: Double { pass.correction == nil ? 400 : 480 }
  private var activationX: Double { sumX + 120 }
  private var lossX: Double { sumX + 260 }
  private static let inputSize = 34.0
  private static let unitSize = 46.0

  private var count: Int { diagram.inputs.count }
  /// The distance between inputs: less where there are many.
  private var row: Double { count <= 4 ? 66 : count <= 7 ? 54 : 44 }
  private var height: Double { max(230, row * Double(count + 1) + 20) }
  private var width: Double { pass.correction == nil ? 660 : 870 }

  /// The page with room for the title, the caption and the legend.
  var pageSize: PageSize { PageSize(width: Int(width) + 24, height: Int(height) + 100) }

  /// The places of the inputs, the last one the bias's, and of the sum.
  private var places: (x: [Double], y: [Double]) {
    let tops = (0...count).map { row * (Double(count) / 2 - Double($0)) }
    return (Array(repeating: 80, count: count + 1) + [sumX], tops + [0])
  }

  /// The panel with all marks.
  func panel() -> Panel {
    Panel(
      x: Axis(domain: 0...width), y: Axis(domain: -height / 2...height / 2), frame: .bare, equalAspect: true,
      marks: edges() + arrows() + nodes() + inputTexts() + edgeTexts() + unitTexts())
  }

  // MARK: Lines

  /// The edges of weights of either sign, wider the larger the weight; negative ones are dashed.
  private func edges() -> [any Mark] {
    let values = diagram.weights + [diagram.bias]
    let greatest = max(values.map(abs).max() ?? 1, .leastNormalMagnitude)
    func mark(_ chosen: [Int], _ label: String, _ style: Style) -> [any Mark] {
      guard !chosen.isEmpty else { return [] }
      return [
        EdgeMark(
          x: places.x, y: places.y, from: chosen, to: chosen.map { _ in count + 1 },
          widths: chosen.map { 1 + 3 * abs(values[$0]) / greatest }, label: label, style: style)
      ]
    }
    let negative = values.indices.filter { values[$0] < 0 }
    return mark(
      values.indices.filter { values[$0] >= 0 }, words.positive,
      Style(color: "class0", width: 2, opacity: 0.8))
      + mark(negative, words.negative, Style(color: "class1", width: 2, dash: .dashed, opacity: 0.8))
  }

  /// The way of the sum to the output, and of the derivative back.
  private func arrows() -> [any Mark] {
    let radius = Self.unitSize / 2 + 3
    let ends = pass.correction == nil ? activationX + 75 : lossX - radius
    let starts = [sumX + radius, activationX + radius]
    let forward = ArrowMark(
      x: starts, y: [0, 0], u: [activationX - radius - starts[0], ends - starts[1]], v: [0, 0],
      style: Style(color: "foreground", width: 1.6))
    guard pass.correction != nil else { return [forward] }
    let back = ArrowMark(
      x: [lossX - 12], y: [-58], u: [sumX + 24 - lossX], v: [0], label: words.backward,
      style: Style(color: "accent", width: 1.6, dash: .dashed))
    return [forward, back]
  }

  // MARK: Circles

  private func nodes() -> [any Mark] {
    let names = (1...count).map { "$x_{\($0)}$" } + ["1"]
    let inputs = NodeMark(
      x: Array(places.x.dropLast()), y: Array(places.y.dropLast()), text: names, edge: "muted",
      style: Style(width: 1.6, size: Self.inputSize, hollow: true))
    let hasLoss = pass.correction != nil
    let units = NodeMark(
      x: [sumX, activationX] + (hasLoss ? [lossX] : []), y: hasLoss ? [0, 0, 0] : [0, 0],
      text: ["$\\Sigma$", "$f$"] + (hasLoss ? ["$L$"] : []), edge: "foreground",
      style: Style(width: 2, size: Self.unitSize, hollow: true))
    return [inputs, units]
  }

  // MARK: Texts

  /// The numbers of the inputs at their left.
  private func inputTexts() -> [any Mark] {
    [
      TextMark(
        x: Array(repeating: 80 - Self.inputSize / 2, count: count), y: Array(places.y.prefix(count)),
        text: diagram.inputs.map(words.number), alignment: .trailing, position: .middle, distance: 6,
        style: Style(size: 12))
    ]
  }

  /// The weights on the edges near the inputs, where there is room between them, and the derivatives farther on.
  private func edgeTexts() -> [any Mark] {
    let weights = diagram.weights.enumerated().map { words.equation("w_{\($0 + 1)}", $1) }
    let texts = weights + [words.equation("b", diagram.bias)]
    guard let correction = pass.correction else { return onEdges(texts, share: 0.32, color: "foreground") }
    let slopes = correction.weights.enumerated().map { words.equation("∂L/∂w_{\($0 + 1)}", $1) }
    let all = slopes + [words.equation("∂L/∂b", correction.bias)]
    return onEdges(texts, share: 0.22, color: "foreground") + onEdges(all, share: 0.58, color: "accent")
  }

  /// Texts on the edges, each on a piece of paper that hides the lines beneath.
  private func onEdges(_ texts: [String], share: Double, color: String) -> [any Mark] {
    let x = texts.indices.map { places.x[$0] + share * (sumX - places.x[$0]) }
    let y = texts.indices.map { places.y[$0] * (1 - share) }
    // Letters of this size are about this wide.
    let halves = texts.map { 3.1 * Double(Markup.plain($0).count) + 2 }
    let paper = RectMark(
      xStart: zip(x, halves).map { $0 - $1 }, xEnd: zip(x, halves).map { $0 + $1 }, yStart: y.map { $0 - 8 },
      yEnd: y.map { $0 + 8 }, style: Style(color: "background", opacity: 1))
    let text = TextMark(
      x: x, y: y, text: texts, position: .middle, distance: 0, style: Style(color: color, size: 11.5))
    return [paper, text]
  }

  /// What the circles compute, above and below them.
  private func unitTexts() -> [any Mark] {
    let radius = Self.unitSize / 2
    func text(_ x: Double, _ text: String, above: Bool, color: String = "foreground", size: Double = 12.5)
      -> TextMark
    {
      TextMark(
        x: [x], y: [above ? radius : -radius], text: [text], position: above ? .above : .below, distance: 6,
        style: Style(color: color, size: size))
    }
    var marks: [any Mark] = [
      text(sumX, words.equation("z", pass.sum), above: true),
      text(activationX, words.equation("a", pass.output), above: true),
      text(activationX, words.activationName, above: false, color: "muted", size: 11),
    ]
    guard let correction = pass.correction, let target = diagram.target else {
      marks.append(
        TextMark(
          x: [activationX + 78], y: [0], text: ["$a$"], alignment: .leading, position: .middle,
          distance: 4,
          style: Style(size: 13)))
      return marks
    }
    marks.append(text(lossX, words.equation("L", correction.loss), above: true))
    marks.append(
      TextMark(
        x: [lossX + radius], y: [0], text: [words.equation("y", target)], alignment: .leading,
        position: .middle, distance: 8, style: Style(color: "target", size: 12.5)))
    marks.append(text(lossX, words.lossName, above: false, color: "muted", size: 11))
    marks.append(
      TextMark(
        x: [(sumX + lossX) / 2], y: [-58], text: [words.equation("\\delta", correction.delta)],
        position: .below, distance: 6, style: Style(color: "accent", size: 12.5)))
    return marks
  }
}
