import Graphics

/// A level's number set into a contour line: the line makes room for it.
struct ContourLabel {
  /// The line's remaining parts.
  var parts: [[Point]]
  /// The number's middle.
  var center: Point
  /// The number's turn in radians clockwise, −π/2…π/2 so that it reads from left to right.
  var angle: Double
  /// The upright rectangle around the number.
  var bounds: Rect

  /// Lines that rise more steeply carry horizontal numbers, which are easier to read there.
  private static let steepest = 1.05
  private static let padding = 3.0

  /// Finds the straightest place of a line for a number; nil where there is none inside the frame that is free.
  ///
  /// - Parameters:
  ///   - line: the contour line on the page.
  ///   - size: the number's width and height.
  ///   - taken: rectangles of numbers that are placed already.
  ///   - isFree: whether no other mark reaches into a rectangle.
  ///   - crossesLines: whether a line of another level does, which is avoided where possible.
  init?(
    on line: [Point], size: Size, in frame: Rect, taken: [Rect], isFree: (Rect) -> Bool = { _ in true },
    crossesLines: (Rect) -> Bool = { _ in false }
  ) {
    let lengths = Self.arcLengths(line)
    guard let total = lengths.last, total > 2.5 * size.width else { return nil }
    let room = frame.inset(by: 2)
    var best: (cost: Double, label: ContourLabel)?
    for step in 1..<40 {
      let place = total * Double(step) / 40
      guard place > size.width, place < total - size.width,
        let label = ContourLabel(line, lengths, at: place, size: size),
        room.contains(label.bounds), !taken.contains(where: { $0.intersects(label.bounds.inset(by: -6)) })
      else { continue }
      // Straight places first; among them those beside the middle, where lines of symmetry would cross them.
      let before = Self.point(line, lengths, at: place - size.width / 2)
      let after = Self.point(line, lengths, at: place + size.width / 2)
      let bend = 1 - (after - before).length / size.width
      let tilt = abs(label.angle) / .pi
      var cost = 8 * bend + 0.2 * tilt + 0.3 * abs(abs(place / total - 0.5) - 0.17)
      if cost < best?.cost ?? .infinity, crossesLines(label.bounds.inset(by: -1)) { cost += 10 }
      if cost < best?.cost ?? .infinity, isFree(label.bounds.inset(by: -1)) { best = (cost, label) }
    }
    guard let label = best?.label else { return nil }
    self = label
  }

  private init?(_ line: [Point], _ lengths: [Double], at place: Double, size: Size) {
    let before = Self.point(line, lengths, at: place - size.width / 2)
    let after = Self.point(line, lengths, at: place + size.width / 2)
    let direction = after.x < before.x ? before - after : after - before
    guard direction.length > 0 else { return nil }
    center = Self.point(line, lengths, at: place)
    let slope = _atan2(direction.y, direction.x)
    angle = abs(slope) > Self.steepest ? 0 : slope
    let (cosine, sine) = (abs(_cos(angle)), abs(_sin(angle)))
    let extent = Size(
      size.width * cosine + size.height * sine, size.width * sine + size.height * cosine)
    bounds = Rect(
      x: center.x - extent.width / 2, y: center.y - extent.height / 2, width: extent.width,
      height: extent.height)
    // How far the line runs inside the number's rectangle.
    let turn = slope - angle
    let half = min(
      size.width / 2 / max(abs(_cos(turn)), 1e-9), size.height / 2 / max(abs(_sin(turn)), 1e-9))
    let gap = half + Self.padding
    parts = [
      Self.part(line, lengths, 0, place - gap), Self.part(line, lengths, place + gap, lengths.last ?? 0),
    ].filter { $0.count > 1 }
  }

  private static func arcLengths(_ line: [Point]) -> [Double] {
    var lengths = [0.0]
    for (start, end) in zip(line, line.dropFirst()) {
      lengths.append(lengths[lengths.count - 1] + (end - start).length)
    }
    return lengths
  }

  private static func point(_ line: [Point], _ lengths: [Double], at place: Double) -> Point {
    guard let end = lengths.firstIndex(where: { $0 >= place }), end > 0 else {
      return place <= 0 ? line[0] : line[line.count - 1]
    }
    let length = lengths[end] - lengths[end - 1]
    let share = length > 0 ? (place - lengths[end - 1]) / length : 0
    return line[end - 1] + (line[end] - line[end - 1]) * share
  }

  private static func part(_ line: [Point], _ lengths: [Double], _ start: Double, _ end: Double) -> [Point] {
    guard end > start else { return [] }
    let inner = line.indices.filter { lengths[$0] > start && lengths[$0] < end }.map { line[$0] }
    return [point(line, lengths, at: start)] + inner + [point(line, lengths, at: end)]
  }
}
