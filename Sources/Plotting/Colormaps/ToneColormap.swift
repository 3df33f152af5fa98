import Graphics

/// Magnitudes without colours: from a middle tone up to almost the page, so that dark lines stand out everywhere.
struct ToneColormap: NamedColormap {
  static let name = "tones"
  private let samples: [Color]

  init(theme: Theme, classCount: Int) {
    samples = [
      theme.paper.mixed(with: theme.foreground, share: 0.5),
      theme.paper.mixed(with: theme.foreground, share: 0.03),
    ]
  }

  func color(at share: Double, ofClass kind: Int) -> Color { samples.mixed(at: share) }
}
