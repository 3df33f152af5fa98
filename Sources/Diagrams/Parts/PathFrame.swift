/// The part of the plane that paths are seen in.
enum PathFrame {
  /// The width of a frame in heights, which is about that of a panel.
  private static let aspect = 1.35

  /// A rectangle of the usual proportions with all places well inside.
  ///
  /// - Parameter places: at least one.
  static func around(_ places: [PlanePoint]) -> (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (low, high) = (ys.min() ?? 0, ys.max() ?? 0)
    let needed = 1.2 * max(right - left, aspect * (high - low))
    let width = needed > 0 ? needed : 2
    // A hundredth of the width is near enough, and gives ends that can be read.
    let step = 0.01 * width
    func side(_ middle: Double, _ length: Double) -> ClosedRange<Double> {
      ((middle - length / 2) / step).rounded() * step...((middle + length / 2) / step).rounded() * step
    }
    return (side((left + right) / 2, width), side((low + high) / 2, width / aspect))
  }
}
