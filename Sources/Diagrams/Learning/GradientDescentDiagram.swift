import Networks
import Plotting

/// Gradient descent on a function of two variables: its path over the level lines and the loss per step.
public struct GradientDescentDiagram: Diagram {
  /// `gradient-descent`
  public static let name = "gradient-descent"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "gradient descent on level lines, with the loss per step"

  /// The function: an expression of x and y.
  public var function = "x^2 + y^2"
  /// Where each path starts.
  public var start = (x: -3.0, y: 4.0)
  /// The learning rates η, 1 to 4, each with a path of its own.
  public var learningRates = [0.1]
  /// How many steps each path takes, 1…100 000.
  public var steps = 101
  /// The interval of both x and y; nil is a square around 0 with the start or the given path inside.
  public var range: ClosedRange<Double>?
  /// A CSV file with a path to draw instead: columns `x` and `y`, or the first two columns.
  public var history: String?

  /// The places of the level lines' grid along each axis.
  private static let resolution = 121

  /// The default figure: x² + y² from (−3, 4) at η = 0.1.
  public init() {}

  /// Takes the steps and draws them.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let function = try PlaneFunction(function)
    let given = try history.map { try Self.places(in: $0) }
    let range = range ?? Self.square(around: given ?? [PlanePoint(start.x, start.y)])
    if history == nil, !range.contains(start.x) || !range.contains(start.y) {
      throw DiagramError.option("--start", reason: "\(start.x),\(start.y) lies outside --range")
    }
    let places = SaddlePointDiagram.places(in: range, count: Self.resolution)
    let grid = try function.grid(x: places, y: places)
    try Self.checkFinite(grid, places)
    let runs =
      try given.map { [try DescentRun(given: $0, on: function, in: range)] } ?? descents(function, range)
    let words = DescentWords(function: function, runs: runs, history: history, language: setting.language)
    let panels = DescentPanels(runs: runs, words: words, range: range, places: places, grid: grid)
    let several = runs.count > 1
    return Figure(
      name: Self.name, words: words,
      size: PageSize(width: several ? max(640, 320 * runs.count) : 960, height: several ? 700 : 480),
      columns: max(2, runs.count), panels: runs.indices.map(panels.plane) + [panels.losses()])
  }

  private func descents(_ function: PlaneFunction, _ range: ClosedRange<Double>) throws -> [DescentRun] {
    // Far outside the picture a path has diverged, and its numbers would overflow.
    let reach = 1e6 * max(abs(range.lowerBound), abs(range.upperBound))
    return try learningRates.map { rate in
      let path = try DescentPath(
        on: function, from: PlanePoint(start.x, start.y), rate: rate, momentum: 0, steps: steps,
        range: -reach...reach)
      return try DescentRun(path, rate: rate, on: function, in: range)
    }
  }

  private func check() throws {
    guard (1...4).contains(learningRates.count) else {
      throw DiagramError.option("--learning-rate", reason: "give 1 to 4 rates, not \(learningRates.count)")
    }
    if let bad = learningRates.first(where: { !($0 > 0 && $0.isFinite) }) {
      throw DiagramError.option("--learning-rate", reason: "\(bad) is not above 0")
    }
    guard (1...100_000).contains(steps) else {
      throw DiagramError.option("--steps", reason: "\(steps) is not in 1…100000")
    }
  }

  /// A square around 0 in which all places lie well inside.
  private static func square(around places: [PlanePoint]) -> ClosedRange<Double> {
    let farthest = places.map { max(abs($0.x), abs($0.y)) }.max() ?? 0
    let reach = farthest > 0 ? 1.25 * farthest : 5
    return -reach...reach
  }

  /// The places of a path in a file.
  private static func places(in file: String) throws -> [PlanePoint] {
    let table = try CSVTable(contentsOf: file)
    guard table.columnCount >= 2 else {
      throw DiagramError.data("\(file) has one column; expected the columns x and y")
    }
    let x = try table.numbers(inColumn: table.columnNames.firstIndex(of: "x") ?? 0)
    let y = try table.numbers(inColumn: table.columnNames.firstIndex(of: "y") ?? 1)
    return zip(x, y).map { PlanePoint($0, $1) }
  }

  private static func checkFinite(_ grid: Grid, _ places: [Double]) throws {
    guard let gap = grid.values.firstIndex(where: { !$0.isFinite }) else { return }
    let name = grid.values[gap].isNaN ? "not a number" : "infinite"
    let place = "(\(places[gap % places.count]), \(places[gap / places.count]))"
    throw DiagramError.data(
      "--function is \(name) at (x, y) = \(place); it has to be finite on all of --range")
  }
}

/// One path with what it led to.
struct DescentRun: Sendable {
  let path: DescentPath
  /// The learning rate; nil for a path that was given.
  let rate: Double?
  let outcome: DescentOutcome
  /// The minimum near the path's end, if there is one inside the range.
  let minimum: CriticalPoint?
  /// What each step multiplies the distance to the minimum by, if that is about the same for all; negative if the
  /// path crosses over each time.
  let factor: Double?

  init(
    _ path: DescentPath, rate: Double?, on function: PlaneFunction, in range: ClosedRange<Double>
  ) throws {
    self.path = path
    self.rate = rate
    let outcome = DescentOutcome(of: path, first: try function.gradient(path.places[0]))
    self.outcome = outcome
    let inside = range.contains(path.end.x) && range.contains(path.end.y)
    // A path that has left the picture says nothing about where its minimum is.
    let near = inside ? path.end : path.places[0]
    let critical = try CriticalPoint(of: function, in: range, from: near)
    minimum = critical.flatMap { $0.kind == .minimum ? $0 : nil }
    factor = minimum.flatMap { Self.factor(of: path, to: $0.place) }
  }

  init(given places: [PlanePoint], on function: PlaneFunction, in range: ClosedRange<Double>) throws {
    try self.init(DescentPath(places, on: function), rate: nil, on: function, in: range)
  }

  /// The common ratio of neighbouring distances, over the first steps, before rounding matters.
  private static func factor(of path: DescentPath, to minimum: PlanePoint) -> Double? {
    let offsets = path.places.prefix(9).map { $0 - minimum }
    guard offsets.count > 2, offsets[0].length > 0 else { return nil }
    let ratios = zip(offsets, offsets.dropFirst()).map { before, after in
      let square = before.length * before.length
      return square > 0 ? (before.x * after.x + before.y * after.y) / square : .nan
    }
    let aligned = zip(zip(offsets, offsets.dropFirst()), ratios).allSatisfy { pair, ratio in
      (pair.1 - pair.0 * ratio).length <= 1e-6 * pair.0.length
    }
    guard aligned, ratios.allSatisfy({ abs($0 - ratios[0]) <= 1e-6 }) else { return nil }
    return ratios[0]
  }
}
