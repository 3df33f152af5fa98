/// A colour by its name, which the theme of a drawing resolves: `.accent`, `.series(1)`, `"#bd1f01"`.
///
/// Swift Charts takes colours. Names let the same figure be drawn light, dark and in print.
public struct ColorName: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The name in JSON: see `Theme.color(_:)`.
  public let name: String

  /// The colour of a name, or `#rrggbb`.
  public init(_ name: String) { self.name = name }

  /// The colour of a name, or `#rrggbb`.
  public init(stringLiteral name: String) { self.init(name) }

  /// The palette's colour of a series, counted from 0.
  public static func series(_ index: Int) -> ColorName { ColorName("class\(index)") }
  /// Text, and lines that matter most.
  public static let foreground = ColorName("foreground")
  /// Text and lines of second rank.
  public static let muted = ColorName("muted")
  /// What the figure is about.
  public static let accent = ColorName("accent")
  /// Numbers of the training data.
  public static let training = ColorName("training")
  /// Numbers of the validation data.
  public static let validation = ColorName("validation")
  /// Numbers of the test data.
  public static let test = ColorName("test")
  /// What is to be reached.
  public static let target = ColorName("target")
}
