import Graphics

/// The steps of an SVG path, in as few bytes as hundredths of a pixel need.
///
/// Places are relative to the last one after rounding, so that roundings do not add up along a path. The parabolas
/// of TrueType outlines, which cairo raises to cubic curves, become parabolas again.
struct SVGPathData {
  /// A place in hundredths of a pixel.
  typealias Place = (x: Int, y: Int)

  /// The attribute's value.
  private(set) var output: [UInt8] = []
  /// The kinds of the steps, and their places from the first one on, in hundredths: what paths of one shape share
  /// wherever they lie. Only short paths have them.
  private(set) var letters: [UInt8] = []
  private(set) var offsets: [Int] = []
  /// Where the path begins, in hundredths.
  private(set) var origin: Place = (0, 0)
  /// The smallest rectangle around all places, in hundredths.
  private var bounds: (left: Int, top: Int, right: Int, bottom: Int) = (.max, .max, .min, .min)

  /// The letter that the next numbers need not repeat.
  private var letter: UInt8 = 0
  /// The pen's place, the start of the current part, and a move that nothing has followed yet.
  private var pen: Place = (0, 0)
  private var start: Place = (0, 0)
  private var move: Place?
  /// A straight line that may still go on in its direction.
  private var line: Place?
  /// Whether a digit that follows would belong to the last number, and whether a decimal point would.
  private var needsSpace = false
  private var takesPoint = false
  private let keepsShape: Bool

  /// Longer paths, which hardly come again, have no letters and offsets.
  private static let longestShape = 60

  /// The steps of a path.
  init(_ path: Path) {
    keepsShape = path.elements.count <= Self.longestShape
    output.reserveCapacity(8 * path.elements.count)
    path.forEachFinite { add($0) }
    finishLine()
  }

  /// The smallest rectangle around all places, in pixels.
  var rect: Rect {
    guard bounds.left <= bounds.right else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return Rect(
      left: Double(bounds.left) / 100, top: Double(bounds.top) / 100, right: Double(bounds.right) / 100,
      bottom: Double(bounds.bottom) / 100)
  }

  private mutating func add(_ element: Path.Element) {
    switch element {
    case .move(let point):
      finishLine()
      move = place(point, "M")
    case .line(let point):
      let end = place(point, "L")
      finishMove()
      addLine(to: end)
    case .curve(let control1, let control2, let point):
      let (first, second, end) = (place(control1, "C"), place(control2, "C"), place(point, "C"))
      finishMove()
      finishLine()
      writeCurve(first, second, end)
    case .close:
      finishMove()
      finishLine()
      if keepsShape { letters.append(UInt8(ascii: "Z")) }
      output.append(UInt8(ascii: "z"))
      (letter, needsSpace) = (UInt8(ascii: "z"), false)
      pen = start
    }
  }

  private mutating func place(_ point: Point, _ letter: Unicode.Scalar) -> Place {
    let place = (x: SVGNumber.hundredths(point.x), y: SVGNumber.hundredths(point.y))
    if bounds.left > bounds.right { origin = place }
    bounds = (
      min(bounds.left, place.x), min(bounds.top, place.y), max(bounds.right, place.x),
      max(bounds.bottom, place.y)
    )
    if keepsShape {
      letters.append(UInt8(ascii: letter))
      offsets.append(place.x - origin.x)
      offsets.append(place.y - origin.y)
    }
    return place
  }

  /// Writes a move unless the pen is already there, as after the end of a closed part.
  private mutating func finishMove() {
    guard let place = move else { return }
    move = nil
    if output.isEmpty {
      begin("M")
      write(place.x)
      write(place.y)
    } else if place != pen || letter != UInt8(ascii: "z") {
      begin("m")
      write(place.x - pen.x)
      write(place.y - pen.y)
    }
    (pen, start) = (place, place)
  }

  /// Goes on to a place; what leads further in the direction of the last line is one line with it.
  private mutating func addLine(to place: Place) {
    let step = (x: place.x - pen.x, y: place.y - pen.y)
    if let last = line {
      if step == (0, 0) { return }
      if last.x * step.y == last.y * step.x, last.x * step.x + last.y * step.y > 0 {
        line = (last.x + step.x, last.y + step.y)
        pen = place
        return
      }
      finishLine()
    }
    line = step
    pen = place
  }

  private mutating func finishLine() {
    guard let (x, y) = line else { return }
    line = nil
    if y == 0 {
      begin("h")
      write(x)
    } else if x == 0 {
      begin("v")
      write(y)
    } else {
      begin("l")
      write(x)
      write(y)
    }
  }

  /// How far the control points that a parabola's ends suggest may differ, in halves of hundredths: roundings at most.
  private static let tolerance = 6

  private mutating func writeCurve(_ first: Place, _ second: Place, _ end: Place) {
    // A parabola with the control point q has the cubic control points (start + 2q) / 3 and (end + 2q) / 3.
    let (fromStart, fromEnd) = (
      (x: 3 * first.x - pen.x, y: 3 * first.y - pen.y), (x: 3 * second.x - end.x, y: 3 * second.y - end.y)
    )
    let difference = max(abs(fromStart.x - fromEnd.x), abs(fromStart.y - fromEnd.y))
    if difference <= Self.tolerance {
      begin("q")
      write((fromStart.x + fromEnd.x) / 4 - pen.x)
      write((fromStart.y + fromEnd.y) / 4 - pen.y)
    } else {
      begin("c")
      write(first.x - pen.x)
      write(first.y - pen.y)
      write(second.x - pen.x)
      write(second.y - pen.y)
    }
    write(end.x - pen.x)
    write(end.y - pen.y)
    pen = end
  }

  /// Writes a letter where numbers alone would not do.
  private mutating func begin(_ command: Unicode.Scalar) {
    let command = UInt8(ascii: command)
    // Numbers that follow a move without a letter are lines.
    if command != letter || command == UInt8(ascii: "m") {
      output.append(command)
      needsSpace = false
    }
    letter = command
  }

  private mutating func write(_ hundredths: Int) {
    let magnitude = hundredths.magnitude
    let beginsWithPoint = magnitude > 0 && magnitude < 100
    if hundredths >= 0, needsSpace, takesPoint || !beginsWithPoint { output.append(UInt8(ascii: " ")) }
    needsSpace = true
    // A number has one point: the next one begins with its own.
    takesPoint = magnitude.isMultiple(of: 100)
    SVGNumber.write(hundredths: hundredths, to: &output)
  }
}
