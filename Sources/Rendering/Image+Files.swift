import Graphics

extension Scene.Image {
  /// The picture as a PNG file, without opacity if every pixel is opaque.
  var png: [UInt8] {
    let opaque = stride(from: 3, to: pixels.count, by: 4).allSatisfy { pixels[$0] == 255 }
    guard opaque else { return PNG.encoded(width: width, height: height, pixels: pixels, opaque: false) }
    var colors: [UInt8] = []
    colors.reserveCapacity(3 * width * height)
    for index in stride(from: 0, to: pixels.count, by: 4) { colors += pixels[index..<index + 3] }
    return PNG.encoded(width: width, height: height, pixels: colors, opaque: true)
  }

  /// The picture with so many pixels that no reader can blur or shift it visibly, whatever it makes of the
  /// request to enlarge it or not: two in each CSS pixel, and four million at most. Each old pixel becomes a
  /// block of equal ones.
  func repeated() -> Scene.Image {
    let (across, down) = enlargement
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count * across * down)
    for row in 0..<height {
      var line: [UInt8] = []
      line.reserveCapacity(4 * width * across)
      for index in row * width..<(row + 1) * width {
        for _ in 0..<across { line += pixels[4 * index..<4 * index + 4] }
      }
      for _ in 0..<down { result += line }
    }
    return Scene.Image(
      width: width * across, height: height * down, pixels: result, frame: frame, smooth: smooth)
  }

  /// How many times as many columns and rows the picture needs for that.
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
