import Networks
import Plotting

/// A saddle point: why gradient descent stalls there and momentum escapes.
public struct SaddlePointDiagram: Diagram {
  /// `saddle-point`
  public static let name = "saddle-point"
  /// Learning.
  public static let chapter = Chapter.learning
  /// What the figure shows.
  public static let summary = "gradient descent that stalls at a saddle and momentum that escapes"

  /// The function: an expression of x and y.
  public var function = "x^2 - y^2"
  /// The interval of both x and y.
  public var range = -2.0...2.0
  /// The learning rate η of both paths.
  public var learningRate = 0.02
  /// The momentum β of the second path.
  public var momentum = 0.9
  /// How many steps both paths take at most.
  public var steps = 100
  /// Where both paths start; nil is on the ridge, up to a millionth of the range.
  public var start: (x: Double, y: Double)?
  /// From where the surface is seen.
  public var view = ViewAngles(azimuth: -60, elevation: 34)

  /// Cells of the surface along each axis.
  private static let cells = 48

  /// The default figure: x² − y² on ±2.
  public init() {}

  /// Finds the saddle, runs both paths and draws them on the surface and on its contours.
  public func figure(_ setting: Setting) throws -> Figure {
    try check()
    let function = try PlaneFunction(function)
    let x = Self.places(in: range, count: Self.cells + 1)
    let grid = try function.grid(x: x, y: x)
    if let gap = grid.values.firstIndex(where: { !$0.isFinite }) {
      // Systems differ in the sign that they write of what is not a number.
      let name = grid.values[gap].isNaN ? "not a number" : "infinite"
      let place = "(\(x[gap % x.count]), \(x[gap / x.count]))"
      throw DiagramError.data(
        "--function is \(name) at (x, y) = \(place); it has to be finite on all of --range")
    }
    let critical = try CriticalPoint(of: function, in: range)
    let origin = try start.map { PlanePoint($0.x, $0.y) } ?? standardStart(critical, on: function)
    func path(momentum: Double) throws -> DescentPath {
      try DescentPath(
        on: function, from: origin, rate: learningRate, momentum: momentum, steps: steps, range: range)
    }
    let run = SaddleRun(
      function: function, text: self.function, range: range, critical: critical,
      plain: try path(momentum: 0), accelerated: try path(momentum: momentum), rate: learningRate,
      momentum: momentum)
    let words = SaddleWords(run: run, language: setting.language)
    let panels = try SaddlePanels(run: run, words: words, places: x, grid: grid, view: view)
    return Figure(
      name: Self.name, words: words, size: PageSize(width: 1040, height: 490),
      columns: 2, panels: [panels.space(), panels.plane()])
  }

  /// Equally spaced places from end to end.
  static func places(in range: ClosedRange<Double>, count: Int) -> [Double] {
    (0..<count).map { index in
      let share = Double(index) / Double(count - 1)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
  }

  /// Up the rising curve, before it turns down again, and a millionth of the range off it.
  private func standardStart(_ critical: CriticalPoint, on function: PlaneFunction) throws -> PlanePoint {
    let reach = (range.upperBound - range.lowerBound) / 2
    // Of both ends the one that lies to the left, where the default view sees it well.
    var along = critical.directions.greater
    if along.x > 0 { along = along * -1 }
    var across = critical.directions.less
    if across.y > 0 { across = across * -1 }
    var climb = try self.climb(critical, along, reach, function)
    if climb < 0.1 * reach {
      along = along * -1
      climb = try self.climb(critical, along, reach, function)
    }
    let start = critical.place + along * (climb > 0 ? climb : 0.8 * reach) + across * (1e-6 * reach)
    func kept(_ value: Double) -> Double { min(max(value, range.lowerBound), range.upperBound) }
    return PlanePoint(kept(start.x), kept(start.y))
  }

  /// How far along a direction to start: up to 0.8 of the reach, and short of a summit or the edge of the range.
  private func climb(
    _ critical: CriticalPoint, _ along: PlanePoint, _ reach: Double, _ function: PlaneFunction
  ) throws -> Double {
    let count = 80
    var last = critical.value
    for step in 1...count {
      let distance = 0.8 * reach * Double(step) / Double(count)
      let place = critical.place + along * distance
      let value = try function.value(place)
      guard value > last, range.contains(place.x), range.contains(place.y) else {
        return 0.7 * (distance - 0.8 * reach / Double(count))
      }
      last = value
    }
    return 0.8 * reach
  }

  private func check() throws {
    guard learningRate > 0, learningRate.isFinite else {
      throw DiagramError.option("--learning-rate", reason: "\(learningRate) is not above 0")
    }
    guard (0..<1).contains(momentum) else {
      throw DiagramError.option("--momentum", reason: "\(momentum) is not in 0…1 (1 excluded)")
    }
    guard (1...100_000).contains(steps) else {
      throw DiagramError.option("--steps", reason: "\(steps) is not in 1…100000")
    }
    guard (-90...90).contains(view.elevation), (-3600...3600).contains(view.azimuth) else {
      throw DiagramError.option(
        "--view", reason: "the azimuth lies in -3600…3600 and the elevation in -90…90 degrees")
    }
    if let start, !range.contains(start.x) || !range.contains(start.y) {
      throw DiagramError.option("--start", reason: "\(start.x),\(start.y) lies outside --range")
    }
  }
}

/// What one run of the figure has computed.
struct SaddleRun {
  let function: PlaneFunction
  let text: String
  let range: ClosedRange<Double>
  let critical: CriticalPoint
  let plain: DescentPath
  let accelerated: DescentPath
  let rate: Double
  let momentum: Double
}
