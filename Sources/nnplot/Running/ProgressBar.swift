/// A bar on standard error while long work is going on.
struct ProgressBar: Sendable {
  /// When the bar is shown.
  enum Mode: String, CaseIterable, Sendable {
    case auto, always, never
  }

  private let isShown: Bool
  private let lastPercent = LockedValue(-1)
  private static let width = 30

  init(mode: Mode, isQuiet: Bool) {
    isShown = !isQuiet && (mode == .always || (mode == .auto && StandardError.isTerminal))
  }

  /// What long work calls; nil if nothing is shown, so that silent work costs nothing.
  var report: (@Sendable (Double, String) -> Void)? {
    guard isShown else { return nil }
    return { share, note in show(share, note) }
  }

  /// Removes the bar.
  func finish() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }

  private func show(_ share: Double, _ note: String) {
    let percent = Int(share * 100)
    guard lastPercent.exchange(percent) != percent else { return }
    let filled = Int(share * Double(Self.width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    StandardError.write("\r\(bar) \(percent) % \(note)\u{1B}[K")
  }
}
