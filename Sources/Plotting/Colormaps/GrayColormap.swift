import Graphics

/// Brightness itself, from black to white.
struct GrayColormap: SampledColormap {
  static let name = "gray"
  static let samples: [Color] = [
    0x000000, 0xFFFFFF,
  ].map { Color(hex: $0) }
}
