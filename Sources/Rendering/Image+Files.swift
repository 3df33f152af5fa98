import Graphics

extension Scene.Image {
  /// The picture as a PNG file, without opacity if every pixel is opaque.
  ///
  /// - Parameter isRepeated: whether it gets so many pixels that no reader can blur or shift it visibly, whatever it
  ///   makes of the request to enlarge it or not: two in each CSS pixel, and four million at most. Each old pixel
  ///   becomes a block of equal ones.
  func png(isRepeated: Bool) -> [UInt8] {
    let opaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    let (across, down) = isRepeated ? enlargement : (1, 1)
    let step = opaque ? 3 : 4
    var rows: [UInt8] = []
    rows.reserveCapacity((step * width * across + 1) * height * down)
    var line: [UInt8] = []
    line.reserveCapacity(step * width * across + 1)
    for row in 0..<height {
      line.removeAll(keepingCapacity: true)
      line.append(0)
      for index in stride(from: 4 * row * width, to: 4 * (row + 1) * width, by: 4) {
        for _ in 0..<across {
          line.append(pixels[index])
          line.append(pixels[index + 1])
          line.append(pixels[index + 2])
          if !opaque { line.append(pixels[index + 3]) }
        }
      }
      for _ in 0..<down { rows += line }
    }
    return PNG.encoded(width: width * across, height: height * down, rows: rows, opaque: opaque)
  }

  /// How many times as many columns and rows a crisp picture needs.
  var enlargement: (across: Int, down: Int) {
    let limit = 4_000_000
    func factor(_ length: Double, _ count: Int) -> Int {
      max(Int((2 * length / Double(max(count, 1))).rounded(.up)), 1)
    }
    var (across, down) = (factor(min(frame.width, 1e4), width), factor(min(frame.height, 1e4), height))
    while width * height * across * down > limit, across > 1 || down > 1 {
      (across, down) = (max(across - 1, 1), max(down - 1, 1))
    }
    return (across, down)
  }
}
