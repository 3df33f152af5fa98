import Graphics

/// The probability of the second of two classes: from the first class's colour through the page's to the second's.
struct ProbabilityColormap: NamedColormap {
  static let name = "probability"
  private let low: Color
  private let middle: Color
  private let high: Color

  init(theme: Theme, classCount: Int) {
    low = theme.paper.mixed(with: theme.classes[0], share: theme.mapStrength)
    middle = theme.paper
    high = theme.paper.mixed(with: theme.classes[1], share: theme.mapStrength)
  }

  func color(at share: Double, ofClass kind: Int) -> Color {
    share < 0.5 ? low.mixed(with: middle, share: 2 * share) : middle.mixed(with: high, share: 2 * share - 1)
  }
}
