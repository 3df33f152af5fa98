extension DecodedPNG {
  /// The mean difference of all components of all pixels, in 1/255; nil for images of different sizes.
  func meanDifference(from other: DecodedPNG) -> Double? {
    guard width == other.width, height == other.height else { return nil }
    var sum = 0.0
    for row in 0..<height {
      for column in 0..<width {
        let (a, b) = (rgb(column, row), other.rgb(column, row))
        for shift in [0, 8, 16] as [UInt32] {
          sum += abs(Double(a >> shift & 0xFF) - Double(b >> shift & 0xFF))
        }
      }
    }
    return sum / Double(3 * width * height)
  }
}
