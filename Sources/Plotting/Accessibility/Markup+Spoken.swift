import Graphics

extension Markup {
  /// The text without its markup, for readers that hear it or see it in plain letters: raised digits stay raised
  /// (x², 10⁻⁶), lowered ones lowered (w₁), and what has no raised letter gets a `^`.
  public static func spoken(_ markup: String) -> String {
    // Runs differ by slant, too: a script is all of its runs.
    var parts: [(text: String, side: Int)] = []
    for run in styled(markup, size: 1).runs {
      let side = run.rise > 0 ? 1 : run.rise < 0 ? -1 : 0
      if parts.last?.side == side {
        parts[parts.count - 1].text += run.text
      } else {
        parts.append((run.text, side))
      }
    }
    return parts.map { part in
      switch part.side {
      case 1: mapped(part.text, by: raised) ?? "^\(part.text)"
      case -1: mapped(part.text, by: lowered) ?? part.text
      default: part.text
      }
    }.joined()
  }

  private static func mapped(_ text: String, by letters: [Character: Character]) -> String? {
    let mapped = text.compactMap { letters[$0] }
    return mapped.count == text.count ? String(mapped) : nil
  }

  private static let raised = Dictionary(uniqueKeysWithValues: zip("0123456789−+n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ"))
  private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789−+", "₀₁₂₃₄₅₆₇₈₉₋₊"))
}
