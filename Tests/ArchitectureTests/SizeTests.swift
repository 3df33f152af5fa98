import TestSupport
import Testing

/// No file and no function grows beyond what one reads at a sitting.
@Suite struct SizeTests {
  static let files: [String] = ["Sources", "Tests"].flatMap { (try? Repository.swiftFiles(in: $0)) ?? [] }

  @Test func filesAreShort() throws {
    #expect(!Self.files.isEmpty)
    for file in Self.files {
      let count = try Repository.lines(of: file).count
      #expect(count <= 400, "\(file) has \(count) lines")
    }
  }

  @Test func functionsAreShort() throws {
    var longest = 0
    for file in Self.files {
      for function in Self.functions(in: try Repository.lines(of: file)) {
        #expect(function.count <= 60, "\(file):\(function.lowerBound + 1) has \(function.count) lines")
        longest = max(longest, function.count)
      }
    }
    // Had none been found, the test could not fail.
    #expect(longest > 20)
  }

  @Test func findsWhereAFunctionEnds() {
    let text = """
      struct A {
        var b: Int { 1 }
        func c() -> Int { 2 }
        @Test func d(
          e: Int
        ) {
          if e > 0 {
          }
        }
      }
      """
    let lines = text.split(separator: "\n").map(String.init)
    #expect(Self.functions(in: lines) == [2...2, 3...8])
  }

  /// The lines of each function, initializer and subscript: the formatter puts the closing bracket below the first
  /// letter.
  private static func functions(in lines: [String]) -> [ClosedRange<Int>] {
    lines.indices.compactMap { start in
      let indent = lines[start].prefix { $0 == " " }
      let words = lines[start].split(whereSeparator: { " (<?".contains($0) })
      let modifiers = words.prefix { !["func", "init", "subscript"].contains($0) }
      guard modifiers.count < words.count, modifiers.allSatisfy(isModifier) else { return nil }
      if lines[start].hasSuffix("}") { return start...start }
      let end = lines[(start + 1)...].firstIndex {
        $0.hasPrefix("\(indent)}") || ($0.prefix { $0 == " " }.count < indent.count && !$0.isEmpty)
      }
      guard let end, lines[end].hasPrefix("\(indent)}") else { return nil }
      return start...end
    }
  }

  private static func isModifier(_ word: Substring) -> Bool {
    word.hasPrefix("@")
      || [
        "public", "package", "private", "fileprivate", "internal", "static", "mutating", "override",
        "nonisolated", "prefix", "consuming", "borrowing",
      ].contains(word)
  }
}
