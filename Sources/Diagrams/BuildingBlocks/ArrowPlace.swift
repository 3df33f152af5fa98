/// Where on a line an arrow and the text at its tip keep clear of samples; the middle where it makes no difference.
struct ArrowPlace: Sendable {
  let x: Double
  let y: Double
  /// Whether no sample, with a ring around it, touches the text.
  let hasRoomForText: Bool

  /// The reach of a ringed sample, and more room than this does not count; both as shares of the plane.
  private static let ring = 0.022
  private static let enough = 0.1
  /// A character's width and a line's height as shares of the plane: about 7 px of 520, and 15 px of 380.
  private static let character = 0.0135
  private static let line = 0.04

  /// - Parameters:
  ///   - ends: the line.
  ///   - arrow: how far the arrow reaches along both axes.
  ///   - textLength: the text's characters.
  init(
    on ends: (x: [Double], y: [Double]), arrow: (u: Double, v: Double), textLength: Int, plane: FeaturePlane,
    samples: (x: [Double], y: [Double])
  ) {
    let (left, width) = (plane.xRange.lowerBound, plane.xRange.upperBound - plane.xRange.lowerBound)
    let (low, height) = (plane.yRange.lowerBound, plane.yRange.upperBound - plane.yRange.lowerBound)
    let points = zip(samples.x, samples.y).map { (x: ($0 - left) / width, y: ($1 - low) / height) }
    let (du, dv) = (arrow.u / width, arrow.v / height)
    let length = Self.character * Double(textLength)
    /// The distances from the nearest sample to the arrow and to the text.
    func room(_ share: Double) -> (arrow: Double, text: Double) {
      let start = (
        x: (ends.x[0] + share * (ends.x[1] - ends.x[0]) - left) / width,
        y: (ends.y[0] + share * (ends.y[1] - ends.y[0]) - low) / height
      )
      let tip = (x: start.x + du, y: start.y + dv)
      // The text begins at the tip and runs on to the side to which the arrow leans; it stays inside the plane.
      let from = min(max(tip.x + (du < 0 ? -length : 0), 0), 1 - length)
      let below = min(max(tip.y + (dv < 0 ? -Self.line - 0.01 : 0.01), 0), 1 - Self.line)
      var nearest = (arrow: Self.enough, text: Self.enough)
      for point in points {
        for part in [0.5, 1.0] {
          let distance = max(abs(point.x - start.x - part * du), abs(point.y - start.y - part * dv))
          nearest.arrow = min(nearest.arrow, distance)
        }
        let beside = max(from - point.x, point.x - from - length, 0)
        let above = max(below - point.y, point.y - below - Self.line, 0)
        nearest.text = min(nearest.text, max(beside, above))
      }
      return nearest
    }
    let shares = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]
    let rooms = shares.map(room)
    let texts = rooms.map(\.text)
    hasRoomForText = texts.contains { $0 > Self.ring }
    // Without room for the text only the arrow counts.
    let fits = hasRoomForText
    let scores = rooms.map { fits ? min($0.arrow, $0.text) : $0.arrow }
    let best = scores.max() ?? 0
    var chosen = scores.firstIndex { $0 >= best } ?? 0
    if fits, texts[chosen] <= Self.ring { chosen = texts.firstIndex(of: texts.max() ?? 0) ?? 0 }
    x = ends.x[0] + shares[chosen] * (ends.x[1] - ends.x[0])
    y = ends.y[0] + shares[chosen] * (ends.y[1] - ends.y[0])
  }
}
