import Graphics

/// Each class's colour, however certain the class is.
struct ClassColormap: NamedColormap {
  static let name = "class"
  private let theme: Theme

  init(theme: Theme, classCount: Int) {
    self.theme = theme
  }

  func color(at share: Double, ofClass kind: Int) -> Color {
    theme.paper.mixed(with: theme.region(ofClass: kind), share: theme.greys == nil ? 0.75 : 1)
  }
}
