import Networks
import Plotting

/// Activation functions with their derivatives, all on one scale.
public struct ActivationDiagram: Diagram {
  /// `activation`
  public static let name = "activation"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary = "activation functions and their derivatives on common scales"

  /// Names such as `relu` or `leaky_relu(0.1)`, or expressions of x such as `tanh(x)+1`.
  public var functions = ["sigmoid", "tanh", "relu", "leaky_relu"]
  /// The interval of x.
  public var range = -5.0...5.0
  /// Whether all functions lie in one panel.
  public var overlay = false
  /// Whether the derivatives are shown as well.
  public var showsDerivatives = true

  /// How many samples a curve has.
  private static let samples = 401
  private static let panelsPerRow = 4

  /// The default figure: sigmoid, tanh, relu and leaky_relu on −5…5.
  public init() {}

  /// Samples the functions and arranges their panels.
  public func figure(_ setting: Setting) throws -> Figure {
    guard !functions.isEmpty else {
      throw DiagramError.option("--functions", reason: "name at least one function")
    }
    let curves = try functions.map { try ActivationCurve($0, over: range, samples: Self.samples) }
    let words = ActivationWords(curves: curves, range: range, language: setting.language)
    let panels = ActivationPanels(curves: curves, range: range, words: words)
    return overlay ? overlaid(panels, words) : sideBySide(panels, words)
  }

  private func overlaid(_ panels: ActivationPanels, _ words: ActivationWords) -> Figure {
    let shown = showsDerivatives ? [panels.allValues(), panels.allDerivatives()] : [panels.allValues()]
    return Figure(
      name: Self.name, words: words, size: PageSize(width: showsDerivatives ? 960 : 640, height: 440),
      columns: shown.count, panels: shown)
  }

  /// Up to four functions in a row, each above its derivative.
  private func sideBySide(_ panels: ActivationPanels, _ words: ActivationWords) -> Figure {
    let columns = min(functions.count, Self.panelsPerRow)
    var shown: [Panel] = []
    for start in stride(from: 0, to: functions.count, by: columns) {
      let row = start..<min(start + columns, functions.count)
      let blanks = Array(repeating: Panel.blank, count: columns - row.count)
      shown += row.map(panels.values) + blanks
      if showsDerivatives { shown += row.map(panels.derivative) + blanks }
    }
    let rows = shown.count / columns
    return Figure(
      name: Self.name, words: words,
      size: PageSize(width: columns == 1 ? 480 : 320 * columns, height: 80 + 215 * rows), columns: columns,
      sharing: AxisSharing(x: true, y: true), panels: shown)
  }
}
