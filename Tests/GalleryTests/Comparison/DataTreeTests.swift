import Foundation
import Testing

@testable import Gallery

/// JSON as `JSONSerialization` reads it.
@Suite struct DataTreeTests {
  @Test(arguments: [
    "{}", "[]", "[1,2.5,-3e-7,null]", "[[1,2],[3]]", "[1,\"a\",null]", "{\"a\":{\"b\":[true,false]}}",
    "\"a\\n\\u00e9\\ud83d\\ude00\\\\\\\"\"", " [ 1 , 2 ] ", "[0.1,123456.7,1e300,5e-324]",
    "{\"激\":\"函数\"}", "[null,null]", "[1,[2]]",
  ])
  func agrees(text: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    #expect(Self.plain(try DataTreeParser.parse(Array(text.utf8))) == Self.plain(object))
  }

  @Test(arguments: ["", "{", "[1,", "[1 2]", "{\"a\"}", "nul", "\"a", "[1]]", "{1:2}", "[-]", "\"\\u12\""])
  func malformed(text: String) {
    #expect(throws: DataTreeParser.Malformed.self) { try DataTreeParser.parse(Array(text.utf8)) }
  }

  @Test func deepNestingIsRefused() {
    #expect(throws: DataTreeParser.Malformed.self) {
      try DataTreeParser.parse(Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
  }

  private static func plain(_ tree: DataTree) -> String {
    switch tree {
    case .null: "null"
    case .bool(let value): value ? "1.0" : "0.0"
    case .number(let value): "\(value)"
    case .text(let text): "'\(text)'"
    case .numbers, .list: "[\(tree.elements.map(plain).joined(separator: ","))]"
    case .object(let members):
      "{\(members.map { "\($0.key):\(plain($0.value))" }.sorted().joined(separator: ","))}"
    }
  }

  private static func plain(_ object: Any) -> String {
    if let list = object as? [Any] { return "[\(list.map(plain).joined(separator: ","))]" }
    if let members = object as? [String: Any] {
      return "{\(members.map { "\($0.key):\(plain($0.value))" }.sorted().joined(separator: ","))}"
    }
    if let text = object as? String { return "'\(text)'" }
    if object is NSNull { return "null" }
    return (object as? Double).map { "\($0)" } ?? "?"
  }
}
