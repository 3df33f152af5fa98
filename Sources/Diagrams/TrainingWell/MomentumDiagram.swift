import Networks
import Plotting

/// Gradient descent with and without momentum in a long valley, each at its best setting.
public struct MomentumDiagram: Diagram {
  /// `momentum`
  public static let name = "momentum"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "gradient descent with and without momentum in a valley, each at its best"

  /// The function: an expression of x and y.
  public var function = "0.1*x^2 + 2*y^2"
  /// Where both paths start.
  public var start = (x: 2.5, y: 1.5)
  /// The learning rate η of both paths; nil searches the best one for each.
  public var learningRate: Double?
  /// The momentum β of the second path; nil searches the best one.
  public var momentum: Double?
  /// How the velocity averages gradients.
  public var form = SGD.MomentumForm.ema
  /// How many steps both paths take, 3…1000.
  public var steps = 25

  /// The places of the level lines' grid along each axis.
  private static let resolution = 121

  /// The default figure: 0.1x² + 2y² from (2.5, 1.5).
  public init() {}

  /// Searches the best settings, takes the steps and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let function = try PlaneFunction(function)
    let origin = PlanePoint(start.x, start.y)
    let plain = try run(function, origin, momentum: 0)
    let accelerated = try run(function, origin, momentum: momentum)
    let minimum = try minimum(function, near: accelerated.path)
    let frame = frame([plain.path, accelerated.path], minimum)
    let x = SaddlePointDiagram.places(in: frame.x, count: Self.resolution)
    let y = SaddlePointDiagram.places(in: frame.y, count: Self.resolution)
    let grid = try function.grid(x: x, y: y)
    guard grid.values.allSatisfy(\.isFinite) else {
      throw DiagramError.data("--function is not finite everywhere near the paths")
    }
    let words = MomentumWords(
      function: function, plain: plain, accelerated: accelerated, minimum: minimum, diagram: self,
      language: setting.language)
    let panels = MomentumPanels(words: words, x: x, y: y, frame: frame, grid: grid)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 820, height: 700), columns: 2,
      panels: [panels.plane(plain, color: "class0"), panels.plane(accelerated, color: "accent")]
        + [panels.losses()])
  }

  /// The path at the given or the best setting.
  private func run(
    _ function: PlaneFunction, _ origin: PlanePoint, momentum: Double?
  ) throws -> MomentumRun {
    let search = MomentumSearch(function: function, start: origin, steps: steps, form: form)
    guard let setting = try search.best(rate: learningRate, momentum: momentum) else {
      throw DiagramError.data(
        "--function: no setting keeps the descent from diverging; choose another --start")
    }
    let optimizer = SGD(momentum: setting.momentum, form: form)
    let reach = 1e6 * max(abs(start.x), abs(start.y), 1)
    let path = try DescentPath(
      on: function, from: origin, optimizer: optimizer, rate: setting.rate, steps: steps, reach: reach)
    guard !(path.leaves && path.endValue < path.values[0]) else {
      throw DiagramError.data("--function falls without end from --start; choose one with a minimum")
    }
    return MomentumRun(setting: setting, path: path)
  }

  /// Both paths and the minimum, or only the surroundings of the start if they leave far away.
  private func frame(
    _ paths: [DescentPath], _ minimum: CriticalPoint?
  ) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let places = paths.flatMap(\.places) + (minimum.map { [$0.place] } ?? [])
    return PathFrame.around(places.filter { max(abs($0.x), abs($0.y)) <= reach })
  }

  /// How far from 0 the picture goes at most.
  private var reach: Double { 4 * max(abs(start.x), abs(start.y), 0.1) }

  /// The minimum that the second path goes to, if there is one.
  private func minimum(_ function: PlaneFunction, near path: DescentPath) throws -> CriticalPoint? {
    let isInside = max(abs(path.end.x), abs(path.end.y)) <= reach
    let place = isInside ? path.end : path.places[0]
    let critical = try CriticalPoint(of: function, in: -reach...reach, from: place)
    return critical.flatMap { $0.kind == .minimum ? $0 : nil }
  }

  private func check() throws {
    if let learningRate, !(learningRate > 0 && learningRate.isFinite) {
      throw DiagramError.option("--learning-rate", reason: "\(learningRate) is not above 0")
    }
    if let momentum, !(momentum > 0 && momentum < 1) {
      throw DiagramError.option("--momentum", reason: "\(momentum) is not between 0 and 1")
    }
    guard (3...1000).contains(steps) else {
      throw DiagramError.option("--steps", reason: "\(steps) is not in 3…1000")
    }
  }
}

/// One path with its setting.
struct MomentumRun: Sendable {
  let setting: MomentumSearch.Setting
  let path: DescentPath

  /// Whether the path left for ever.
  var diverges: Bool { path.leaves || !path.endValue.isFinite || path.endValue > path.values[0] }
}
