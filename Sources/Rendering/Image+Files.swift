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
  /// request to enlarge it smoothly or not: two in each CSS pixel, and four million at most.
  func enlarged() -> Scene.Image {
    let limit = 4_000_000
    func factor(_ length: Double, _ count: Int) -> Int {
      max(Int((2 * length / Double(max(count, 1))).rounded(.up)), 1)
    }
    var (across, down) = (factor(min(frame.width, 1e4), width), factor(min(frame.height, 1e4), height))
    while width * height * across * down > limit, across > 1 || down > 1 {
      (across, down) = (max(across - 1, 1), max(down - 1, 1))
    }
    return smooth ? blended(across: across, down: down) : repeated(across: across, down: down)
  }

  private func repeated(across: Int, down: Int) -> Scene.Image {
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count * across * down)
    for row in 0..<height {
      var line: [UInt8] = []
      for index in row * width..<(row + 1) * width {
        for _ in 0..<across { line += pixels[4 * index..<4 * index + 4] }
      }
      for _ in 0..<down { result += line }
    }
    return Scene.Image(
      width: width * across, height: height * down, pixels: result, frame: frame, smooth: smooth)
  }

  /// Bilinear interpolation between the pixels' centres; beyond the outermost centres colours stay.
  private func blended(across: Int, down: Int) -> Scene.Image {
    let columns = Scene.Image.weights(width, factor: across)
    var result: [UInt8] = []
    result.reserveCapacity(pixels.count * across * down)
    for vertical in Scene.Image.weights(height, factor: down) {
      for horizontal in columns {
        let corners = [
          (vertical.before, horizontal.before, (1 - vertical.share) * (1 - horizontal.share)),
          (vertical.before, horizontal.after, (1 - vertical.share) * horizontal.share),
          (vertical.after, horizontal.before, vertical.share * (1 - horizontal.share)),
          (vertical.after, horizontal.after, vertical.share * horizontal.share),
        ]
        append(corners, to: &result)
      }
    }
    return Scene.Image(
      width: width * across, height: height * down, pixels: result, frame: frame, smooth: smooth)
  }

  /// Adds the weighted mean of four pixels; each colour counts as much as it is opaque.
  private func append(_ corners: [(row: Int, column: Int, weight: Double)], to result: inout [UInt8]) {
    var (red, green, blue, alpha) = (0.0, 0.0, 0.0, 0.0)
    for corner in corners {
      let index = 4 * (corner.row * width + corner.column)
      let opacity = corner.weight * Double(pixels[index + 3])
      red += opacity * Double(pixels[index])
      green += opacity * Double(pixels[index + 1])
      blue += opacity * Double(pixels[index + 2])
      alpha += opacity
    }
    let scale = alpha > 0 ? 1 / alpha : 0
    for value in [red * scale, green * scale, blue * scale, alpha] {
      result.append(UInt8(min(value, 255).rounded()))
    }
  }

  /// For each new pixel of a row the two old ones around its centre and the share of the second.
  private static func weights(_ count: Int, factor: Int) -> [(before: Int, after: Int, share: Double)] {
    (0..<count * factor).map { index in
      let place = min(max((Double(index) + 0.5) / Double(factor) - 0.5, 0), Double(count - 1))
      let before = Int(place)
      return (before, min(before + 1, count - 1), place - Double(before))
    }
  }
}
