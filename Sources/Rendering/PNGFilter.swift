/// Replaces pixels by their differences from their neighbours where that makes them easier to compress.
enum PNGFilter: UInt8, CaseIterable {
  /// The bytes themselves.
  case none = 0
  /// Less the pixel to the left.
  case sub = 1
  /// Less the pixel above.
  case up = 2

  /// All rows, each filtered in the way that leaves the smallest differences and preceded by that way's number.
  ///
  /// - Parameters:
  ///   - pixels: The bytes of whole rows.
  ///   - rowBytes: The bytes of a row.
  ///   - step: The bytes of a pixel.
  static func filtered(_ pixels: [UInt8], rowBytes: Int, step: Int) -> [UInt8] {
    let rows = pixels.count / rowBytes
    var result = [UInt8](repeating: 0, count: rows * (rowBytes + 1))
    var differences = [UInt8](repeating: 0, count: rowBytes)
    for row in 0..<rows {
      let start = row * rowBytes
      let target = row * (rowBytes + 1)
      var best = Int.max
      // Rows like the one above them, of which drawings are full, are done after the first try.
      for filter in [up, sub, none] where best > 0 && (filter != .up || row > 0) {
        filter.apply(pixels, from: start, step: step, to: &differences)
        let cost = size(differences)
        guard cost < best else { continue }
        best = cost
        result[target] = filter.rawValue
        result.replaceSubrange(target + 1...target + rowBytes, with: differences)
      }
    }
    return result
  }

  private func apply(_ pixels: [UInt8], from start: Int, step: Int, to row: inout [UInt8]) {
    let count = row.count
    switch self {
    case .none:
      for index in 0..<count { row[index] = pixels[start + index] }
    case .sub:
      for index in 0..<min(step, count) { row[index] = pixels[start + index] }
      for index in stride(from: step, to: count, by: 1) {
        row[index] = pixels[start + index] &- pixels[start + index - step]
      }
    case .up:
      for index in 0..<count { row[index] = pixels[start + index] &- pixels[start + index - count] }
    }
  }

  /// The sum of the differences without their signs: libpng's guess at what compresses well.
  private static func size(_ row: [UInt8]) -> Int {
    var sum = 0
    for byte in row { sum &+= Int(Int8(bitPattern: byte).magnitude) }
    return sum
  }
}
