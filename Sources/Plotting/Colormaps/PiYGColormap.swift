import Graphics

/// Numbers around a middle value, pink below and green above: ColorBrewer's PiYG (Brewer 2013, Apache 2.0).
struct PiYGColormap: DivergingColormap {
  static let name = "PiYG"
  static let samples: [Color] = [
    0x8E0152, 0xC51B7D, 0xDE77AE, 0xF1B6DA, 0xFDE0EF, 0xF7F7F7, 0xE6F5D0, 0xB8E186, 0x7FBC41, 0x4D9221,
    0x276419,
  ].map { Color(hex: $0) }
  let colors: [Color]
}
