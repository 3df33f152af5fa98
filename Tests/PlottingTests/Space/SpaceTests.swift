import Foundation
import Graphics
import TestSupport
import Testing

@testable import Plotting

/// The saddle x² − y² on ±2: rays meet it in the roots of a quadratic, so that hiding has a closed form.
struct SpaceTests {
  private static let places = (0...48).map { -2 + Double($0) / 12 }

  private static func panel(_ view: ViewAngles, marks: [any Mark] = []) -> Panel {
    let values = places.flatMap { y in places.map { x in x * x - y * y } }
    let surface = SurfaceMark(x: places, y: places, values: Grid(rows: 49, columns: 49, values: values))
    return Panel(z: Axis(domain: -4...4), view: view, marks: [surface] + marks).resolved()
  }

  /// Whether the ray from a place to the viewer meets the exact surface once more, in data units.
  private static func isHidden(_ x: Double, _ y: Double, _ z: Double, _ view: ViewAngles) -> Bool {
    let (azimuth, elevation) = (view.azimuth * .pi / 180, view.elevation * .pi / 180)
    // The box is 1 × 1 × 0.75 for 4 × 4 × 8 in data units.
    let dx = cos(elevation) * cos(azimuth) * 4
    let dy = cos(elevation) * sin(azimuth) * 4
    let dz = sin(elevation) * 8 / 0.75
    let a = dy * dy - dx * dx
    let b = dz - 2 * x * dx + 2 * y * dy
    let c = z - x * x + y * y
    let root = (b * b - 4 * a * c).squareRoot()
    guard root.isFinite else { return false }
    let roots = abs(a) < 1e-12 ? [-c / b] : [(-b - root) / (2 * a), (-b + root) / (2 * a)]
    return roots.contains { $0 > 1e-6 && abs(x + $0 * dx) <= 2 && abs(y + $0 * dy) <= 2 }
  }

  static let views = [
    ViewAngles(azimuth: -60, elevation: 30), ViewAngles(azimuth: 35, elevation: 20),
    ViewAngles(azimuth: 140, elevation: 45), ViewAngles(azimuth: -120, elevation: 10),
    ViewAngles(azimuth: 10, elevation: -25),
  ]

  @Test("Hiding agrees with the roots of the ray's quadratic", arguments: views)
  func hiding(_ view: ViewAngles) {
    let space = SpaceView(panel: Self.panel(view), frame: Rect(x: 0, y: 0, width: 500, height: 400))
    var random = SystemRandom(seed: 7)
    var agreeing = 0
    var hidden = 0
    let count = 4000
    for index in 0..<count {
      let x = Double.random(in: -2...2, using: &random)
      let y = Double.random(in: -2...2, using: &random)
      // Half of the places lie on the surface, half anywhere in the box.
      let z = index % 2 == 0 ? x * x - y * y : Double.random(in: -4...4, using: &random)
      let expected = Self.isHidden(x, y, z, view)
      if expected { hidden += 1 }
      if space.isVisible(space.projection.box(x, y, z)) == !expected { agreeing += 1 }
    }
    #expect(hidden > count / 50 && hidden < count * 49 / 50)
    #expect(Double(agreeing) >= 0.995 * Double(count), "\(agreeing) of \(count)")
  }

  @Test("The view is that of matplotlib: from above, x points right with azimuth −90")
  func directions() {
    let view = ViewAngles(azimuth: -90, elevation: 90)
    let projection = Projection(
      panel: Self.panel(view), frame: Rect(x: 0, y: 0, width: 500, height: 400))
    let middle = projection.point(projection.box(0, 0, 0))
    let right = projection.point(projection.box(1, 0, 0)) - middle
    let up = projection.point(projection.box(0, 1, 0)) - middle
    #expect(right.x > 1 && abs(right.y) < 1e-9)
    #expect(up.y < -1 && abs(up.x) < 1e-9)
  }

  @Test("A line is cut where the surface begins to hide it, and its pieces join")
  func pieces() {
    let space = SpaceView(
      panel: Self.panel(ViewAngles(azimuth: -60, elevation: 20)),
      frame: Rect(x: 0, y: 0, width: 500, height: 400))
    // High above the far side it is seen, below the surface it is not.
    let places = [space.projection.box(-1, 1, 3.5), space.projection.box(-1, 1, -3.5)]
    let pieces = space.pieces(of: places)
    #expect(pieces.contains(where: \.isVisible) && pieces.contains { !$0.isVisible })
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      #expect(piece.points.last == next.points.first && piece.isVisible != next.isVisible)
    }
  }

  @Test("JSON keeps a view into space, and marks in a plane have no z")
  func json() throws {
    let line = LineMark(x: [0, 1], y: [0, 1], z: [0, .nan])
    let flat = LineMark(x: [0, 1], y: [0, 1])
    let panel = Self.panel(ViewAngles(azimuth: 12, elevation: 34), marks: [line, flat])
    let figure = Figure(name: "space", title: "", size: PageSize(width: 400, height: 300), panels: [panel])
    let json = try figure.json()
    #expect(try Figure(json: json) == figure.resolved())
    let text = String(
      decoding: try Figure(name: "f", title: "", size: figure.size, panels: [Panel(marks: [flat])]).json(),
      as: UTF8.self)
    #expect(!text.contains("\"z\"") && !text.contains("\"view\""))
  }

  @Test("Cells are drawn from back to front")
  func order() throws {
    let figure = Figure(
      name: "space", title: "", size: PageSize(width: 400, height: 300),
      panels: [Self.panel(ViewAngles(azimuth: -60, elevation: 30))])
    let scene = figure.scene(measurer: FixedWidthMeasurer())
    let cells = MarkScene.paths(scene.leaves).filter { $0.fill != nil && $0.path.corners.count == 4 }
    #expect(cells.count >= 48 * 48)
  }
}

/// A small generator with a seed (Steele, Lea and Flood 2014: SplitMix64).
private struct SystemRandom: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
