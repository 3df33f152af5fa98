import Networks
import Plotting

/// The network as the Playground draws it: each unit a small map of what it gives on the plane, joined by weights.
///
/// One data unit is one CSS pixel of the page as it is by default.
struct PlaygroundDrawing {
  let training: PlaygroundTraining
  let words: PlaygroundWords
  private let layout: NetworkLayout

  static let width = 836.0
  private static let mostUnits = 16
  private static let cells = 24
  /// Room for the features' names at the left, for the output's at the right, and for the layers' names above.
  private static let margins = (left: 70.0, right: 20.0, top: 34.0)

  init(training: PlaygroundTraining, words: PlaygroundWords) {
    self.training = training
    self.words = words
    layout = NetworkLayout(layerSizes: training.model.denseSizes, mostUnits: Self.mostUnits)
  }

  private var tallest: Double { Double(layout.layerSizes.max() ?? 1) }
  private var tile: Double { min(max(290 / tallest - 10, 30), 62) }
  private var pitch: Double { tile + (tallest > 10 ? 6 : 10) }
  private var half: Double { max(150, tallest * pitch / 2) }
  var height: Double { 2 * half + Self.margins.top }

  /// The distance between layers, and where the first stands so that all are in the middle.
  private var column: Double {
    let room = Self.width - Self.margins.left - Self.margins.right - tile
    return min(210, room / Double(layout.layerSizes.count - 1))
  }
  private var left: Double {
    let drawn = column * Double(layout.layerSizes.count - 1)
    return (Self.width + Self.margins.left - Self.margins.right - drawn) / 2
  }
  private var x: [Double] { layout.places.map { left + $0.x * column } }
  private var y: [Double] { layout.places.map { $0.y * pitch } }

  /// The panel with all marks.
  func panel() -> Panel {
    Panel(
      title: words.unitsTitle, x: Axis(domain: 0...Self.width),
      y: Axis(domain: -half...half + Self.margins.top), frame: .bare, equalAspect: true,
      marks: edges() + tiles() + [frames()] + names(), columnSpan: 2)
  }

  /// Weights above 0 in the colour of positive outputs, those below dashed in the other's; strong ones are thick.
  private func edges() -> [any Mark] {
    let weights = layout.edges.map { edge -> Double in
      let (from, to) = (layout.units[edge.from], layout.units[edge.to])
      return training.model.weights(ofLayer: to.layer - 1)[to.index, from.index]
    }
    return [true, false].compactMap { isPositive in
      let chosen = layout.edges.indices.filter { (weights[$0] > 0) == isPositive && weights[$0] != 0 }
      guard !chosen.isEmpty else { return nil }
      // Edges of one width are one stroke.
      let ordered = chosen.sorted { (abs(weights[$0]), $0) < (abs(weights[$1]), $1) }
      return EdgeMark(
        x: x, y: y, from: ordered.map { layout.edges[$0].from }, to: ordered.map { layout.edges[$0].to },
        widths: ordered.map { min(7, 0.6 + 1.4 * abs(weights[$0])) }, label: words.weights(isPositive),
        style: Style(
          color: isPositive ? "class0" : "class1", width: 2, dash: isPositive ? .solid : .dashed, opacity: 0.8
        ))
    }
  }

  /// What each unit gives on the plane.
  private func tiles() -> [any Mark] {
    let map = PlaygroundMap(training, cells: Self.cells)
    let step = tile / Double(Self.cells)
    func centers(_ middle: Double) -> [Double] {
      (0..<Self.cells).map { middle + (Double($0) + 0.5) * step - tile / 2 }
    }
    return layout.units.indices.map { index in
      let unit = layout.units[index]
      return HeatmapMark(
        x: centers(x[index]), y: centers(y[index]),
        values: map.grid(map.values(layer: unit.layer, unit: unit.index)), range: -1...1,
        style: Style(colormap: PlaygroundMap.colormap))
    }
  }

  private func frames() -> any Mark {
    RectMark(
      xStart: x.map { $0 - tile / 2 }, xEnd: x.map { $0 + tile / 2 }, yStart: y.map { $0 - tile / 2 },
      yEnd: y.map { $0 + tile / 2 }, style: Style(color: "muted", width: 1, opacity: 1, hollow: true))
  }

  /// The features' names beside them, and each layer's above it.
  private func names() -> [any Mark] {
    let inputs = layout.units.indices.filter { layout.units[$0].layer == 0 }
    let columns = layout.layerSizes.indices.map { left + Double($0) * column }
    let tops = layout.layerSizes.indices.map { Double(layout.layerSizes[$0]) * pitch / 2 + 12 }
    return [
      TextMark(
        x: inputs.map { x[$0] - tile / 2 }, y: inputs.map { y[$0] },
        text: inputs.map { words.feature(layout.units[$0].index) }, alignment: .trailing, position: .middle,
        distance: 7, style: Style(size: 13)),
      TextMark(
        x: columns, y: tops, text: layout.layerSizes.indices.map(words.layer), position: .middle, distance: 0,
        style: Style(color: "muted", size: 12)),
    ]
  }
}
