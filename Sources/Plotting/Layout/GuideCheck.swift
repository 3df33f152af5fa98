import Graphics

/// Whether what surrounds the data is readable: each text on the page, none over another or over a frame's edge.
struct GuideCheck {
  let page: Size
  let frames: [Rect]
  let typesetter: Typesetter

  /// Rounding errors and the air that fonts leave above and below their letters.
  private static let tolerance = 0.5

  /// - Parameter items: titles, axes, legends and colour bars.
  func passes(_ items: [Scene.Item]) -> Bool {
    let bounds = items.compactMap { item -> Rect? in
      guard case .text(let text) = item else { return nil }
      return typesetter.bounds(of: text).inset(by: Self.tolerance)
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
}
