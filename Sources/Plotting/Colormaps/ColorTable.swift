import Graphics

/// The colours of a map in small steps, for very many numbers.
struct ColorTable {
  /// With fewer numbers each colour is computed by itself, which is exact.
  static let worthwhileCount = 250_000
  /// The steps: so many that a colour is off by less than a twentieth of what a byte can tell.
  private static let steps = 16_384

  /// Red, green, blue and opacity of each step in the order of the bytes in memory, then of a gap.
  private let colors: [UInt32]

  init(_ map: any Colormap) {
    var colors: [UInt32] = []
    colors.reserveCapacity(Self.steps + 1)
    for step in 0..<Self.steps {
      colors.append(map.color(at: Double(step) / Double(Self.steps - 1), ofClass: 0).bytes)
    }
    colors.append(0)
    self.colors = colors
  }

  /// The pixels of rows and columns of a grid, of which one may come several times in turn; a gap is transparent.
  func pixels(of grid: Grid, rows: [Int], columns: [Int], range: ClosedRange<Double>) -> [UInt8] {
    let values = grid.values
    let factor = Double(Self.steps - 1) / range.length
    let (low, last) = (range.lowerBound, Double(Self.steps - 1))
    let count = 4 * rows.count * columns.count
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { pixels, initialized in
      var target = 0
      for row in rows {
        let start = row * grid.columns
        for column in columns {
          let place = (values[start + column] - low) * factor
          let step = place.isFinite ? Int(min(max(place, 0), last) + 0.5) : Self.steps
          unsafe UnsafeMutableRawBufferPointer(pixels).storeBytes(
            of: colors[step], toByteOffset: target, as: UInt32.self)
          target += 4
        }
      }
      initialized = count
    }
  }
}
