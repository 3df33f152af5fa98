import Networks

/// What a person may measure about the image of a digit: ten numbers that were thought out, not learnt.
struct DigitFeatures: Sendable, Equatable {
  /// Patches of paper that ink encloses, of two pixels or more.
  var holes = 0
  /// The height of the largest one's middle, 0 at the digit's foot … 1 at its head; 0 without a hole.
  var holeHeight = 0.0
  /// The digit's width through its height.
  var aspect = 0.0
  /// Strokes that its middle column crosses.
  var strokesDown = 0
  /// Strokes that the row a quarter below the head crosses.
  var strokesAbove = 0
  /// Strokes that the row a quarter above the foot crosses.
  var strokesBelow = 0
  /// The share of the upper half's ink that lies left.
  var leftAbove = 0.0
  /// The share of the lower half's ink that lies left.
  var leftBelow = 0.0
  /// The share of the ink that lies in the upper half.
  var above = 0.0
  /// The share of the digit's box that is ink.
  var filled = 0.0

  static let count = 10

  /// The numbers in order.
  var values: [Double] {
    [
      Double(holes), holeHeight, aspect, Double(strokesDown), Double(strokesAbove), Double(strokesBelow),
      leftAbove, leftBelow, above, filled,
    ]
  }

  /// Measures an image, row by row from the top left, 0 paper … 1 ink; what is darker than the middle is ink.
  init(_ pixels: [Double], rows: Int, columns: Int) {
    let inked = pixels.indices.filter { pixels[$0] > 0.5 }
    guard let top = inked.first.map({ $0 / columns }), let bottom = inked.last.map({ $0 / columns }),
      let left = inked.map({ $0 % columns }).min(), let right = inked.map({ $0 % columns }).max()
    else { return }
    let (height, width) = (bottom - top + 1, right - left + 1)
    var ink: [Double] = []
    for row in top...bottom {
      for column in left...right {
        let pixel = pixels[row * columns + column]
        ink.append(pixel > 0.5 ? pixel : 0)
      }
    }
    let holes = Self.holes(in: ink.map { $0 > 0 }, height: height, width: width)
    self.holes = holes.count
    // The first of equally large ones.
    if let largest = holes.max(by: { $0.size < $1.size }) {
      holeHeight = 1 - (largest.row + 0.5) / Double(height)
    }
    aspect = Double(width) / Double(height)
    func row(_ index: Int) -> [Double] { Array(ink[index * width..<(index + 1) * width]) }
    strokesDown = Self.strokes((0..<height).map { ink[$0 * width + width / 2] })
    strokesAbove = Self.strokes(row(height / 4))
    strokesBelow = Self.strokes(row(3 * height / 4))
    let half = height / 2
    func sum(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
      rows.reduce(0) { sum, row in columns.reduce(sum) { $0 + ink[row * width + $1] } }
    }
    func leftShare(_ rows: Range<Int>) -> Double {
      let (near, far) = (sum(rows, 0..<width / 2), sum(rows, width - width / 2..<width))
      return near + far > 0 ? near / (near + far) : 0.5
    }
    leftAbove = leftShare(0..<half)
    leftBelow = leftShare(height - half..<height)
    let (upper, lower) = (sum(0..<half, 0..<width), sum(height - half..<height, 0..<width))
    above = upper / max(1, upper + lower)
    filled = Double(ink.count { $0 > 0 }) / Double(ink.count)
  }

  /// How often ink begins along a line.
  private static func strokes(_ line: [Double]) -> Int {
    line.indices.count { line[$0] > 0 && ($0 == 0 || line[$0 - 1] == 0) }
  }

  /// Patches of paper that do not reach the box's edge: their mean row and size.
  private static func holes(in ink: [Bool], height: Int, width: Int) -> [(row: Double, size: Int)] {
    var seen = ink
    var holes: [(row: Double, size: Int)] = []
    for start in seen.indices where !seen[start] {
      var waiting = [start]
      seen[start] = true
      var (size, rows, isOpen) = (0, 0, false)
      while let place = waiting.popLast() {
        let (row, column) = (place / width, place % width)
        size += 1
        rows += row
        if row == 0 || row == height - 1 || column == 0 || column == width - 1 { isOpen = true }
        let near = [
          (row > 0, place - width), (row < height - 1, place + width), (column > 0, place - 1),
          (column < width - 1, place + 1),
        ]
        for (isInside, next) in near where isInside && !seen[next] {
          seen[next] = true
          waiting.append(next)
        }
      }
      if !isOpen, size >= 2 { holes.append((Double(rows) / Double(size), size)) }
    }
    return holes
  }
}

/// Rules for reading a digit that were written by hand, from the first that applies on.
enum DigitRule: Sendable, CaseIterable {
  case twoHoles, holeAbove, holeBelow, holeBetween, narrow, footLeft, headLeft, headRight, twoStrokesAbove,
    rest

  /// The first rule that applies.
  init(_ features: DigitFeatures) {
    let rules: [(DigitRule, Bool)] = [
      (.twoHoles, features.holes >= 2),
      (.holeAbove, features.holes == 1 && features.holeHeight > 0.6),
      (.holeBelow, features.holes == 1 && features.holeHeight < 0.4),
      (.holeBetween, features.holes == 1),
      (.narrow, features.aspect < 0.45),
      (.footLeft, features.strokesDown >= 3 && features.leftBelow > 0.56),
      (.headLeft, features.strokesDown >= 3 && features.leftAbove > 0.51),
      (.headRight, features.strokesDown >= 3),
      (.twoStrokesAbove, features.strokesAbove >= 2),
    ]
    self = rules.first { $0.1 }?.0 ?? .rest
  }

  /// The digit that the rule reads.
  var digit: Int {
    switch self {
    case .twoHoles: 8
    case .holeAbove: 9
    case .holeBelow: 6
    case .holeBetween: 0
    case .narrow: 1
    case .footLeft: 2
    case .headLeft: 5
    case .headRight: 3
    case .twoStrokesAbove: 4
    case .rest: 7
    }
  }
}
