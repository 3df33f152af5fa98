import Graphics

/// A map given by a few colours at equal distances, mixed in between.
protocol SampledColormap: Colormap {
  /// The colours from the lower to the upper end, at least two.
  static var samples: [Color] { get }
  init()
}

extension SampledColormap {
  init(theme: Theme, classCount: Int) { self.init() }

  func color(at share: Double, ofClass kind: Int) -> Color { Self.samples.mixed(at: share) }
}

extension [Color] {
  /// The colour at a share, 0…1, of the way from the first of at least two colours to the last.
  func mixed(at share: Double) -> Color {
    let place = Swift.min(Swift.max(share, 0), 1) * Double(count - 1)
    let lower = Swift.min(Int(place), count - 2)
    return self[lower].mixed(with: self[lower + 1], share: place - Double(lower))
  }
}

/// Magnitudes: every 16th colour of matplotlib's viridis (van der Walt and Smith 2015, CC0), within 2 % of it.
struct ViridisColormap: SampledColormap {
  static let name = "viridis"
  static let samples: [Color] = [
    0x440154, 0x48186A, 0x472D7B, 0x424086, 0x3B528B, 0x33638D, 0x2C728E, 0x26828E, 0x21918C, 0x1FA088,
    0x28AE80,
    0x3FBC73, 0x5EC962, 0x84D44B, 0xADDC30, 0xD8E219, 0xFDE725,
  ].map { Color(hex: $0) }
}
