import Networks
import Plotting

/// The graph of an expression, evaluated forward and differentiated backward.
public struct ComputationalGraphDiagram: Diagram {
  /// `computational-graph`
  public static let name = "computational-graph"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary =
    "the graph of an expression with values going forward and derivatives coming back"

  /// The expression.
  public var expression = "sigmoid(w*x + b)"
  /// The variables' values.
  public var values = ["w": 0.5, "x": 1, "b": 0]

  /// The default figure: a neuron.
  public init() {}

  /// More nodes than this have no room on a page.
  private static let mostNodes = 80

  /// Records the expression, passes back through it and draws its graph.
  public func figure(_ setting: Setting) throws -> Figure {
    let graph = try ComputationalGraph(expression, at: values)
    guard graph.nodes.count <= Self.mostNodes else {
      throw DiagramError.option(
        "--expression",
        reason: "its graph has \(graph.nodes.count) nodes; up to \(Self.mostNodes) can be drawn")
    }
    if let odd = graph.nodes.first(where: { !$0.value.isFinite || $0.gradient?.isFinite == false }) {
      let what = odd.operation ?? odd.name ?? ""
      let quantity = odd.value.isFinite ? "its derivative" : "its value"
      throw DiagramError.option("--at", reason: "at '\(what)' \(quantity) is infinite or not a number")
    }
    let words = ComputationalGraphWords(graph: graph, values: values, language: setting.language)
    let drawing = ComputationalGraphDrawing(graph: graph, words: words)
    return Figure(name: Self.name, words: words, size: drawing.pageSize, panels: [drawing.panel()])
  }
}
