import Graphics

/// Colours, line widths and text sizes that all figures share.
public struct Theme: Sendable, Equatable {
  /// The name on the command line.
  public var name: String
  /// The page; nil is transparent.
  public var background: Color?
  /// What text on the page stands out from, and what maps fade to: the page's colour, white if transparent.
  public var paper: Color
  /// Text and lines that matter most.
  public var foreground: Color
  /// Text and lines of second rank.
  public var muted: Color
  /// Axis lines and frames.
  public var axis: Color
  /// Hair lines behind the data.
  public var grid: Color
  /// What the figure is about.
  public var accent: Color
  /// The colours of classes and series, in order.
  public var classes: [Color]
  /// The colours of training, validation, test and target, in order.
  public var roles: [String: Color]
  /// The dashes that tell series apart where colours do not; empty lists are solid lines.
  public var dashes: [[Double]]
  /// How strongly a map of classes is coloured where it is certain, 0…1.
  public var mapStrength: Double
  /// The colour map of magnitudes whose mark names none.
  public var colormap: String

  /// Dark on white.
  public static let light = Theme(
    name: "light", background: .white, paper: .white, foreground: Color(hex: 0x1F2328),
    muted: Color(hex: 0x59636E), axis: Color(hex: 0x59636E), grid: Color(hex: 0xE4E8EC),
    accent: Color(hex: 0xBD1F01), classes: petroff,
    roles: [
      "training": Color(hex: 0x2F7FC9), "validation": Color(hex: 0xE68A00), "test": Color(hex: 0x2A8C4A),
      "target": Color(hex: 0x3D444D),
    ],
    dashes: [[]], mapStrength: 0.5, colormap: ViridisColormap.name)

  /// Light on the near-black of GitHub's dark pages.
  public static let dark = Theme(
    name: "dark", background: Color(hex: 0x0D1117), paper: Color(hex: 0x0D1117),
    foreground: Color(hex: 0xF0F6FC), muted: Color(hex: 0x9DA7B1), axis: Color(hex: 0x8B949E),
    grid: Color(hex: 0x262C36), accent: Color(hex: 0xFF7B54), classes: petroffOnDark,
    roles: [
      "training": Color(hex: 0x58A6FF), "validation": Color(hex: 0xFFA90E), "test": Color(hex: 0x3FB950),
      "target": Color(hex: 0xC9D1D9),
    ],
    dashes: [[]], mapStrength: 0.4, colormap: ViridisColormap.name)

  /// Black and greys on nothing; series differ by dashes, classes by symbols.
  public static let print = Theme(
    name: "print", background: nil, paper: .white, foreground: .black, muted: Color(hex: 0x444444),
    axis: Color(hex: 0x333333), grid: Color(hex: 0xDDDDDD), accent: .black,
    classes: [0x000000, 0x8A8A8A, 0x4D4D4D, 0xB5B5B5, 0x6E6E6E, 0x2B2B2B, 0x9F9F9F, 0x5C5C5C].map {
      Color(hex: $0)
    },
    roles: [
      "training": .black, "validation": Color(hex: 0x777777), "test": Color(hex: 0x444444),
      "target": Color(hex: 0x555555),
    ],
    // None is one of `Style.Dash`: a series never looks like a line that is dashed or dotted for its meaning.
    dashes: [
      [], [10, 3], [8, 3, 2, 3], [3.5, 2], [16, 3], [8, 2.5, 2, 2.5, 2, 2.5], [16, 3, 3, 3], [5, 2, 2, 2],
    ],
    mapStrength: 0.42, colormap: ToneColormap.name)

  /// All themes, in the order of the documentation.
  public static let all = [light, dark, print]

  /// The theme of a name; nil if there is none.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// Ten colours that readers with any colour vision tell apart (Petroff 2021, arXiv:2107.02270).
  private static let petroff: [Color] = [
    0x3F90DA, 0xFFA90E, 0xBD1F01, 0x94A4A2, 0x832DB6, 0xA96B59, 0xE76300, 0xB9AC70, 0x717581, 0x92DADD,
  ].map { Color(hex: $0) }

  /// Petroff's sequence with its darkest colours lightened for dark pages.
  private static let petroffOnDark: [Color] = [
    0x4C9FE8, 0xFFB432, 0xF0563A, 0xA9B8B6, 0xB273DB, 0xC78C7B, 0xFF8A3D, 0xCBBF86, 0x9096A2, 0x9FE3E6,
  ].map { Color(hex: $0) }
}

extension Theme {
  /// The sizes of text in CSS pixels.
  enum TextSize {
    static let title = 15.0
    static let panelTitle = 13.0
    static let axisLabel = 12.0
    static let tick = 11.0
    static let annotation = 11.0
    static let caption = 11.0
  }

  /// The colour that a mark's style asks for.
  ///
  /// - Parameter name: a role (`foreground muted accent training validation test target background`), a place in
  ///   the sequence of classes (`class0`, `class1`, …) or a colour as `#rrggbb`.
  public func color(_ name: String) -> Color {
    if let role = roles[name] { return role }
    if let index = Self.classIndex(name) { return classes[index % classes.count] }
    switch name {
    case "muted": return muted
    case "accent": return accent
    case "background": return paper
    case "grid": return grid
    default: return Color(name) ?? foreground
    }
  }

  /// The dashes of a series: solid unless this theme tells series apart by dashes.
  func dash(_ name: String) -> [Double] {
    Self.classIndex(name).map { dashes[$0 % dashes.count] } ?? []
  }

  private static func classIndex(_ name: String) -> Int? {
    guard name.hasPrefix("class"), let index = Int(name.dropFirst(5)), index >= 0 else { return nil }
    return index
  }
}
