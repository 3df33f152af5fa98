/// Why a drawing could not become a file's bytes.
public enum RenderingError: Error, Hashable, CustomStringConvertible {
  /// Width and height must be positive numbers.
  case pageSize(width: Double, height: Double)
  /// The scale must be a positive number.
  case scale(Double)
  /// The page has more pixels in a row or column than cairo can paint.
  case tooManyPixels(width: Double, height: Double, limit: Int)
  /// The page has more pixels in all than memory should be taken for.
  case tooLarge(width: Double, height: Double, limit: Int)
  /// cairo gave up; the reason is its own text.
  case cairo(format: ImageFormat, reason: String)

  /// What was given and what was expected, in one line.
  public var description: String {
    switch self {
    case .pageSize(let width, let height):
      "a page of \(width) × \(height) px cannot be drawn: width and height must be positive"
    case .scale(let scale):
      "a drawing cannot be scaled by \(scale): the scale must be positive"
    case .tooManyPixels(let width, let height, let limit):
      "an image of \(width) × \(height) pixels is too large: at most \(limit) fit in a row or column; "
        + "choose a smaller size or scale"
    case .tooLarge(let width, let height, let limit):
      "an image of \(width) × \(height) pixels is too large: it may have at most \(limit) pixels; "
        + "choose a smaller size or scale"
    case .cairo(let format, let reason):
      "cairo could not draw the \(format.rawValue.uppercased()): \(reason)"
    }
  }
}
