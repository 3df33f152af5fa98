/// Why the results of parts do not make a whole.
package enum MergeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file that `--results` did not write.
  case malformed(path: String)
  /// A part of another run.
  case otherRun(path: String, first: String)
  /// A part that is there twice.
  case repeated(shard: String, first: String, second: String)
  /// Parts that are not there: the first ones by name, and how many others.
  case missing(shards: [String], others: Int = 0)
  /// Fewer or more figures than the run has.
  case incomplete(count: Int, expected: String)

  package var description: String {
    switch self {
    case .malformed(let path): "\(path) holds no results of a shard; expected what --results writes"
    case .otherRun(let path, let first): "\(path) belongs to another run than \(first)"
    case .repeated(let shard, let first, let second): "shard \(shard) is in \(first) and in \(second)"
    case .missing(let shards, 0) where shards.count == 1: "shard \(shards[0]) is missing"
    case .missing(let shards, let others):
      "shards \(shards.joined(separator: ", ")) \(others > 0 ? "and \(others) more " : "")are missing"
    case .incomplete(let count, let expected): "the shards have \(count) of \(expected) figures"
    }
  }
}
