import Networks
import Plotting

/// The drawing of a network: a column of circles for each layer, names above, activations and shapes below.
///
/// One data unit is one CSS pixel of the page as it is by default, so that circles and texts keep clear of each other.
struct NetworkDrawing {
  let network: DrawnNetwork
  let pass: NetworkPass?
  let convention: ShapeConvention
  let words: NetworkWords
  let layout: NetworkLayout

  init(network: DrawnNetwork, pass: NetworkPass?, convention: ShapeConvention, words: NetworkWords) {
    self.network = network
    self.pass = pass
    self.convention = convention
    self.words = words
    let softmax = network.hasSoftmax ? [network.sizes[network.sizes.count - 1]] : []
    layout = NetworkLayout(layerSizes: network.sizes + softmax)
  }

  /// The layers of units, a softmax counted.
  var columns: Int { layout.layerSizes.count }
  /// The columns that weights lead to.
  var weighted: Int { network.sizes.count }
  private var hasValues: Bool { pass != nil }
  var hasDerivatives: Bool { pass?.correction != nil }
  /// Whether there is room for a number on every edge.
  var labelsEdges: Bool {
    hasDerivatives && layout.gaps.isEmpty
      && zip(network.sizes, network.sizes.dropFirst()).allSatisfy { min($0, $1) <= 4 }
  }

  // MARK: Places

  /// The distance between layers: as wide as the longest shape needs.
  private var column: Double {
    let widest = (1..<weighted).map { words.weightShape($0).count }.max() ?? 0
    return max(labelsEdges ? 250 : hasValues ? 170 : 140, 7.0 * Double(widest + 6) + 20)
  }
  private var row: Double { hasDerivatives ? 74 : hasValues ? 60 : 46 }
  private var diameter: Double { hasValues ? 48 : 28 }
  private var half: Double {
    Double((layout.layerSizes.map { min($0, 8) }.max() ?? 1) - 1) / 2 * row + diameter / 2
  }
  /// The room at the left of the inputs, where their own numbers stand if they are standardised.
  private var side: Double { network.normalization != nil && hasValues ? 120 : 70 }
  private var width: Double { side + Double(columns - 1) * column + 70 }
  private var top: Double { half + 52 }
  private var bottom: Double { -half - (layout.gaps.isEmpty ? 0 : 22) - (hasDerivatives ? 14 : 0) - 68 }

  /// The page with room for the title and the caption; a bar beside the drawing explains colours of edges.
  var pageSize: PageSize {
    let bar = edgeNumbers == nil ? 0.0 : 80
    return PageSize(
      width: max(Int(width + bar) + 24, 520), height: Int(top - bottom) + (hasValues ? 100 : 84))
  }

  var x: [Double] { layout.places.map { side + $0.x * column } }
  var y: [Double] { layout.places.map { $0.y * row } }

  /// The panel with all marks.
  func panel() -> Panel {
    Panel(
      x: Axis(domain: 0...width), y: Axis(domain: bottom...top), frame: .bare, equalAspect: true,
      showsLegend: edgeNumbers != nil,
      marks: edges() + nodes() + gaps() + values() + derivatives() + names() + shapes())
  }

  // MARK: Edges

  /// Each layer's numbers on its edges: derivatives if there is a target, else weights; nil if there are none.
  private var edgeNumbers: [Matrix<Double>]? {
    pass?.correction?.weights ?? network.parameters?.map(\.weights)
  }

  /// The number of an edge between two drawn units.
  func number(_ edge: (from: Int, to: Int)) -> Double? {
    let (from, to) = (layout.units[edge.from], layout.units[edge.to])
    guard to.layer < weighted else { return nil }
    return edgeNumbers?[to.layer - 1][to.index, from.index]
  }

  /// The edges; strong ones lie above weak ones, negative ones are dashed.
  private func edges() -> [any Mark] {
    let mixing = layout.edges.filter { layout.units[$0.to].layer >= weighted }
    var marks = mixing.isEmpty ? [] : [mark(mixing, Style(width: 0.7, dash: .dotted))]
    let dense = layout.edges.filter { layout.units[$0.to].layer < weighted }
    guard edgeNumbers != nil else { return marks + [mark(dense, Style())] }
    let numbered = dense.map { ($0, number($0) ?? 0) }.enumerated().sorted {
      (abs($0.element.1), $0.offset) < (abs($1.element.1), $1.offset)
    }.map(\.element)
    let greatest = max(numbered.last.map { abs($0.1) } ?? 1, .leastNormalMagnitude)
    for isNegative in [false, true] {
      let chosen = numbered.filter { ($0.1 < 0) == isNegative }
      guard !chosen.isEmpty else { continue }
      var edges = mark(
        chosen.map(\.0),
        Style(dash: isNegative ? .dashed : .solid, opacity: 1, colormap: "signed"))
      edges.widths = chosen.map { 0.8 + 3 * abs($0.1) / greatest }
      edges.values = chosen.map(\.1)
      edges.range = [-greatest, greatest]
      edges.label = marks.contains { $0.label != nil } ? nil : words.edgeScale
      marks.append(edges)
    }
    return marks
  }

  private func mark(_ edges: [(from: Int, to: Int)], _ style: Style) -> EdgeMark {
    EdgeMark(x: x, y: y, from: edges.map(\.from), to: edges.map(\.to), style: style)
  }

