import Plotting

/// One layer's computation z = W·a + b as matrices of cells to scale.
public struct LayerDimensionsDiagram: Diagram {
  /// `layer-dimensions`
  public static let name = "layer-dimensions"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary = "the matrices of one layer, z = W·a + b, as cells to scale with their shapes"

  /// The layer's inputs.
  public var inputs = 2
  /// The layer's units.
  public var outputs = 4
  /// Whether a sample is a column or a row.
  public var convention = ShapeConvention.columns

  /// The default figure: 2 inputs, 4 units, samples as columns.
  public init() {}

  private static let most = 10_000
  private static let gap = 62.0
  private static let side = 30.0

  /// Draws the matrices.
  public func figure(_ setting: Setting) throws -> Figure {
    for (option, number) in [("--inputs", inputs), ("--outputs", outputs)] {
      guard (1...Self.most).contains(number) else {
        throw DiagramError.option(option, reason: "give a number from 1 to \(Self.most), not \(number)")
      }
    }
    let words = LayerDimensionsWords(diagram: self, language: setting.language)
    let blocks = blocks()
    let half = (blocks.map(\.height).max() ?? 0) / 2
    let width = blocks.reduce(2 * Self.side - Self.gap) { $0 + $1.slot + Self.gap }
    let (top, bottom) = (half + 44, -half - 40)
    return Figure(
      name: Self.name, words: words,
      size: PageSize(width: max(Int(width) + 24, 560), height: Int(top - bottom) + 92),
      panels: [
        Panel(
          x: Axis(domain: 0...width), y: Axis(domain: bottom...top), frame: .bare, equalAspect: true,
          showsLegend: false, marks: marks(blocks, half: half))
      ])
  }

  /// z, then the factors and the bias in the order of the formula.
  private func blocks() -> [CellBlock] {
    let isColumns = convention == .columns
    let across = isColumns ? inputs + 3 : 3 * outputs + inputs
    let down = isColumns ? max(inputs, outputs) : inputs
    let cell = min(44, 760 / Double(across), 300 / Double(down))
    func vector(_ name: String, _ length: Int, _ shape: String, _ color: String, chosen: Bool) -> CellBlock {
      CellBlock(
        name: "$\(name)$", shape: shape, rows: isColumns ? length : 1, columns: isColumns ? 1 : length,
        cell: cell, color: color, entry: { "$\(name.prefix(1))_{\(max($0, $1) + 1)}$" },
        isChosen: { chosen || max($0, $1) == 0 })
    }
    let z = vector(
      "z^{[l]}", outputs, convention.activations(units: outputs, samples: "1"), "class0", chosen: false)
    let a = vector(
      "a^{[l-1]}", inputs, convention.activations(units: inputs, samples: "1"), "class0", chosen: true)
    let b = vector("b^{[l]}", outputs, convention.biases(outputs: outputs), "class0", chosen: false)
    let comma = max(inputs, outputs) > 9 ? "," : ""
    let weights = CellBlock(
      name: "$W^{[l]}$", shape: convention.weights(inputs: inputs, outputs: outputs),
      rows: isColumns ? outputs : inputs, columns: isColumns ? inputs : outputs, cell: cell, color: "class0",
      entry: { "$w_{\($0 + 1)\(comma)\($1 + 1)}$" }, isChosen: { (isColumns ? $0 : $1) == 0 })
    return isColumns ? [z, weights, a, b] : [z, a, weights, b]
  }

  private func marks(_ blocks: [CellBlock], half: Double) -> [any Mark] {
    var marks: [any Mark] = []
    var x = Self.side
    for (block, sign) in zip(blocks, ["=", "·", "+", ""]) {
      marks += block.marks(x: x + (block.slot - block.width) / 2, half: half)
      x += block.slot
      if !sign.isEmpty {
        marks.append(
          TextMark(
            x: [x + Self.gap / 2], y: [0], text: [sign], position: .middle, distance: 0,
            style: Style(size: 22)))
      }
      x += Self.gap
    }
    return marks
  }
}
