/// A mark of curves through points.
public protocol InterpolatedMark: SeriesMark {
  /// How curves run between their points; nil is straight.
  var interpolation: Interpolation? { get set }
}

extension LineMark: InterpolatedMark {}
extension AreaMark: InterpolatedMark {}

extension InterpolatedMark {
  /// How curves run between their points; in space they are always straight.
  public func interpolationMethod(_ method: Interpolation) -> Self {
    var mark = self
    mark.interpolation = method
    return mark
  }
}

extension Series where Content: InterpolatedMark {
  /// How the curves of all series run between their points.
  public func interpolationMethod(_ method: Interpolation) -> Series {
    mapping { $1.interpolation = method }
  }
}
