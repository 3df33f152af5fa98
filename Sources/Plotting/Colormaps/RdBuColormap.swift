import Graphics

/// Numbers around a middle value, red below and blue above: ColorBrewer's RdBu (Brewer 2013, Apache 2.0).
struct RdBuColormap: DivergingColormap {
  static let name = "RdBu"
  static let samples: [Color] = [
    0x67001F, 0xB2182B, 0xD6604D, 0xF4A582, 0xFDDBC7, 0xF7F7F7, 0xD1E5F0, 0x92C5DE, 0x4393C3, 0x2166AC,
    0x053061,
  ].map { Color(hex: $0) }
  let colors: [Color]
}
