import Graphics

extension Scene {
  /// Every item in drawing order, the items of groups in place of the groups.
  package var leaves: [Item] { Self.leaves(items) }

  private static func leaves(_ items: [Item]) -> [Item] {
    items.flatMap { item in
      guard case .group(let group) = item else { return [item] }
      return leaves(group.items)
    }
  }

  /// Every text in drawing order.
  package var texts: [Text] {
    leaves.compactMap { item in
      guard case .text(let text) = item else { return nil }
      return text
    }
  }

  /// Every picture in drawing order.
  package var images: [Image] {
    leaves.compactMap { item in
      guard case .image(let image) = item else { return nil }
      return image
    }
  }

  /// The clips of the outermost groups: the panels' frames and one pixel around them.
  package var clips: [Rect] {
    items.compactMap { item in
      guard case .group(let group) = item else { return nil }
      return group.clip
    }
  }
}

extension Scene.Text {
  /// The upright rectangle around the line after its turn.
  package func bounds(measurer: any TextMeasurer) -> Rect {
    let extent = measurer.measure(text)
    let upright = Rect(
      left: 0, top: -extent.ascent, right: extent.width, bottom: extent.descent)
    // Layout turns texts by nothing or by a quarter only.
    if angle == 0 {
      return Rect(
        x: origin.x, y: origin.y + upright.y, width: upright.width, height: upright.height)
    }
    precondition(abs(angle + .pi / 2) < 1e-12, "a text is turned by \(angle), neither 0 nor −π/2")
    return Rect(
      left: origin.x - extent.ascent, top: origin.y - extent.width, right: origin.x + extent.descent,
      bottom: origin.y)
  }
}
