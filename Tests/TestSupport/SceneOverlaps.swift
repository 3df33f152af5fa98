import Foundation
import Graphics

/// Finds what no drawing may have: texts beyond the page, over each other, or over the edge of a frame.
package struct SceneOverlaps {
  private let scene: Scene
  private let measurer: any TextMeasurer
  /// Frames of panels; insets lie inside one.
  package let frames: [Rect]

  package init(_ scene: Scene, measurer: any TextMeasurer) {
    self.scene = scene
    self.measurer = measurer
    let all = scene.clips.map { $0.inset(by: 1) }
    frames = all.indices.filter { index in
      !all[..<index].contains { $0.inset(by: -0.01).contains(all[index]) }
    }.map { all[$0] }
  }

  /// What fonts leave free around their letters, and how far superscripts rise above the line.
  private static let tolerance = 0.75

  /// Each offence in words; none in a good drawing.
  package func problems() -> [String] {
    let page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    let texts = scene.texts.filter { !$0.text.plain.isEmpty }
      .map { (name: $0.text.plain, bounds: bounds($0).inset(by: Self.tolerance)) }
    var problems: [String] = []
    for text in texts where !page.contains(text.bounds) {
      problems.append("'\(text.name)' leaves the page: \(text.bounds)")
    }
    for text in texts {
      for frame in frames where frame.intersects(text.bounds) && !frame.inset(by: -1).contains(text.bounds) {
        problems.append("'\(text.name)' crosses the frame \(frame): \(text.bounds)")
      }
    }
    // Inside frames marks set texts where their data are; around them nothing touches.
    let guides = texts.filter { text in !frames.contains { $0.intersects(text.bounds) } }
    for (index, text) in guides.enumerated() {
      for other in guides[(index + 1)...] where other.bounds.intersects(text.bounds) {
        problems.append("'\(text.name)' and '\(other.name)' overlap: \(text.bounds) \(other.bounds)")
      }
    }
    for (index, frame) in frames.enumerated() {
      if frames[(index + 1)...].contains(where: frame.intersects) {
        problems.append("frames overlap: \(frame)")
      }
      if !page.contains(frame) { problems.append("the frame \(frame) leaves the page") }
    }
    return problems
  }

  /// The upright rectangle around a line as high as digits of its size, after its turn.
  private func bounds(_ text: Scene.Text) -> Rect {
    let size = text.text.runs.map(\.size).max() ?? 0
    let extent = measurer.measure(StyledText([TextRun("0", size: size)]))
    let width = measurer.measure(text.text).width
    let (cosine, sine) = (cos(text.angle), sin(text.angle))
    let corners = [
      (0.0, -extent.ascent), (width, -extent.ascent), (0, extent.descent), (width, extent.descent),
    ]
    .map { text.origin + Point($0 * cosine - $1 * sine, $0 * sine + $1 * cosine) }
    return corners.dropFirst().reduce(Rect(x: corners[0].x, y: corners[0].y, width: 0, height: 0)) {
      $0.union(Rect(x: $1.x, y: $1.y, width: 0, height: 0))
    }
  }
}
