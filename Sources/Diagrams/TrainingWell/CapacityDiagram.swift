import Networks
import Plotting

/// Training and validation loss of networks of more and more units and layers, with a fit that is too small, one that
/// is right and one that is too large.
public struct CapacityDiagram: Diagram {
  /// `capacity`
  public static let name = "capacity"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary =
    "training and validation loss against hidden units and layers, and three fits of a noisy curve"

  /// The function under the noise: an expression of x.
  public var function = "cos(x) + 1"
  /// The interval of x.
  public var range = 0...6.283185307179586
  /// How many noisy samples the networks learn from.
  public var samples = 16
  /// The standard deviation of the noise.
  public var noise = 0.4
  /// The numbers of units of networks of one hidden layer.
  public var units = [1, 2, 4, 8, 16, 32, 64]
  /// The numbers of hidden layers of networks that have as many units in each.
  public var depths = [1, 2, 3, 4]
  /// The units in each layer of those.
  public var width = 8
  /// How often each network is trained from new first weights.
  public var starts = 5
  /// How the networks are trained.
  public var model: ModelParameters

  /// The default figure: cos x + 1 with noise, rectifiers.
  public init() {
    model = ModelParameters()
    model.activation = "relu"
    model.epochs = 1000
  }

  /// Adam's step size where none is given.
  static let standardLearningRate = 0.02
  /// How many other samples measure the validation loss.
  static let validationSamples = 200

  /// Trains all networks from all starts.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let run = try CapacityRun(self, setting: setting)
    let words = CapacityWords(run: run, diagram: self, language: setting.language)
    let panels = CapacityPanels(run: run, words: words, range: range)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1020, height: 660), columns: 6,
      panels: panels.fits() + [panels.losses(run.byUnits), panels.losses(run.byDepth)])
  }

  private func check() throws {
    func isRising(_ numbers: [Int]) -> Bool { zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 } }
    try model.requireTraining()
    try require(
      model.layers == nil, "--layers", "this figure's networks follow from --units, --depths and --width")
    try require(
      (2...12).contains(units.count) && units.allSatisfy { (1...1000).contains($0) } && isRising(units),
      "--units", "give 2 to 12 rising numbers in 1…1000, such as 1,4,16,64")
    try require(
      (2...10).contains(depths.count) && depths.allSatisfy { (1...20).contains($0) } && isRising(depths),
      "--depths", "give 2 to 10 rising numbers in 1…20, such as 1,2,4")
    try require((1...1000).contains(width), "--width", "\(width) is not in 1…1000")
    try require((2...100_000).contains(samples), "--samples", "\(samples) is not in 2…100000")
    try require(noise >= 0 && noise <= 1e6, "--noise", "\(noise) is not in 0…1000000")
    try require((1...100).contains(starts), "--starts", "\(starts) is not in 1…100")
  }
}
