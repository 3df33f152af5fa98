import Networks
import Plotting

/// Optimizers on one function from one start: their paths over the level lines, and the loss per step.
public struct OptimizersDiagram: Diagram {
  /// `optimizers`
  public static let name = "optimizers"
  /// Training well.
  public static let chapter = Chapter.trainingWell
  /// What the figure shows.
  public static let summary = "the paths of six optimizers on one function, with the loss per step"

  /// The function: `bowl`, `beale`, `rosenbrock`, `saddle`, `himmelblau`, or an expression of x and y.
  public var function = "beale"
  /// Where all paths start; nil is the named function's own start, for an expression (2, 1).
  public var start: (x: Double, y: Double)?
  /// The learning rate of all; nil is for each the best of 1, 2 and 5 times 10⁻⁴ … 1.
  public var learningRate: Double?
  /// How many steps each path takes, 3…10 000.
  public var steps = 100

  /// The optimizers in the order of the legend, with PyTorch's defaults and β = 0.9 where there is momentum.
  static let optimizers: [(name: String, optimizer: any Optimizer)] = [
    ("SGD", SGD()), ("Momentum", SGD(momentum: 0.9)), ("Nesterov", SGD(momentum: 0.9, isNesterov: true)),
    ("AdaGrad", AdaGrad()), ("RMSProp", RMSProp()), ("Adam", Adam()),
  ]
  /// The learning rates that are tried.
  static let rates = [1e-4, 1e-3, 1e-2, 0.1, 1].flatMap { [$0, 2 * $0, 5 * $0] }
  /// The places of the level lines' grid along each axis.
  private static let resolution = 161

  /// The default figure: Beale's function from (1, 1.5).
  public init() {}

  /// Takes the steps of all optimizers and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let preset = TestFunction(rawValue: function)
    let plane = try PlaneFunction(preset?.expression ?? function)
    let first = start ?? preset?.start ?? (2, 1)
    let origin = PlanePoint(first.x, first.y)
    let runs = try Self.optimizers.enumerated().map { index, entry in
      setting.report?(Double(index) / Double(Self.optimizers.count), entry.name)
      return try run(entry, on: plane, from: origin)
    }
    let reach = 4 * max(abs(origin.x), abs(origin.y), 0.5)
    let places = runs.flatMap(\.path.places).filter { max(abs($0.x), abs($0.y)) <= reach }
    let frame = PathFrame.around(places + [origin])
    let x = SaddlePointDiagram.places(in: frame.x, count: Self.resolution)
    let y = SaddlePointDiagram.places(in: frame.y, count: Self.resolution)
    let grid = try plane.grid(x: x, y: y)
    guard grid.values.allSatisfy(\.isFinite) else {
      throw DiagramError.data("--function is not finite everywhere near the paths")
    }
    let minima = try minima(runs, on: plane, reach: reach)
    let words = OptimizersWords(
      function: plane, preset: preset, runs: runs, isSearched: learningRate == nil, language: setting.language
    )
    let panels = OptimizersPanels(
      runs: runs, words: words, x: x, y: y, frame: frame, grid: grid, minima: minima)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 980, height: 460),
      columns: 2, panels: [panels.plane(), panels.losses()])
  }

  /// The path at the given rate, or at the one with the least loss over the last three steps.
  private func run(
    _ entry: (name: String, optimizer: any Optimizer), on function: PlaneFunction, from origin: PlanePoint
  ) throws -> OptimizerRun {
    let reach = 1e3 * max(abs(origin.x), abs(origin.y), 1)
    let runs = try (learningRate.map { [$0] } ?? Self.rates).map { rate in
      OptimizerRun(
        name: entry.name, rate: rate,
        path: try DescentPath(
          on: function, from: origin, optimizer: entry.optimizer, rate: rate, steps: steps, reach: reach))
    }
    let staying = runs.filter { !$0.path.leaves }
    return staying.min { $0.lastLoss < $1.lastLoss } ?? runs[0]
  }

  /// The different minima near the ends of the paths.
  private func minima(
    _ runs: [OptimizerRun], on function: PlaneFunction, reach: Double
  ) throws -> [PlanePoint] {
    var found: [PlanePoint] = []
    for run in runs where max(abs(run.path.end.x), abs(run.path.end.y)) <= reach {
      guard let point = try CriticalPoint(of: function, in: -reach...reach, from: run.path.end),
        point.kind == .minimum, !found.contains(where: { ($0 - point.place).length < 1e-3 * reach })
      else { continue }
      found.append(point.place)
    }
    return found
  }

  private func check() throws {
    if let learningRate, !(learningRate > 0 && learningRate.isFinite) {
      throw DiagramError.option("--learning-rate", reason: "\(learningRate) is not above 0")
    }
    guard (3...10_000).contains(steps) else {
      throw DiagramError.option("--steps", reason: "\(steps) is not in 3…10000")
    }
  }
}

/// One optimizer's path.
struct OptimizerRun: Sendable {
  let name: String
  let rate: Double
  let path: DescentPath

  /// The greatest loss of the last three steps: an oscillating path may cross the minimum by chance in the last.
  var lastLoss: Double {
    let last = path.values.suffix(3)
    return last.allSatisfy(\.isFinite) ? last.max() ?? .infinity : .infinity
  }
}
