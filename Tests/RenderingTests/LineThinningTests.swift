import Graphics
import Testing

@testable import Plotting
@testable import Rendering

/// A line without the points that are left out looks like the whole line.
@Suite struct LineThinningTests {
  /// Lines of 20,000 points on a page of 200 × 150 px.
  static let lines: [(name: String, points: [Point], stroke: Stroke)] = {
    func line(_ place: (Double) -> Point) -> [Point] { (0..<20_000).map { place(Double($0) / 20_000) } }
    // Numbers from −1 to 1 that look random.
    func noise(_ t: Double) -> Double {
      let u = t * 20_000 * 0.618_033_988_749
      return 2 * (u - u.rounded(.down)) - 1
    }
    let thin = Stroke(.black, width: 1)
    return [
      ("noise", line { Point(200 * $0, 75 + 40 * noise($0)) }, Stroke(.black, width: 2)),
      ("backwards", line { Point(200 - 200 * $0, 75 + 5 * noise($0)) }, thin),
      ("parabola", line { Point(100 * $0, 150 - 150 * $0.squareRoot()) }, thin),
      ("steps", line { Point(200 * $0, ($0 * 8).rounded() * 15 + 10) }, thin),
      ("dashes", line { Point(200 * $0, 150 * $0 * $0) }, Stroke(.black, width: 2, dash: [6, 4])),
      (
        "circle", line { Point(100 + 60 * Point.onCircle($0).x, 75 + 60 * Point.onCircle($0).y) }, thin
      ),
    ]
  }()

  @Test(arguments: lines.indices, [1.0, 2, 4]) func looksTheSame(index: Int, scale: Double) throws {
    let (name, points, stroke) = Self.lines[index]
    let method = LineThinner.method(for: points.map(\.x), isDashed: !stroke.dash.isEmpty)
    var thinner = LineThinner(method)
    for point in points { thinner.add(point) }
    let thin = thinner.finished()
    #expect(thin.elements.count < points.count / 2, "\(name) keeps \(thin.elements.count) points")
    func pixels(_ path: Path) throws -> DecodedPNG {
      let page = scene([.path(path, stroke: stroke)], size: Size(200, 150))
      return try #require(DecodedPNG(try Renderer().render(page, as: .png, scale: scale)))
    }
    // Cairo rounds each point to 1/256 px: where these are nearer to each other than a few of those, the whole line gets
    // longer by the roundings and its dashes shift. A smooth line through fewer points has the true length.
    let isDashed = !stroke.dash.isEmpty
    let whole = try pixels(
      .polyline(isDashed ? stride(from: 0, to: 20_000, by: 40).map { points[$0] } : points))
    let difference = try #require(try pixels(thin).meanDifference(from: whole))
    #expect(difference < 1, "\(name) at \(scale): \(difference)")
  }
}

extension Point {
  /// The place of a share of the way around the unit circle.
  fileprivate static func onCircle(_ share: Double) -> Point {
    // The half-angle formulas need neither sine nor cosine.
    let t = 4 * share - 2
    let u = abs(t) <= 1 ? t : (t > 0 ? 2 - t : -2 - t)
    let square = u * u
    let sign = abs(t) <= 1 ? 1.0 : -1.0
    return Point(sign * (1 - square) / (1 + square), 2 * u / (1 + square))
  }
}
