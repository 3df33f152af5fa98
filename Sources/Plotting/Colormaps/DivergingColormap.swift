import Graphics

/// Numbers around a middle value: blue below, red above, pale in the middle.
///
/// The colours are matplotlib's RdBu_r (Brewer 2013, ColorBrewer, Apache 2.0), every 16th of them. On a dark page the
/// middle is the page's colour and the ends are light, so that what is strong stands out there too; without colours
/// the map runs from white to black.
struct DivergingColormap: Colormap {
  static let name = "RdBu_r"
  private let samples: [Color]

  init(theme: Theme, classCount: Int) {
    if theme.classes.allSatisfy(\.isGrey) {
      samples = [.white, .black]
    } else if theme.paper.isDark {
      let blues = Self.colors[1...5]
      let reds = Self.colors[11...15]
      samples = blues.reversed() + [theme.paper] + reds.reversed()
    } else {
      samples = Self.colors
    }
  }

  func color(at share: Double, ofClass kind: Int) -> Color { samples.mixed(at: share) }

  private static let colors: [Color] = [
    0x053061, 0x175290, 0x2A71B2, 0x3F8EC0, 0x6BACD1, 0x9BC9E0, 0xC2DDEC, 0xE0ECF3, 0xF7F6F6, 0xFBE5D8,
    0xFBCCB4, 0xF5AA89, 0xE48066, 0xD05548, 0xBA2832, 0x930E26, 0x67001F,
  ].map { Color(hex: $0) }
}

/// Amounts, from the page's colour to that of its text: matplotlib's Greys on a white page.
struct GreyColormap: Colormap {
  static let name = "Greys"
  private let samples: [Color]

  init(theme: Theme, classCount: Int) {
    samples = [theme.paper, theme.foreground]
  }

  func color(at share: Double, ofClass kind: Int) -> Color { samples.mixed(at: share) }
}

extension Color {
  fileprivate var isGrey: Bool { red == green && green == blue }
  fileprivate var isDark: Bool { red + green + blue < 1.5 }
}
