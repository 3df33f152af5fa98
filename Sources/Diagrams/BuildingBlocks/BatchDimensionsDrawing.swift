import Plotting

/// The drawing of a batch on its way: a block for the outputs of each layer, an arrow with W and b between two.
///
/// The side of a block that counts units is to scale, the side that counts samples is the same for all. One data unit
/// is one CSS pixel.
struct BatchDimensionsDrawing {
  let diagram: BatchDimensionsDiagram
  let words: BatchDimensionsWords

  private var isColumns: Bool { diagram.convention == .columns }
  private var layers: [Int] { diagram.layers }
  private var greatest: Int { layers.max() ?? 1 }

  /// The length of a side that counts samples.
  private static let batch = 66.0
  private static let side = 20.0
  /// The length of one unit: at most 40, and no block longer than 220 or, where they lie one behind the other, 170.
  private var unit: Double { min(isColumns ? 40 : 30, (isColumns ? 220 : 170) / Double(greatest)) }

  /// The width and height of a layer's block.
  private func size(_ layer: Int) -> (width: Double, height: Double) {
    let length = unit * Double(layers[layer])
    return isColumns ? (Self.batch, length) : (length, Self.batch)
  }

  /// The room of a block with its shape, whose letters are about this wide.
  private func slot(_ layer: Int) -> Double {
    max(size(layer).width + 16, 7.8 * Double(words.shape(layer).count))
  }
  /// The length of the arrow into a layer: as long as the shape of W needs.
  private func gap(_ layer: Int) -> Double { max(90, 7.2 * Double(words.weights(layer).count - 8) + 22) }

  /// The centre of each block.
  private var centers: [Double] {
    var x = Self.side + slot(0) / 2
    return layers.indices.map { layer in
      if layer > 0 { x += slot(layer - 1) / 2 + gap(layer) + slot(layer) / 2 }
      return x
    }
  }

  private var half: Double { (layers.indices.map { size($0).height }.max() ?? 0) / 2 }
  private var width: Double { (centers.last ?? 0) + slot(layers.count - 1) / 2 + Self.side }
  private var top: Double { max(half + 34, 50) }
  private var bottom: Double { -max(half + 52, 60) }

  /// The page with room for the title and the caption.
  var pageSize: PageSize {
    PageSize(width: max(Int(width) + 24, 600), height: Int(top - bottom) + 92)
  }

  /// The panel with all marks.
  func panel() -> Panel {
    Panel(
      x: Axis(domain: 0...width), y: Axis(domain: bottom...top), frame: .bare, equalAspect: true,
      showsLegend: false, marks: blocks() + samples() + arrows() + texts())
  }

  /// The blocks, and in each the first sample in another colour.
  private func blocks() -> [any Mark] {
    let boxes = layers.indices.map { (x: centers[$0], size: size($0)) }
    let first = boxes.map { box in
      isColumns
        ? (
          left: box.x - box.size.width / 2, right: box.x - box.size.width / 2 + strip,
          top: box.size.height / 2,
          bottom: -box.size.height / 2
        )
        : (
          left: box.x - box.size.width / 2, right: box.x + box.size.width / 2, top: box.size.height / 2,
          bottom: box.size.height / 2 - strip
        )
    }
    return [
      RectMark(
        xStart: boxes.map { $0.x - $0.size.width / 2 }, xEnd: boxes.map { $0.x + $0.size.width / 2 },
        yStart: boxes.map { $0.size.height / 2 }, yEnd: boxes.map { -$0.size.height / 2 },
        style: Style(color: "class0", width: 1.4, opacity: 0.2)),
      RectMark(
        xStart: first.map(\.left), xEnd: first.map(\.right), yStart: first.map(\.top),
        yEnd: first.map(\.bottom),
        style: Style(color: "accent", width: 1.2, opacity: 0.4)),
    ]
  }

  /// The width of the sample that is marked.
  private var strip: Double { Self.batch / 5 }

  /// Thin lines between further samples.
  private func samples() -> [any Mark] {
    var x: [Double] = []
    var y: [Double] = []
    for layer in layers.indices {
      let (width, height) = size(layer)
      for line in 2...4 {
        let offset = Double(line) * strip - Self.batch / 2
        x +=
          isColumns
          ? [centers[layer] + offset, centers[layer] + offset, .nan]
          : [centers[layer] - width / 2, centers[layer] + width / 2, .nan]
        y += isColumns ? [height / 2, -height / 2, .nan] : [-offset, -offset, .nan]
      }
    }
    return [LineMark(x: x, y: y, style: Style(color: "class0", width: 0.8, opacity: 0.5))]
  }

  /// From each block to the next.
  private func arrows() -> [any Mark] {
    let ends = (1..<layers.count).map { layer in
      (
        start: centers[layer - 1] + size(layer - 1).width / 2 + 8,
        end: centers[layer] - size(layer).width / 2 - 8
      )
    }
    return [
      ArrowMark(
        x: ends.map(\.start), y: ends.map { _ in 0 }, u: ends.map { $0.end - $0.start },
        v: ends.map { _ in 0 },
        style: Style(color: "muted", width: 1.8))
    ]
  }

  private func texts() -> [any Mark] {
    let arrows = (1..<layers.count).map { layer in
      (centers[layer - 1] + size(layer - 1).width / 2 + centers[layer] - size(layer).width / 2) / 2
    }
    func text(
      _ x: [Double], _ y: [Double], _ text: [String], _ position: Typesetter.Position,
      _ color: String = "foreground",
      size: Double = 13
    ) -> TextMark {
      TextMark(
        x: x, y: y, text: text, position: position, distance: 0, style: Style(color: color, size: size))
    }
    let all = Array(layers.indices)
    let into = Array(1..<layers.count)
    return [
      text(centers, all.map { size($0).height / 2 + 8 }, all.map(words.name), .above, size: 15),
      text(centers, all.map { _ in bottom + 30 }, all.map(words.shape), .middle),
      text(centers, all.map { _ in bottom + 10 }, all.map(words.layerName), .middle, "muted", size: 12),
      text(arrows, into.map { _ in 10 }, into.map(words.weights), .above),
      text(arrows, into.map { _ in -10 }, into.map(words.biases), .below),
    ]
  }
}
