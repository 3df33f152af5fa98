import Graphics

/// Turns numbers into colours. A new map is one file and one line of `Colormaps`.
protocol Colormap: Sendable {
  /// The name in JSON and on the command line, matplotlib's where there is one.
  static var name: String { get }
  /// The map in a theme.
  init(theme: Theme, classCount: Int)
  /// The colour of a share of the range, 0…1; maps of classes also look at the class.
  func color(at share: Double, ofClass kind: Int) -> Color
}

/// The colour maps that marks may name.
enum Colormaps {
  static let all: [any Colormap.Type] = [
    ProbabilityColormap.self, ConfidenceColormap.self, ClassColormap.self, ViridisColormap.self,
    DivergingColormap.self, GreyColormap.self, ToneColormap.self,
  ]

  static var names: [String] { all.map { $0.name } }

  /// The map of a name; the first one if there is none of that name.
  static func make(_ name: String, theme: Theme, classCount: Int) -> any Colormap {
    let kind = all.first { $0.name == name } ?? ProbabilityColormap.self
    return kind.init(theme: theme, classCount: classCount)
  }
}
