import Graphics

/// The probability of the second of two classes: from the first class's colour through the page's to the second's.
///
/// Without colours the grey fades steadily from the first class's to the second's, so that each stands for one number.
struct ProbabilityColormap: NamedColormap {
  static let name = "probability"
  private let low: Color
  private let middle: Color
  private let high: Color

  init(theme: Theme, classCount: Int) {
    low = theme.region(ofClass: 0)
    high = theme.region(ofClass: 1)
    middle = theme.greys == nil ? theme.paper : low.mixed(with: high, share: 0.5)
  }

  func color(at share: Double, ofClass kind: Int) -> Color {
    share < 0.5 ? low.mixed(with: middle, share: 2 * share) : middle.mixed(with: high, share: 2 * share - 1)
  }
}
