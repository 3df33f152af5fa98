import Graphics

/// Amounts from almost white to a dark blue: ColorBrewer's Blues (Brewer 2013, Apache 2.0).
struct BluesColormap: SampledColormap {
  static let name = "Blues"
  static let samples: [Color] = [
    0xF7FBFF, 0xDEEBF7, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x4292C6, 0x2171B5, 0x08519C, 0x08306B,
  ].map { Color(hex: $0) }
}
