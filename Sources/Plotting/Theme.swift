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
  /// The colours of classes and series, in order; a drawing takes more from the figure's palette where it has more
  /// classes.
  public var classes: [Color]
  /// The colours of training, validation, test and target, in order.
  public var roles: [String: Color]
  /// The dashes that tell series apart where colours do not; empty lists are solid lines.
  public var dashes: [[Double]]
  /// How strongly a map of classes is coloured where it is certain, 0…1.
  public var mapStrength: Double
  /// The colour map of magnitudes whose mark names none.
  public var colormap: String
  /// What tells classes apart where colours do not; nil is their colours.
  var greys: ClassGreys?

  /// The greys of classes in a theme without colours.
  struct ClassGreys: Sendable, Equatable {
    /// How dark the region of each class is on a map, 0…1; the first two are the ends of a probability.
    var regions: [Double]
    /// The fills of points of every second class, with an edge in the colour of text; the others are filled with
    /// their class's grey.
    var fills: [Color]
  }

  /// Dark on white.
  public static let light = Theme(
    name: "light", background: .white, paper: .white, foreground: Color(hex: 0x1F2328),
    muted: Color(hex: 0x59636E), axis: Color(hex: 0x59636E), grid: Color(hex: 0xE4E8EC),
    accent: Color(hex: 0xBD1F01), classes: legible(Palettes.colors(Palettes.standard, count: 0), on: .white),
    roles: [
      "training": Color(hex: 0x2F7FC9), "validation": Color(hex: 0xC77700), "test": Color(hex: 0x2A8C4A),
      "target": Color(hex: 0x3D444D),
    ],
    dashes: [[]], mapStrength: 0.5, colormap: ViridisColormap.name)

  /// Light on the near-black of GitHub's dark pages.
  public static let dark = Theme(
    name: "dark", background: Color(hex: 0x0D1117), paper: Color(hex: 0x0D1117),
    foreground: Color(hex: 0xF0F6FC), muted: Color(hex: 0x9DA7B1), axis: Color(hex: 0x8B949E),
    grid: Color(hex: 0x262C36), accent: Color(hex: 0xFF7B54),
    classes: legible(Palettes.colors(Palettes.standard, count: 0), on: Color(hex: 0x0D1117)),
    roles: [
      "training": Color(hex: 0x58A6FF), "validation": Color(hex: 0xFFA90E), "test": Color(hex: 0x3FB950),
      "target": Color(hex: 0xC9D1D9),
    ],
    dashes: [[]], mapStrength: 0.4, colormap: ViridisColormap.name)

  /// Black and greys on nothing; series differ by dashes, classes by symbols.
  public static let print = Theme(
    name: "print", background: nil, paper: .white, foreground: .black, muted: Color(hex: 0x444444),
    axis: Color(hex: 0x333333), grid: Color(hex: 0xDDDDDD), accent: .black,
    classes: [0x000000, 0x909090, 0x474747, 0x6B6B6B, 0x262626, 0x7E7E7E, 0x373737, 0x595959].map {
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
    mapStrength: 0.42, colormap: ToneColormap.name,
    greys: ClassGreys(
      regions: [0.42, 0.04, 0.29, 0.16, 0.52, 0.22],
      fills: [0xE0E0E0, 0xB4B4B4, 0xCACACA].map { Color(hex: $0) }))

  /// All themes, in the order of the documentation.
  public static let all = [light, dark, print]

  /// The theme of a name; nil if there is none.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  /// The theme with as many colours as a figure has classes, from a palette by its name.
  ///
  /// Themes without colours keep their greys.
  func fitting(palette: String?, classCount: Int) -> Theme {
    guard hasPalettes else { return self }
    var theme = self
    theme.classes = Self.legible(
      Palettes.colors(palette ?? Palettes.standard, count: classCount), on: paper)
    return theme
  }

  /// Whether classes have the colours of a palette.
  private var hasPalettes: Bool { name != "print" }

  /// Colours that stand out from a page: by WCAG's 3 : 1, and by more on dark pages, where colours look duller.
  private static func legible(_ colors: [Color], on paper: Color) -> [Color] {
    colors.map { $0.legible(on: paper, contrast: paper.isDark ? 4.5 : 3.05) }
  }
}

extension Theme {
  /// The colour of a class's region on a map where the class is certain.
  func region(ofClass kind: Int) -> Color {
    guard let greys else { return paper.mixed(with: classes[kind % classes.count], share: mapStrength) }
    return paper.mixed(with: foreground, share: greys.regions[kind % greys.regions.count])
  }

  /// The fill and the edge of a class's points, which stand out from the page and from every region.
  func pointColors(ofClass kind: Int) -> (fill: Color, edge: Stroke) {
    guard let greys, !kind.isMultiple(of: 2) else {
      return (classes[kind % classes.count], Stroke(paper, width: 0.8))
    }
    return (greys.fills[kind / 2 % greys.fills.count], Stroke(foreground, width: 1))
  }

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

  static func classIndex(_ name: String) -> Int? {
    guard name.hasPrefix("class"), let index = Int(name.dropFirst(5)), index >= 0 else { return nil }
    return index
  }
}
