import Graphics

/// Measures text as if each character were 0.6 of its size wide, so that layouts are tested without fonts.
package struct FixedWidthMeasurer: TextMeasurer {
  package init() {}

  package func measure(_ text: StyledText) -> TextExtent {
    let width = text.runs.reduce(0) { $0 + 0.6 * $1.size * Double($1.text.count) }
    let ascent = text.runs.map { 0.93 * $0.size + $0.rise }.max() ?? 0
    let descent = text.runs.map { 0.24 * $0.size - $0.rise }.max() ?? 0
    return TextExtent(width: width, ascent: ascent, descent: descent)
  }
}
