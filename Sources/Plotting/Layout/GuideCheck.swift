import Graphics

/// Whether what surrounds the data is readable: each text on the page, none over another or over a frame's edge.
struct GuideCheck {
  let page: Size
  let frames: [Rect]
  let measurer: any TextMeasurer

  /// Rounding errors and the air that fonts leave above and below their letters.
  private static let tolerance = 0.5

  /// - Parameter items: titles, axes, legends and colour bars.
  func passes(_ items: [Scene.Item]) -> Bool {
    let bounds = items.compactMap { item -> Rect? in
      guard case .text(let text) = item else { return nil }
      return self.bounds(text).inset(by: Self.tolerance)
    }
    let paper = Rect(x: 0, y: 0, width: page.width, height: page.height)
    let isInPlace = bounds.allSatisfy { text in
      paper.contains(text) && !frames.contains { $0.intersects(text) && !$0.contains(text) }
    }
    guard isInPlace else { return false }
    for (index, text) in bounds.enumerated() {
      if bounds[(index + 1)...].contains(where: text.intersects) { return false }
    }
    return true
  }

  /// The upright rectangle of a line that is not turned, or reads upwards. Its height is that of an unraised line.
  private func bounds(_ text: Scene.Text) -> Rect {
    let width = measurer.measure(text.text).width
    let size = text.text.runs.map(\.size).max() ?? 0
    let (ascent, descent) = (0.93 * size, 0.24 * size)
    if text.angle == 0 {
      return Rect(x: text.origin.x, y: text.origin.y - ascent, width: width, height: ascent + descent)
    }
    return Rect(
      x: text.origin.x - ascent, y: text.origin.y - width, width: ascent + descent, height: width)
  }
}
