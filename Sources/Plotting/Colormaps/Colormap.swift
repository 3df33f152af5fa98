import Graphics

/// Turns numbers into colours.
protocol Colormap: Sendable {
  /// The colour of a share of the range, 0…1; maps of classes also look at the class.
  func color(at share: Double, ofClass kind: Int) -> Color
}

/// A colour map that marks may name. A new one is one file and one line of `Colormaps`.
protocol NamedColormap: Colormap {
  /// The name in JSON and on the command line, matplotlib's where there is one.
  static var name: String { get }
  /// Whether the middle of the map stands for a value of its own, usually 0.
  static var isDiverging: Bool { get }
  /// The map in a theme.
  init(theme: Theme, classCount: Int)
}

extension NamedColormap {
  static var isDiverging: Bool { false }
}

/// The colour maps that marks may name, each also from its upper end to its lower one as `name_r`.
enum Colormaps {
  static let all: [any NamedColormap.Type] = [
    ProbabilityColormap.self, ConfidenceColormap.self, ClassColormap.self, ViridisColormap.self,
    MagmaColormap.self,
    InfernoColormap.self,
    PlasmaColormap.self,
    CividisColormap.self,
    TurboColormap.self,
    BluesColormap.self,
    GrayColormap.self,
    GreyColormap.self,
    ToneColormap.self,
    RdBuColormap.self,
    SignedColormap.self,
    CoolwarmColormap.self,
    PiYGColormap.self,
  ]

  static var names: [String] { all.map { $0.name } }

  /// The map of a name; the first one if there is none of that name.
  static func make(_ name: String, theme: Theme, classCount: Int) -> any Colormap {
    let found = find(name)
    let map = (found?.kind ?? ProbabilityColormap.self).init(theme: theme, classCount: classCount)
    return found?.isReversed == true ? ReversedColormap(base: map) : map
  }

  /// Whether a name's map is for numbers around a middle value.
  static func isDiverging(_ name: String) -> Bool { find(name)?.kind.isDiverging == true }

  /// Why a mark cannot use a map; nil if there is one of that name, or none is named.
  static func defect(_ name: String?) -> String? {
    guard let name, find(name) == nil else { return nil }
    return "names the colormap '\(name)'; there are \(names.joined(separator: ", ")), reversed as in "
      + "\(RdBuColormap.name)_r"
  }

  private static func find(_ name: String) -> (kind: any NamedColormap.Type, isReversed: Bool)? {
    if let kind = all.first(where: { $0.name == name }) { return (kind, false) }
    guard name.hasSuffix("_r"), let kind = all.first(where: { $0.name == name.dropLast(2) }) else {
      return nil
    }
    return (kind, true)
  }
}

/// A colour map from its upper end to its lower one.
private struct ReversedColormap: Colormap {
  let base: any Colormap

  func color(at share: Double, ofClass kind: Int) -> Color { base.color(at: 1 - share, ofClass: kind) }
}
