/// A figure as data: panels of marks in data units, with every text already in its language.
///
/// Drawing is a pure function of this value, a theme and a size. Its JSON is the `.json` output of `nnplot`, and
/// reading that JSON back gives an equal figure.
public struct Figure: Sendable, Equatable {
  /// The figure's name, such as `activation`.
  public var name: String
  /// The command that computes this figure, without output, format and progress options.
  public var command: String
  /// The version of the program that computed it.
  public var version: String
  /// What is to be seen, in one line.
  public var title: String
  /// What the figure shows, in numbers, for readers that cannot see it; if empty, it is made from the data where the
  /// figure is drawn or written: `textFromData()`.
  public var alternativeText: String
  /// A line beneath the panels with the numbers that the figure rests on.
  public var caption: String
  /// The page in CSS pixels.
  public var size: PageSize
  /// The language of all texts: `en` or `zh`.
  public var language: String
  /// The name of the theme that the figure was made for.
  public var theme: String
  /// The name of the palette of classes and series: see `Palettes`; nil is the standard one.
  public var palette: String?
  /// The family of fonts asked for first; nil is the default family.
  public var font: String?
  /// How many panels stand side by side.
  public var columns: Int
  /// Which scales are the same in panels that stand together.
  public var sharing: AxisSharing
  /// The panels, row by row.
  public var panels: [Panel]
  /// The trained model that the figure shows, if any.
  public var model: JSONValue?
  /// Each number that the figure's claim rests on.
  public var metrics: [String: Double]

  /// A figure of the given panels.
  public init(
    name: String, title: String, size: PageSize, language: String = "en", columns: Int = 1,
    sharing: AxisSharing = AxisSharing(), panels: [Panel]
  ) {
    self.name = name
    self.title = title
    self.size = size
    self.language = language
    self.columns = columns
    self.sharing = sharing
    self.panels = panels
    command = ""
    version = ""
    alternativeText = ""
    caption = ""
    theme = "light"
    metrics = [:]
  }
}

/// Which scales panels share. Inner panels of a shared row or column leave out their tick labels.
public struct AxisSharing: Sendable, Equatable, Codable {
  /// All panels of a column have the same horizontal scale.
  public var x: Bool
  /// All panels of a row have the same vertical scale.
  public var y: Bool

  /// Shares the scales along x, y, both or neither.
  public init(x: Bool = false, y: Bool = false) {
    self.x = x
    self.y = y
  }
}

/// The size of a page in CSS pixels, written `640x480`.
public struct PageSize: Sendable, Hashable {
  /// Pixels across.
  public var width: Int
  /// Pixels down.
  public var height: Int

  /// A page of the given size.
  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A page from a text such as `640x480`; nil unless both are whole numbers from 16 to 32 000.
  public init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      (16...32_000).contains(width), (16...32_000).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }
}

extension PageSize: CustomStringConvertible {
  /// Width and height as in `640x480`.
  public var description: String { "\(width)x\(height)" }
}
