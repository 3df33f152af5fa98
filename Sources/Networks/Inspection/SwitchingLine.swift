/// The line w₁·x₁ + w₂·x₂ + b = k in the plane of two features, on which a unit of the first layer switches: k is 0, or
/// where its activation has another kink.
public struct SwitchingLine: Sendable, Equatable {
  /// The unit of the layer, from 0.
  public var unit: Int
  /// w₁ and w₂: at right angles to the line, towards growing pre-activations.
  public var normal: (x: Double, y: Double)
  /// b − k.
  public var offset: Double

  /// Compares all numbers.
  public static func == (left: SwitchingLine, right: SwitchingLine) -> Bool {
    (left.unit, left.normal.x, left.normal.y, left.offset)
      == (right.unit, right.normal.x, right.normal.y, right.offset)
  }

  /// The pre-activation minus k at a point: negative on one side, positive on the other.
  public func value(x: Double, y: Double) -> Double { normal.x * x + normal.y * y + offset }

  /// The part of the line within a rectangle: its ends, or nil if it does not cross it. A unit whose weights are both 0
  /// has no line.
  public func segment(
    x: ClosedRange<Double>, y: ClosedRange<Double>
  ) -> (start: (x: Double, y: Double), end: (x: Double, y: Double))? {
    let square = normal.x * normal.x + normal.y * normal.y
    guard square > 0 else { return nil }
    // The foot of the origin on the line, and the line's direction.
    let foot = (x: -offset * normal.x / square, y: -offset * normal.y / square)
    let along = (x: -normal.y, y: normal.x)
    var (low, high) = (-Double.infinity, Double.infinity)
    for (position, speed, range) in [(foot.x, along.x, x), (foot.y, along.y, y)] {
      if speed == 0 {
        guard range.contains(position) else { return nil }
        continue
      }
      let ends = [(range.lowerBound - position) / speed, (range.upperBound - position) / speed]
      low = max(low, min(ends[0], ends[1]))
      high = min(high, max(ends[0], ends[1]))
    }
    guard low < high else { return nil }
    func point(_ t: Double) -> (x: Double, y: Double) { (foot.x + t * along.x, foot.y + t * along.y) }
    return (point(low), point(high))
  }
}

extension Sequential {
  /// The lines on which the units of the first layer switch, one for each unit and kink of its activation; smooth
  /// activations switch at 0.
  ///
  /// - Precondition: the network takes two features, and its first layer is dense.
  public var switchingLines: [SwitchingLine] {
    precondition(inputs == 2, "lines are drawn in the plane of two features, but the network takes \(inputs)")
    let (weights, biases) = (weights(ofLayer: 0), biases(ofLayer: 0))
    let kinks = activation(ofLayer: 0).kinks
    return (0..<weights.rows).flatMap { unit in
      (kinks.isEmpty ? [0] : kinks).map { kink in
        SwitchingLine(
          unit: unit, normal: (Double(weights[unit, 0]), Double(weights[unit, 1])),
          offset: Double(biases[unit]) - kink)
      }
    }
  }
}
