import Networks
import Plotting

/// Why XOR needs a hidden layer: the best line, a trained network and its hidden space.
public struct XORDiagram: Diagram {
  /// `xor`
  public static let name = "xor"
  /// Building blocks.
  public static let chapter = Chapter.buildingBlocks
  /// What the figure shows.
  public static let summary =
    "XOR, which no line can part, parted by two hidden units, and their hidden space"

  /// The network's training; its layers are 2, 2, 1 because the hidden space is drawn as a plane.
  public var model: ModelParameters = {
    var model = ModelParameters()
    model.epochs = 300
    return model
  }()
  /// How many first weights are tried at most until all four points are right.
  public var starts = 50

  /// The default figure: tanh units, at most 50 starts.
  public init() {}

  static let layers = [2, 2, 1]
  /// The step size where none is given.
  let standardLearningRate = 0.1

  /// Trains the network and draws it beside the best line.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let run = try XORRun(self, setting: setting)
    let words = XORWords(diagram: self, run: run, language: setting.language)
    let panels = XORPanels(run: run, words: words)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 800, height: 640), columns: 3,
      panels: [
        panels.points(), panels.bestLine(), panels.network(), panels.hiddenSpace(), panels.signs(),
        panels.signTable(),
      ])
  }

  private func check() throws {
    guard (model.layers ?? Self.layers) == Self.layers else {
      throw DiagramError.option("--layers", reason: "this figure draws the plane of two hidden units: 2,2,1")
    }
    guard (1...10_000).contains(starts) else {
      throw DiagramError.option("--starts", reason: "\(starts) is not in 1…10000")
    }
  }
}
