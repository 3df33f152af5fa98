import Networks
import Plotting

/// A sample of the digits that the chapter's network learns, as the pixels that it is given.
public struct DigitSamplesDiagram: Diagram {
  /// `digit-samples`
  public static let name = "digit-samples"
  /// Handwritten digits.
  public static let chapter = Chapter.digits
  /// What the figure shows.
  public static let summary = "a sample of handwritten digits with their labels, pixel by pixel"

  /// The images.
  public var images = ImageSource.builtIn
  /// How many rows of images there are.
  public var rows = 2
  /// How many images lie side by side.
  public var columns = 5

  /// The default figure: one of each digit.
  public init() {}

  /// Draws digits at random, as many of each as possible, and shows them in order.
  public func figure(_ setting: Setting) throws -> Figure {
    for (option, value) in [("--rows", rows), ("--columns", columns)] where !(1...50).contains(value) {
      throw DiagramError.option(option, reason: "give a number from 1 to 50, not \(value)")
    }
    let digits = try images.load(isSplit: false, seed: setting.seed)
    guard rows * columns <= digits.train.count else {
      throw DiagramError.option(
        "--rows",
        reason: "\(rows) rows of \(columns) are \(rows * columns) images, but there are \(digits.train.count)"
      )
    }
    let places = Self.sample(rows * columns, of: digits.train.labels, seed: setting.seed)
    let words = DigitSamplesWords(digits: digits, places: places, diagram: self, language: setting.language)
    let sheet = ImageSheet(
      shape: digits.shape, count: places.count, columns: columns)
    let mark = ImageMark(
      images: places.map { digits.grid(digits.train.images.row($0)) }, names: words.names,
      channels: digits.shape.channels == 1 ? nil : digits.shape.channels, columns: columns,
      range: digits.range,
      label: words.scaleLabel, style: Style(color: "foreground", size: 13, colormap: digits.colormap))
    return Figure(
      name: Self.name, words: words, size: sheet.pageSize,
      panels: [Panel(frame: .bare, equalAspect: true, marks: [mark])])
  }

  /// The places of so many samples, in order of their labels: round by round one more of each class that has any left.
  ///
  /// - Precondition: there are at least as many labels.
  static func sample(_ count: Int, of labels: [Int], seed: UInt32) -> [Int] {
    var generator = SeededGenerator(seed: UInt64(seed))
    var left = Set(labels).sorted().map { label in labels.indices.filter { labels[$0] == label } }
    var chosen = left.map { _ in [Int]() }
    var remaining = count
    while remaining > 0 {
      for label in left.indices where remaining > 0 && !left[label].isEmpty {
        chosen[label].append(left[label].remove(at: generator.index(below: left[label].count)))
        remaining -= 1
      }
    }
    return chosen.flatMap { $0 }
  }
}
