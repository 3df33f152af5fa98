/// Why a backward pass is impossible.
public enum DifferentiationError: Error, Equatable, CustomStringConvertible {
  /// The result has several entries, and nobody said how they are to be weighted.
  case upstreamMissing(rows: Int, columns: Int)
  /// The upstream gradient has another shape than the result.
  case upstreamMismatch(rows: Int, columns: Int, expectedRows: Int, expectedColumns: Int)
  /// The result depends on nothing that requires a gradient.
  case nothingRequiresGradient
  /// An earlier pass released the graph.
  case graphReleased(operation: String)

  /// What was given, what was expected, and what to do.
  public var description: String {
    switch self {
    case .upstreamMissing(let rows, let columns):
      "backward from a result of shape (\(rows), \(columns)) needs an upstream gradient of the same shape, "
        + "such as ones; only a single number can do without"
    case .upstreamMismatch(let rows, let columns, let expectedRows, let expectedColumns):
      "the upstream gradient has shape (\(rows), \(columns)), but the result has shape "
        + "(\(expectedRows), \(expectedColumns))"
    case .nothingRequiresGradient:
      "the result depends on no leaf that requires a gradient"
    case .graphReleased(let operation):
      "the graph was released by an earlier backward pass (reached again at '\(operation)'); "
        + "give that pass keepGraph: true, or replay the tape before the next one"
    }
  }
}