  // MARK: Circles

  /// Hollow circles for what is given, others in colours for hidden units, outputs and probabilities.
  private func nodes() -> [any Mark] {
    (0..<columns).map { layer in
      let units = layout.units.indices.filter { layout.units[$0].layer == layer }
      let color = layer == 0 ? "muted" : layer >= weighted - 1 ? "accent" : "class0"
      return NodeMark(
        x: units.map { x[$0] }, y: units.map { y[$0] },
        text: pass.map { pass in units.map { words.short(pass.values[layer][layout.units[$0].index]) } },
        edge: color,
        style: Style(
          color: color, width: 1.8, size: diameter, hollow: hasValues || layer == 0 || layer >= weighted))
    }
  }

  /// What stands for units that are not drawn.
  private func gaps() -> [any Mark] {
    guard !layout.gaps.isEmpty else { return [] }
    return [
      TextMark(
        x: layout.gaps.map { side + $0.x * column }, y: layout.gaps.map { $0.y * row },
        text: layout.gaps.map { _ in "⋮" }, position: .middle, distance: 0,
        style: Style(color: "muted", size: 20))
    ]
  }

  // MARK: Numbers

  /// A standardised sample's own numbers at the left of the inputs.
  private func values() -> [any Mark] {
    guard network.normalization != nil, let input = words.diagram.input else { return [] }
    let units = layout.units.indices.filter { layout.units[$0].layer == 0 }
    return [
      TextMark(
        x: units.map { x[$0] - diameter / 2 }, y: units.map { y[$0] },
        text: units.map { words.short(input[layout.units[$0].index]) + " →" }, alignment: .trailing,
        position: .middle, distance: 5, style: Style(color: "muted", size: 12))
    ]
  }

  /// δ below each unit and, where there is room, ∂L/∂W on each edge.
  private func derivatives() -> [any Mark] {
    guard let correction = pass?.correction else { return [] }
    let units = layout.units.indices.filter { (1..<weighted).contains(layout.units[$0].layer) }
    let deltas = TextMark(
      x: units.map { x[$0] }, y: units.map { y[$0] - diameter / 2 },
      text: units.map { index in
        "$\\delta$ = "
          + words.short(correction.deltas[layout.units[index].layer - 1][layout.units[index].index])
      }, position: .below, distance: 1, style: Style(color: "accent", size: 11))
    guard labelsEdges else { return [deltas] }
    let edges = layout.edges.filter { layout.units[$0.to].layer < weighted }
    let places = edges.map(labelPlace)
    // A piece of paper hides the line beneath each number.
    let paper = RectMark(
      xStart: places.map { $0.x - 20 }, xEnd: places.map { $0.x + 20 }, yStart: places.map { $0.y - 6.5 },
      yEnd: places.map { $0.y + 6.5 }, style: Style(color: "background", opacity: 1))
    return [
      deltas, paper,
      TextMark(
        x: places.map(\.x), y: places.map(\.y), text: edges.map { words.short(number($0) ?? 0) },
        position: .middle, distance: 0, style: Style(color: "foreground", size: 10.5)),
    ]
  }

  /// Where an edge's number stands clear of all others: near the layer whose units have the fewest edges on the other
  /// side, so far along that the numbers are evenly spaced from top to bottom.
  private func labelPlace(_ edge: (from: Int, to: Int)) -> NetworkLayout.Place {
    let layer = layout.units[edge.to].layer
    let (inputs, outputs) = (network.sizes[layer - 1], network.sizes[layer])
    let share = outputs <= inputs ? 1 / Double(outputs + 1) : 1 - 1 / Double(inputs + 1)
    return NetworkLayout.Place(
      x: x[edge.from] + share * (x[edge.to] - x[edge.from]),
      y: y[edge.from] + share * (y[edge.to] - y[edge.from]))
  }

  // MARK: Texts

  /// Each layer's name and number of units above it.
  private func names() -> [any Mark] {
    let centers = (0..<columns).map { side + Double($0) * column }
    return [
      TextMark(
        x: centers, y: centers.map { _ in half + 34 }, text: (0..<columns).map(words.layerName),
        position: .middle, distance: 0, style: Style(size: 13)),
      TextMark(
        x: centers, y: centers.map { _ in half + 15 }, text: (0..<columns).map(words.unitCount),
        position: .middle, distance: 0, style: Style(color: "muted", size: 11.5)),
    ]
  }

  /// Each layer's activation below it, the shapes of W and b between the layers.
  private func shapes() -> [any Mark] {
    let top = bottom + 56
    let layers = Array(1..<weighted)
    let centers = layers.map { side + Double($0) * column }
    let between = centers.map { $0 - column / 2 }
    func text(_ x: [Double], _ y: Double, _ text: [String], _ color: String) -> TextMark {
      TextMark(
        x: x, y: x.map { _ in y }, text: text, position: .middle, distance: 0,
        style: Style(color: color, size: 12))
    }
    return [
      text(centers, top, layers.map(words.activationName), "foreground"),
      text(between, top - 22, layers.map(words.weightShape), "foreground"),
      text(between, top - 41, layers.map(words.biasShape), "foreground"),
    ]
  }
}
