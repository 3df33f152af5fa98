import Graphics

/// A map of numbers around a middle value, which is pale.
///
/// On a dark page the middle is the page's colour and the ends are light, so that what is strong stands out there too;
/// without colours the map runs from black to white.
protocol DivergingColormap: NamedColormap {
  /// The published colours from the lower to the upper end at equal distances, on a light page.
  static var samples: [Color] { get }
  /// The colours in a theme.
  var colors: [Color] { get }
  init(colors: [Color])
}

extension DivergingColormap {
  static var isDiverging: Bool { true }

  init(theme: Theme, classCount: Int) {
    if theme.classes.allSatisfy(\.isGrey) {
      self.init(colors: [.black, .white])
    } else if theme.paper.isDark {
      // Each side grows lighter in even steps: hues between the darkest and the palest, the fainter the nearer to the
      // middle.
      let steps = [(0.3125, 1), (0.27, 0.82), (0.22, 0.62), (0.17, 0.42), (0.12, 0.22)]
      let lower = steps.map { theme.paper.mixed(with: Self.samples.mixed(at: $0.0), share: $0.1) }
      let upper = steps.map { theme.paper.mixed(with: Self.samples.mixed(at: 1 - $0.0), share: $0.1) }
      self.init(colors: lower + [theme.paper] + upper.reversed())
    } else {
      self.init(colors: Self.samples)
    }
  }

  func color(at share: Double, ofClass kind: Int) -> Color { colors.mixed(at: share) }
}

extension Color {
  var isGrey: Bool { red == green && green == blue }
  var isDark: Bool { red + green + blue < 1.5 }
}
