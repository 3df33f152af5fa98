/// The steps of an SVG path, rewritten in as few bytes as hundredths of a pixel need.
///
/// Cairo writes absolute places, repeats each letter, and moves once more to where a closed part began. Here places
/// are relative to the last one after rounding, so that roundings do not add up along a path.
struct SVGPathData {
  private var input: ArraySlice<UInt8>
  private var output: [UInt8] = []
  /// The letter that the next numbers need not repeat.
  private var letter: UInt8 = 0
  /// The pen's place, the start of the current part, and a move that nothing has followed yet; in hundredths.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)
  private var move: (x: Int, y: Int)?
  /// Whether the last number written lets a digit follow only after a space.
  private var needsSpace = false

  /// The rewritten steps; nil for what cairo does not write.
  static func compacted(_ data: ArraySlice<UInt8>) -> [UInt8]? {
    var path = SVGPathData(data)
    return path.rewrite() ? path.output : nil
  }

  private init(_ data: ArraySlice<UInt8>) {
    input = data
    output.reserveCapacity(data.count / 2)
  }

  private mutating func rewrite() -> Bool {
    while let command = nextLetter() {
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
        write("c", [first, second, end].flatMap { [$0.x - pen.x, $0.y - pen.y] })
        pen = end
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
    if hundredths < 0 {
      output.append(UInt8(ascii: "-"))
    } else if needsSpace {
      output.append(UInt8(ascii: " "))
    }
    needsSpace = true
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if whole > 0 || rest == 0 { output += String(whole).utf8 }
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
