import Graphics

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What one part of a run found, as the machines that share a run hand it on.
package struct ShardResult: Codable, Equatable, Sendable {
  /// What became of one image, as JSON has it.
  package struct Entry: Codable, Equatable, Sendable {
    var figure: String
    var image: String
    var place: String
    var verdict: Outcome.Verdict
    var sentence: String
    var warning: String?
  }

  /// The part, from 1.
  package var shard: Int
  /// How many parts there are.
  package var shards: Int
  /// What tells the whole from other runs: a hash of all images and commands.
  package var run: String
  /// Whether files were only compared.
  package var check: Bool
  /// The images of this part, in the order of the pages.
  package var figures: [Entry]

  /// The result of a part.
  ///
  /// - Parameter all: every job of the whole run.
  package init(_ outcomes: [Outcome], shard: Shard?, of all: [Job], isCheck: Bool) {
    self.shard = shard?.number ?? 1
    shards = shard?.count ?? 1
    run = Self.name(of: all)
    check = isCheck
    figures = outcomes.map { outcome in
      Entry(
        figure: outcome.name, image: outcome.image, place: outcome.place, verdict: outcome.verdict,
        sentence: outcome.sentence, warning: outcome.warning)
    }
  }

  private static func name(of jobs: [Job]) -> String {
    "\(jobs.count)-\(Fingerprint(Array(jobs.map { "\($0.image)\n\($0.place)\n\($0.command)\n" }.joined().utf8)))"
  }

  /// The result as JSON.
  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// Reads a result.
  package init(json: [UInt8], path: String) throws(MergeError) {
    guard let result = try? JSONDecoder().decode(ShardResult.self, from: Data(json)),
      Shard(number: result.shard, count: result.shards) != nil
    else { throw .malformed(path: path) }
    self = result
  }

  /// The outcomes of all parts together, in the order of the parts.
  ///
  /// - Parameter results: each part once, with the file that it was read from.
  package static func merged(_ results: [(path: String, result: ShardResult)]) throws(MergeError) -> [Outcome]
  {
    guard let first = results.first else { return [] }
    var parts: [Int: (path: String, result: ShardResult)] = [:]
    for (path, result) in results {
      guard
        (result.run, result.shards, result.check) == (
          first.result.run, first.result.shards, first.result.check
        )
      else { throw .otherRun(path: path, first: first.path) }
      if let other = parts[result.shard] {
        throw .repeated(shard: "\(result.shard)/\(result.shards)", first: other.path, second: path)
      }
      parts[result.shard] = (path, result)
    }
    try requireAll(of: first.result.shards, in: parts.keys)
    let outcomes = parts.keys.sorted().flatMap { parts[$0]?.result.figures ?? [] }.map(Outcome.init)
    guard Int(first.result.run.prefix { $0 != "-" }) == outcomes.count else {
      throw .incomplete(count: outcomes.count, expected: String(first.result.run.prefix { $0 != "-" }))
    }
    return outcomes
  }

  /// Throws if one of so many parts is missing; a file may say that there are more than could ever be counted.
  private static func requireAll(of count: Int, in parts: some Collection<Int>) throws(MergeError) {
    guard parts.count < count else { return }
    let present = Set(parts)
    let missing = (1...count).lazy.filter { !present.contains($0) }.prefix(10).map { "\($0)/\(count)" }
    throw .missing(shards: Array(missing), others: count - parts.count - missing.count)
  }
}

extension Outcome.Verdict: Codable {}

extension Outcome {
  /// The outcome that a part has handed on.
  fileprivate init(_ entry: ShardResult.Entry) {
    (name, image, place) = (entry.figure, entry.image, entry.place)
    (verdict, sentence, warning) = (entry.verdict, entry.sentence, entry.warning)
  }
}
