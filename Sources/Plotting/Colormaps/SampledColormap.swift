import Graphics

/// A map given by a few colours at equal distances, mixed in between.
protocol SampledColormap: NamedColormap {
  /// The colours from the lower to the upper end, at least two.
  static var samples: [Color] { get }
  init()
}

extension SampledColormap {
  init(theme: Theme, classCount: Int) { self.init() }

  func color(at share: Double, ofClass kind: Int) -> Color { Self.samples.mixed(at: share) }
}

extension [Color] {
  /// The colour at a share, 0…1, of the way from the first of at least two colours to the last; the first where the
  /// share is not a number.
  func mixed(at share: Double) -> Color {
    let place = share.isNaN ? 0 : Swift.min(Swift.max(share, 0), 1) * Double(count - 1)
    let lower = Swift.min(Int(place), count - 2)
    return self[lower].mixed(with: self[lower + 1], share: place - Double(lower))
  }
}
