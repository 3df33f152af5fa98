import Graphics

/// Published sequences of colours for classes and series, that a figure may name.
///
/// A theme darkens or lightens colours that would not stand out from its page.
public enum Palettes {
  /// The sequence of figures that name none.
  public static let standard = "petroff"

  /// Each palette's name with its versions, in rising length; the first that is long enough is taken.
  private static let all: [(name: String, versions: [[UInt32]])] = [
    // Petroff 2021, arXiv:2107.02270: told apart with any colour vision, and pleasant.
    (
      standard,
      [
        [0x5790FC, 0xF89C20, 0xE42536, 0x964A8B, 0x9C9CA1, 0x7A21DD],
        [0x1845FB, 0xFF5E02, 0xC91F16, 0xC849A9, 0xADAD7D, 0x86C8DD, 0x578DFF, 0x656364],
        [
          0x3F90DA, 0xFFA90E, 0xBD1F01, 0x94A4A2, 0x832DB6, 0xA96B59, 0xE76300, 0xB9AC70, 0x717581, 0x92DADD,
        ],
      ]
    ),
    // Okabe and Ito 2002; black, which is the colour of text, comes last.
    (
      "okabe-ito", [[0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7, 0x000000]]
    ),
    // Tableau's, matplotlib's default.
    (
      "tab10",
      [
        [
          0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B, 0xE377C2, 0x7F7F7F, 0xBCBD22, 0x17BECF,
        ]
      ]
    ),
  ]

  /// The names of all palettes.
  public static var names: [String] { all.map(\.name) }

  /// The colours as they were published.
  ///
  /// - Parameters:
  ///   - name: an unknown one gives the standard palette.
  ///   - count: how many classes there are; palettes that have a version for few classes take it.
  static func colors(_ name: String, count: Int) -> [Color] {
    let versions = (all.first { $0.name == name } ?? all[0]).versions
    let fitting = versions.first { $0.count >= count } ?? versions[versions.count - 1]
    return fitting.map { Color(hex: $0) }
  }
}

extension Color {
  /// The contrast to another colour by WCAG 2.1: from 1, none, to 21, black on white.
  func contrast(to other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The colour, mixed with so much black (white, on a dark page) that it stands out from the page.
  ///
  /// - Parameter least: the contrast to reach, 3 for lines and symbols by WCAG 2.1, 1.4.11.
  func legible(on paper: Color, contrast least: Double) -> Color {
    guard contrast(to: paper) < least else { return self }
    let end: Color = paper.isDark ? .white : .black
    var (low, high) = (0.0, 1.0)
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if mixed(with: end, share: middle).contrast(to: paper) < least { low = middle } else { high = middle }
    }
    return mixed(with: end, share: high)
  }
}
