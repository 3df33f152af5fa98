import Graphics

/// Numbers around 0 for thin lines: blue below and red above, never as pale as the page.
///
/// Without colours it tells magnitudes alone, from a middle grey up to the colour of texts on both sides.
struct SignedColormap: NamedColormap {
  static let name = "signed"
  static let isDiverging = true
  private let colors: [Color]

  init(theme: Theme, classCount: Int) {
    let middle = theme.paper.mixed(with: theme.foreground, share: 0.45)
    guard !theme.classes.allSatisfy(\.isGrey) else {
      colors = [theme.foreground, middle, theme.foreground]
      return
    }
    // The strong part of each side.
    let base = RdBuColormap(theme: theme, classCount: classCount)
    let shares = [0, 0.125, 0.25]
    colors =
      shares.map { base.color(at: 1 - $0, ofClass: 0) } + [middle]
      + shares.reversed().map { base.color(at: $0, ofClass: 0) }
  }

  func color(at share: Double, ofClass kind: Int) -> Color { colors.mixed(at: share) }
}
