import Graphics
import Plotting
import TestSupport

/// The drawing of a lone panel whose domains are 0…10 along both axes.
struct MarkScene {
  let scene: Scene
  /// Where the domains lie on the page.
  let frame: Rect
  /// What the marks draw inside the frame.
  let clipped: [Scene.Item]

  init(_ marks: [any Mark], theme: Theme = .light, showsLegend: Bool = false) {
    let panel = Panel(
      x: Axis(domain: 0...10), y: Axis(domain: 0...10), showsLegend: showsLegend, marks: marks)
    let figure = Figure(name: "mark", title: "", size: PageSize(width: 400, height: 300), panels: [panel])
    scene = figure.scene(measurer: FixedWidthMeasurer(), theme: theme)
    let groups = scene.items.compactMap { item -> Scene.Group? in
      guard case .group(let group) = item else { return nil }
      return group
    }
    frame = groups[0].clip.inset(by: 1)
    clipped = groups[0].items
  }

  /// The place of a pair of values on the page.
  func place(_ x: Double, _ y: Double) -> Point {
    Point(frame.x + x / 10 * frame.width, frame.bottom - y / 10 * frame.height)
  }

  /// The paths among some items.
  static func paths(_ items: [Scene.Item]) -> [(path: Path, fill: Color?, stroke: Stroke?)] {
    items.compactMap { item in
      guard case .path(let path, let fill, let stroke) = item else { return nil }
      return (path, fill, stroke)
    }
  }

  /// The outlines around a place on the page: symbols and rings.
  func outlines(around center: Point) -> [(path: Path, fill: Color?, stroke: Stroke?)] {
    Self.paths(scene.leaves).filter { item in
      guard let bounds = item.path.controlBounds, bounds.width < 30, bounds.width > 0, bounds.height > 0
      else {
        return false
      }
      return (bounds.center - center).length < 1.5
    }
  }
}

extension Path {
  /// The points that the pen is moved or drawn to.
  var corners: [Point] {
    elements.compactMap { element in
      switch element {
      case .move(let point), .line(let point), .curve(_, _, let point): point
      case .close: nil
      }
    }
  }

  /// How many times the pen is lifted.
  var parts: Int { elements.count { if case .move = $0 { true } else { false } } }
}
