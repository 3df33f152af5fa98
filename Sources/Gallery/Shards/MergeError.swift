/// Why the results of parts do not make a whole.
package enum MergeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file that `--results` did not write.
  case malformed(path: String)
  /// A part of another run.
  case otherRun(path: String, first: String)
  /// A part that is there twice.
  case repeated(shard: String, first: String, second: String)
  /// Parts that are not there.
  case missing(shards: [String])
  /// Fewer or more figures than the run has.
  case incomplete(count: Int, expected: String)

  package var description: String {
    switch self {
    case .malformed(let path): "\(path) holds no results of a shard; expected what --results writes"
    case .otherRun(let path, let first): "\(path) belongs to another run than \(first)"
    case .repeated(let shard, let first, let second): "shard \(shard) is in \(first) and in \(second)"
    case .missing(let shards):
      "\(shards.count == 1 ? "shard" : "shards") \(shards.joined(separator: ", ")) \(shards.count == 1 ? "is" : "are") missing"
    case .incomplete(let count, let expected): "the shards have \(count) of \(expected) figures"
    }
  }
}
