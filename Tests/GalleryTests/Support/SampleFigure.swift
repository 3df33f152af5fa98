import Gallery
import Plotting

/// A figure of a training with everything that may go wrong in one: curves, a matrix, samples of classes.
struct SampleFigure: Sendable {
  static let epochs = 40
  var training = (0...epochs).map { 0.7 / (1 + 0.2 * Double($0)) + 0.011 }
  var validation = (0...epochs).map { 0.72 / (1 + 0.15 * Double($0)) + 0.0501 }
  var labels = ["training", "validation"]
  var learningRate = 0.03
  var weights = [[0.31, -0.42, 1.05], [-0.77, 0.15, 0.64], [0.02, 0.98, -0.53]]
  var points = (x: [0.1, 0.9, 0.4, 0.6], y: [0.25, 0.75, 0.85, 0.35])
  var scale = "linear"
  var symbol = "circle"
  var color = "class0"
  var width = 2.0
  var font = "DejaVu Sans"
  var xLabel = "epoch"
  var yLabel = "loss"
  var text = "plateau"
  var hasMatrix = true
  var metric = 0.9312
  var title = "Learning moons"

  /// The figure as its program would compute it.
  var figure: Figure {
    get throws { try Figure(json: Array(json.utf8)) }
  }

  private var json: String {
    let epochs = Self.numbers(training.indices.map(Double.init))
    let curves = zip(labels, [training, validation]).enumerated().map { index, curve in
      """
      {"type": "line", "label": "\(curve.0)", "x": \(epochs), "y": \(Self.numbers(curve.1)),
       "style": {"color": "\(index == 0 ? color : "class1")", "width": \(index == 0 ? width : 2.0)}}
      """
    }
    let note = """
      {"type": "text", "x": [20], "y": [0.5], "text": ["\(text)"], "alignment": "center", "position": "above",
       "distance": 2, "style": {}}
      """
    let samples = """
      {"type": "point", "label": "samples", "x": \(Self.numbers(points.x.map { $0 * 40 })),
       "y": \(Self.numbers(points.y)), "style": {"symbol": "\(symbol)", "size": 6}}
      """
    let matrix = """
      {"title": "W", "x": {"label": "input"}, "y": {"label": "unit"}, "marks": [
       {"type": "heatmap", "label": "weight", "x": [1, 2, 3], "y": [1, 2, 3],
        "values": [\(weights.map(Self.numbers).joined(separator: ","))], "style": {"colormap": "RdBu"}}]}
      """
    let curvePanel = """
      {"title": "Loss", "x": {"label": "\(xLabel)"}, "y": {"label": "\(yLabel)", "scale": "\(scale)"},
       "marks": [\((curves + [note, samples]).joined(separator: ","))]}
      """
    return """
      {"figure": "sample", "title": "\(title)", "alt": "Two curves.", "size": "720x360", "font": "\(font)",
       "columns": 2, "panels": [\(curvePanel)\(hasMatrix ? ", \(matrix)" : "")],
       "model": {"learning_rate": \(learningRate)}, "metrics": {"accuracy": \(metric)}}
      """
  }

  private static func numbers(_ values: [Double]) -> String {
    "[\(values.map { "\($0)" }.joined(separator: ", "))]"
  }
}
