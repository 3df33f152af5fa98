import Graphics

/// Amounts, from the page's colour to that of its text: matplotlib's Greys on a white page.
struct GreyColormap: NamedColormap {
  static let name = "Greys"
  private let samples: [Color]

  init(theme: Theme, classCount: Int) {
    samples = [theme.paper, theme.foreground]
  }

  func color(at share: Double, ofClass kind: Int) -> Color { samples.mixed(at: share) }
}
