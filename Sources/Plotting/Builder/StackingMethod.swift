/// How bars or areas of several series lie on each other where they share a place; the names are Swift Charts'.
public enum StackingMethod: Sendable {
  /// On top of each other: positive values upwards from 0, negative ones downwards.
  case standard
  /// On top of each other as shares of their sum, from 0 to 1.
  case normalized
  /// On top of each other around 0, as much above as below.
  case center
  /// Each from 0, over each other.
  case unstacked
}

/// The ends of several series that lie on each other.
struct Stack {
  /// Where each series begins at each of its places.
  private(set) var bases: [[Double]] = []
  /// Where each series ends at each of its places.
  private(set) var ends: [[Double]] = []

  /// Stacks series in their order.
  ///
  /// - Parameters:
  ///   - places: where the values of each series stand.
  ///   - values: the values at those places; what is not finite takes no room.
  init(places: [[Double]], values: [[Double]], by method: StackingMethod) {
    var totals: [Double: Double] = [:]
    for (places, values) in zip(places, values) {
      for (place, value) in zip(places, values) where value.isFinite {
        totals[place, default: 0] += abs(value)
      }
    }
    var (above, below): ([Double: Double], [Double: Double]) = ([:], [:])
    for (places, values) in zip(places, values) {
      var (base, end) = (values, values)
      for (index, place) in places.enumerated() where values[index].isFinite {
        let total = totals[place] ?? 0
        let value = method == .normalized && total > 0 ? values[index] / total : values[index]
        let floor = method == .center ? -total / 2 : 0
        let goesDown = value < 0 && method != .center
        base[index] = (goesDown ? below[place] : above[place]) ?? floor
        end[index] = base[index] + (method == .center ? abs(value) : value)
        if goesDown { below[place] = end[index] } else { above[place] = end[index] }
      }
      bases.append(base)
      ends.append(end)
    }
  }

  /// The room that the series take, with air beyond their ends alone: what stands on 0 stands on the axis.
  func extent(along places: [Double]) -> DataExtent {
    let across = ClosedRange(around: (bases + ends).flatMap { $0 }).map { range in
      let air = 0.06 * range.length
      return (range.lowerBound - (range.lowerBound == 0 ? 0 : air))...(range.upperBound + air)
    }
    return DataExtent(x: ClosedRange(around: places), y: across)
  }
}
