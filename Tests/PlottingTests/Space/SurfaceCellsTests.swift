import Graphics
import TestSupport
import Testing

@testable import Plotting

/// The uppermost cell over a place of the page is the one that a vertical or slanted line of sight meets first.
struct SurfaceCellsTests {
  private func plane(_ low: Double, _ high: Double, count: Int, _ value: (Double, Double) -> Double)
    -> SurfaceMark
  {
    let places = (0..<count).map { low + (high - low) * Double($0) / Double(count - 1) }
    let values = places.flatMap { y in places.map { x in value(x, y) } }
    return SurfaceMark(
      x: places, y: places, values: Grid(rows: count, columns: count, values: values))
  }

  /// Which surface is drawn last over each cell's middle, compared with which is nearer to the viewer.
  private func mistakes(_ marks: [SurfaceMark], elevation: Double) -> (wrong: Int, count: Int) {
    let panel = Panel(
      x: Axis(domain: 0...1), y: Axis(domain: 0...1), z: Axis(domain: 0...1),
      view: ViewAngles(azimuth: -50, elevation: elevation), marks: marks
    ).resolved()
    let space = SpaceView(panel: panel, frame: Rect(x: 0, y: 0, width: 500, height: 400))
    let items = MarkScene.paths(SurfaceCells(marks, space: space, theme: .light).items())
    let fields = marks.map { HeightField($0, in: space.projection) }
    var wrong = 0
    var count = 0
    for index in 0..<400 {
      // Places of the first surface, seen along the line of sight: is it hidden by the second?
      let place = Vector3(
        fields[0].x[0] + 0.9 * Double(index % 20) / 20 + 0.03,
        fields[0].y[0] + 0.9 * Double(index / 20) / 20 + 0.03, 0)
      guard let height = fields[0].height(place.x, place.y) else { continue }
      let seen = Vector3(place.x, place.y, height)
      // Next to a silhouette or a cut, within a cell's size, the order of whole cells decides.
      let around = [(-0.075, 0.0), (0.075, 0), (0, -0.075), (0, 0.075), (-0.06, 0.06), (0.06, -0.06)].map {
        Vector3(seen.x + $0.0, seen.y + $0.1, seen.z)
      }
      let hidden = fields[1].hides(seen, toward: space.projection.toward)
      guard around.allSatisfy({ fields[1].hides($0, toward: space.projection.toward) == hidden }) else {
        continue
      }
      let point = space.projection.point(seen)
      guard let top = items.last(where: { Self.contains($0.path.corners, point) }) else { continue }
      // The surfaces' looks differ in opacity alone.
      let isSecond = (top.fill?.alpha ?? 1) < 1
      count += 1
      if isSecond != hidden { wrong += 1 }
    }
    return (wrong, count)
  }

  private static func contains(_ corners: [Point], _ point: Point) -> Bool {
    let sides = zip(corners, corners.dropFirst() + corners.prefix(1)).map { start, end in
      (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
    }
    // A place on an edge belongs to both cells.
    return sides.allSatisfy { $0 > -1e-6 } || sides.allSatisfy { $0 < 1e-6 }
  }

  @Test(
    "Surfaces that cross, on one grid or on different ones, hide each other", arguments: [15, 25],
    [35.0, 60, -30])
  func crossing(count: Int, elevation: Double) {
    let first = plane(0, 1, count: 25) { x, _ in 0.2 + 0.6 * x }
    var second = plane(0, 1, count: count) { _, y in 0.75 - 0.5 * y }
    second.style.opacity = 0.99
    let result = mistakes([first, second], elevation: elevation)
    #expect(result.count > 120, "\(result)")
    #expect(result.wrong == 0, "\(result)")
  }

  @Test("Which mark comes first does not matter")
  func order() {
    let low = plane(0, 1, count: 9) { _, _ in 0.2 }
    let high = plane(0, 1, count: 9) { _, _ in 0.8 }
    let space = SpaceView(
      panel: Panel(z: Axis(domain: 0...1), marks: [low, high]).resolved(),
      frame: Rect(x: 0, y: 0, width: 500, height: 400))
    let paths = [[low, high], [high, low]].map { marks in
      MarkScene.paths(SurfaceCells(marks, space: space, theme: .light).items()).map(\.path)
    }
    #expect(paths[0] == paths[1] && paths[0].count == 128)
  }

  @Test(
    "More cells than an eye can tell apart have no edges and overlap; cells one can see through keep theirs")
  func manyCells() throws {
    func paths(_ mark: SurfaceMark) -> [(path: Path, fill: Color?, stroke: Stroke?)] {
      let panel = Panel(z: Axis(domain: 0...1), marks: [mark]).resolved()
      let space = SpaceView(panel: panel, frame: Rect(x: 0, y: 0, width: 500, height: 400))
      return MarkScene.paths(SurfaceCells([mark], space: space, theme: .light).items())
    }
    let slope = { (x: Double, y: Double) in 0.2 + 0.3 * x + 0.2 * y }
    var many = plane(0, 1, count: 102, slope)
    let few = paths(plane(0, 1, count: 101, slope))
    let filled = paths(many)
    #expect(few.count == 10_000 && few.allSatisfy { $0.stroke?.width == 0.5 })
    #expect(filled.count == 101 * 101 && filled.allSatisfy { $0.stroke == nil })
    // Cells in the middle overlap by twice what each grows.
    let middle = 50 * 101 + 50
    let right = try #require(filled[middle].path.corners.map(\.x).max())
    let left = try #require(filled[middle - 1].path.corners.map(\.x).min())
    let reach = try #require(filled[middle - 1].path.corners.map(\.x).max())
    #expect(left < right && reach > left)
    many.style.opacity = 0.5
    #expect(paths(many).allSatisfy { $0.stroke?.width == 0.5 })
  }

  @Test("What of a surface lies above or below the box is cut off, and hides nothing")
  func cutting() throws {
    // The heights run from −1 to 2; the middle third of the floor lies under what is in the box.
    let steep = plane(0, 1, count: 11) { x, _ in 3 * x - 1 }
    let panel = Panel(
      x: Axis(domain: 0...1), y: Axis(domain: 0...1), z: Axis(domain: 0...1),
      view: ViewAngles(azimuth: -90, elevation: 0), marks: [steep]
    ).resolved()
    let space = SpaceView(panel: panel, frame: Rect(x: 0, y: 0, width: 500, height: 400))
    let corners = MarkScene.paths(SurfaceCells([steep], space: space, theme: .light).items())
      .flatMap(\.path.corners)
    let ends = [space.projection.box(1.0 / 3, 0, 0), space.projection.box(2.0 / 3, 0, 1)]
      .map(space.projection.point)
    // Seen from the front, x runs to the right and z upwards.
    #expect(abs(try #require(corners.map(\.x).min()) - ends[0].x) < 1e-4)
    #expect(abs(try #require(corners.map(\.x).max()) - ends[1].x) < 1e-4)
    #expect(abs(try #require(corners.map(\.y).max()) - ends[0].y) < 1e-4)
    #expect(abs(try #require(corners.map(\.y).min()) - ends[1].y) < 1e-4)

    // In the box the surface is 2.25·x high: one line of sight meets it below the top, the other one above it.
    let field = try #require(space.surfaces.first)
    let toward = Vector3(1, 0, 1).normalized
    #expect(field.hides(Vector3(0.1, 0, 0.3), toward: toward))
    #expect(!field.hides(Vector3(0.1, 0, 0.36), toward: toward))
  }
}
