/// What has become of a descent; follows from the path alone.
enum DescentOutcome: Sendable, Equatable {
  /// The slope has all but gone, step by step in about one direction.
  case converges
  /// The slope has all but gone, and the steps went to and fro across the valley.
  case oscillates
  /// The path jumps between two places for ever.
  case jumps
  /// The function grows, step by step.
  case diverges
  /// None of these within the steps that were taken.
  case underway

  /// The slope at the end, as a share of that at the start, below which a path has converged.
  private static let share = 1e-3

  /// - Parameters:
  ///   - first: the gradient at the start.
  ///   - path: at least one place.
  init(of path: DescentPath, first: PlanePoint) {
    let end = path.endValue
    let isFinite = end.isFinite && path.finalSlope.isFinite
    if isFinite, path.finalSlope <= Self.share * first.length {
      self = Self.turns(path) > 0.5 ? .oscillates : .converges
    } else if Self.returns(path) {
      self = .jumps
    } else if !isFinite || path.leaves || end > path.values[0] {
      self = .diverges
    } else {
      self = .underway
    }
  }

  /// The share of steps that point against the step before them.
  private static func turns(_ path: DescentPath) -> Double {
    let steps = zip(path.places, path.places.dropFirst()).map { $1 - $0 }.filter { $0.length > 0 }
    let pairs = zip(steps, steps.dropFirst()).map { $0.x * $1.x + $0.y * $1.y }
    return pairs.isEmpty ? 0 : Double(pairs.filter { $0 < 0 }.count) / Double(pairs.count)
  }

  /// Whether the last step leads to where the last but one began.
  private static func returns(_ path: DescentPath) -> Bool {
    guard path.places.count >= 3 else { return false }
    let (before, middle, last) = (path.places.count - 3, path.places.count - 2, path.places.count - 1)
    let step = (path.places[last] - path.places[middle]).length
    return step > 0 && (path.places[last] - path.places[before]).length < 1e-9 * step
  }
}
