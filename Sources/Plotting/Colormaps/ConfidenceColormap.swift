import Graphics

/// Each class's colour, the fainter the less certain the class is.
struct ConfidenceColormap: NamedColormap {
  static let name = "confidence"
  private let theme: Theme
  /// The certainty of a mere guess among the classes.
  private let guess: Double

  init(theme: Theme, classCount: Int) {
    self.theme = theme
    guess = 1 / Double(max(classCount, 2))
  }

  func color(at share: Double, ofClass kind: Int) -> Color {
    let certainty = max(0, (share - guess) / (1 - guess))
    // Even where the net guesses, a trace of the colour says which class is ahead.
    // A faded grey must not become that of another class.
    let trace = theme.greys == nil ? 0.12 : 0.85
    return theme.paper.mixed(with: theme.region(ofClass: kind), share: trace + (1 - trace) * certainty)
  }
}
