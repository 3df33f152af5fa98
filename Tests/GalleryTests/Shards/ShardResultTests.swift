import Gallery
import Testing

/// Parts of a run that become one verdict.
@Suite struct ShardResultTests {
  private func parts(_ count: Int, check: Bool = true) async throws -> [(path: String, result: ShardResult)] {
    let page = (0..<7).map { "<!-- nnplot sample \($0) -->\n![A](\($0).svg)\n" }.joined()
    let book = try Book(page)
    let program = FakeProgram { words in
      var sample = SampleFigure()
      if words.last == "3" { sample.metric = .random(in: 0...1) }
      return try sample.figure
    }
    try await book.run(program)
    let list = try book.list(program: program, allowsOutside: false)
    var settings = RunSettings()
    settings.check = check
    var parts: [(path: String, result: ShardResult)] = []
    for number in 1...count {
      let shard = try #require(Shard(number: number, count: count))
      let run = Regeneration(list.selected(only: [], shard: shard), settings: settings, program: program)
      let outcomes = try await run.run { _ in }
      let json = try ShardResult(outcomes, shard: shard, of: list.jobs, isCheck: check).json()
      parts.append(("\(number).json", try ShardResult(json: json, path: "")))
    }
    return parts
  }

  @Test("In any order the parts give the verdict of the whole", arguments: [1, 3, 9])
  func merged(count: Int) async throws {
    let outcomes = try ShardResult.merged(try await parts(count).reversed())
    #expect(outcomes.map(\.name).sorted() == (0..<7).map { "\($0)" })
    let bad = outcomes.filter { $0.verdict.isBad }
    #expect(bad.map(\.name) == ["3"])
    #expect(bad.first?.sentence.hasPrefix("the metric accuracy became ") == true)
  }

  @Test func partsThatDoNotMakeAWhole() async throws {
    let parts = try await parts(4)
    #expect(throws: MergeError.missing(shards: ["2/4"])) {
      try ShardResult.merged(parts.filter { $0.result.shard != 2 })
    }
    #expect(throws: MergeError.repeated(shard: "1/4", first: "1.json", second: "again.json")) {
      try ShardResult.merged(parts + [("again.json", parts[0].result)])
    }
    var other = parts[3].result
    other.run = "7-0"
    #expect(throws: MergeError.otherRun(path: "4.json", first: "1.json")) {
      try ShardResult.merged(parts.dropLast() + [("4.json", other)])
    }
    var short = parts
    short[0].result.figures.removeLast()
    #expect(throws: MergeError.incomplete(count: 6, expected: "7")) { try ShardResult.merged(short) }
    #expect(throws: MergeError.malformed(path: "x.json")) {
      try ShardResult(json: Array("[]".utf8), path: "x.json")
    }
  }

  @Test("A file that announces more parts than can be counted is answered at once")
  func countlessParts() throws {
    let part = try result(shard: 2, of: .max)
    let missing = [1, 3, 4, 5, 6, 7, 8, 9, 10, 11].map { "\($0)/\(Int.max)" }
    #expect(throws: MergeError.missing(shards: missing, others: Int.max - 11)) {
      try ShardResult.merged([(path: "a.json", result: part)])
    }
    let some = MergeError.missing(shards: ["1/9", "2/9"], others: 3)
    #expect("\(some)" == "shards 1/9, 2/9 and 3 more are missing")
    #expect("\(MergeError.missing(shards: ["1/9", "2/9"]))" == "shards 1/9, 2/9 are missing")
    #expect("\(MergeError.missing(shards: ["1/2"]))" == "shard 1/2 is missing")
  }

  @Test(
    "A part that its run does not have is refused",
    arguments: [(0, 1), (2, 1), (-1, -1), (1, 0), (1, -5)])
  func noSuchPart(shard: Int, shards: Int) throws {
    #expect(throws: MergeError.malformed(path: "a.json")) { try result(shard: shard, of: shards) }
  }

  private func result(shard: Int, of shards: Int) throws -> ShardResult {
    let json = """
      {"check":true,"figures":[],"run":"1-0","shard":\(shard),"shards":\(shards)}
      """
    return try ShardResult(json: Array(json.utf8), path: "a.json")
  }
}
