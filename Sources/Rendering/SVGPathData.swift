/// The steps of an SVG path, rewritten in as few bytes as hundredths of a pixel need.
///
/// Cairo writes absolute places, repeats each letter, and moves once more to where a closed part began. Here places
/// are relative to the last one after rounding, so that roundings do not add up along a path. The parabolas of
/// TrueType outlines, which cairo raises to cubic curves, become parabolas again.
struct SVGPathData {
  private var input: ArraySlice<UInt8>
  /// The rewritten steps.
  private(set) var output: [UInt8] = []
  /// The steps' letters as cairo writes them, and their places from the first one on, in hundredths: what paths of one
  /// shape share wherever they lie.
  private(set) var letters: [UInt8] = []
  private(set) var offsets: [Int] = []
  /// Where the path begins, in hundredths.
  private(set) var origin: (x: Int, y: Int)?
  /// The letter that the next numbers need not repeat.
  private var letter: UInt8 = 0
  /// The pen's place, the start of the current part, and a move that nothing has followed yet; in hundredths.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var move: (x: Int, y: Int)?
  /// Whether a digit that follows would belong to the last number, and whether a decimal point would.
  private var needsSpace = false
  private var takesPoint = false

  /// The rewritten steps; nil for what cairo does not write.
  static func compacted(_ data: ArraySlice<UInt8>) -> [UInt8]? { SVGPathData(data)?.output }

  /// Rewrites steps of cairo's; nil for others.
  init?(_ data: ArraySlice<UInt8>) {
    input = data
    output.reserveCapacity(data.count / 2)
    guard rewrite() else { return nil }
  }

  private mutating func rewrite() -> Bool {
    while let command = nextLetter() {
      letters.append(command)
      switch command {
      case UInt8(ascii: "M"):
        guard let place = place() else { return false }
        move = place
      case UInt8(ascii: "L"):
        guard let place = place() else { return false }
        finishMove()
        writeLine(to: place)
      case UInt8(ascii: "C"):
        guard let first = place(), let second = place(), let end = place() else { return false }
        finishMove()
        writeCurve(first, second, end)
      case UInt8(ascii: "Z"):
        finishMove()
        write("z", [])
        pen = start
      default: return false
      }
    }
    return input.isEmpty
  }

  /// Writes a move unless the pen is already there, as after the end of a closed part.
  private mutating func finishMove() {
    guard let place = move else { return }
    move = nil
    if output.isEmpty {
      write("M", [place.x, place.y])
    } else if place != pen || letter != UInt8(ascii: "z") {
      write("m", [place.x - pen.x, place.y - pen.y])
    }
    (pen, start) = (place, place)
  }

  private mutating func writeLine(to place: (x: Int, y: Int)) {
    let (x, y) = (place.x - pen.x, place.y - pen.y)
    if y == 0 { write("h", [x]) } else if x == 0 { write("v", [y]) } else { write("l", [x, y]) }
    pen = place
  }

  /// How far the control points that a parabola's ends suggest may differ, in halves of hundredths: roundings at most.
  private static let tolerance = 6

  private mutating func writeCurve(
    _ first: (x: Int, y: Int), _ second: (x: Int, y: Int), _ end: (x: Int, y: Int)
  ) {
    // A parabola with the control point q has the cubic control points (start + 2q) / 3 and (end + 2q) / 3.
    let (fromStart, fromEnd) = (
      (x: 3 * first.x - pen.x, y: 3 * first.y - pen.y), (x: 3 * second.x - end.x, y: 3 * second.y - end.y)
    )
    let difference = max(abs(fromStart.x - fromEnd.x), abs(fromStart.y - fromEnd.y))
    if difference <= Self.tolerance {
      let control = (x: (fromStart.x + fromEnd.x) / 4, y: (fromStart.y + fromEnd.y) / 4)
      write("q", [control, end].flatMap { [$0.x - pen.x, $0.y - pen.y] })
    } else {
      write("c", [first, second, end].flatMap { [$0.x - pen.x, $0.y - pen.y] })
    }
    pen = end
  }

  private mutating func write(_ command: Unicode.Scalar, _ hundredths: [Int]) {
    let command = UInt8(ascii: command)
    // Numbers that follow a move without a letter are lines.
    if command != letter || hundredths.isEmpty || command == UInt8(ascii: "m") {
      output.append(command)
      needsSpace = false
    }
    letter = command
    for number in hundredths { write(number) }
  }

  private mutating func write(_ hundredths: Int) {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let beginsWithPoint = whole == 0 && rest > 0
    if hundredths < 0 {
      output.append(UInt8(ascii: "-"))
    } else if needsSpace, takesPoint || !beginsWithPoint {
      output.append(UInt8(ascii: " "))
    }
    needsSpace = true
    // A number has one point: the next one begins with its own.
    takesPoint = rest == 0
    if !beginsWithPoint { output += String(whole).utf8 }
    guard rest > 0 else { return }
    output.append(UInt8(ascii: "."))
    output.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { output.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  private mutating func nextLetter() -> UInt8? {
    skipSpaces()
    return input.popFirst()
  }

  private mutating func place() -> (x: Int, y: Int)? {
    guard let x = number(), let y = number() else { return nil }
    let first = origin ?? (x, y)
    origin = first
    offsets.append(x - first.x)
    offsets.append(y - first.y)
    return (x, y)
  }

  /// A decimal number in hundredths; nil for anything else.
  private mutating func number() -> Int? {
    skipSpaces()
    let isNegative = input.first == UInt8(ascii: "-")
    if isNegative { input.removeFirst() }
    let whole = input.prefix(while: XML.isDigit)
    input.removeFirst(whole.count)
    guard (1..<12).contains(whole.count) else { return nil }
    var digits: [UInt8] = []
    if input.first == UInt8(ascii: ".") {
      input.removeFirst()
      digits = Array(input.prefix(while: XML.isDigit))
      input.removeFirst(digits.count)
    }
    // A third decimal decides the rounding.
    let decimals = (digits + [48, 48, 48]).prefix(3)
    let thousandths = (whole + decimals).reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
    let hundredths = (thousandths + 5) / 10
    return isNegative ? -hundredths : hundredths
  }

  private mutating func skipSpaces() {
    while let first = input.first, first == UInt8(ascii: " ") || first == UInt8(ascii: ",") {
      input.removeFirst()
    }
  }
}
