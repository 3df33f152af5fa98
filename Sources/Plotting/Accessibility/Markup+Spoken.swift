import Graphics

extension Markup {
  /// The text without its markup, for readers that hear it or see it in plain letters: raised digits stay raised
  /// (x², 10⁻⁶), lowered ones lowered (w₁), and what has no raised letter gets a `^`.
  public static func spoken(_ markup: String) -> String {
    styled(markup, size: 1).runs.map { run in
      if run.rise > 0 { return mapped(run.text, by: raised) ?? "^\(run.text)" }
      if run.rise < 0 { return mapped(run.text, by: lowered) ?? run.text }
      return run.text
    }.joined()
  }

  private static func mapped(_ text: String, by letters: [Character: Character]) -> String? {
    let mapped = text.compactMap { letters[$0] }
    return mapped.count == text.count ? String(mapped) : nil
  }

  private static let raised = Dictionary(uniqueKeysWithValues: zip("0123456789−+n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ"))
  private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789−+", "₀₁₂₃₄₅₆₇₈₉₋₊"))
}
