#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The JSON at the beginning of a safetensors file, not yet compared with the bytes that follow.
struct SafetensorsHeader {
  /// What the header says of one tensor.
  struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    let data_offsets: [Int]
  }

  /// What stands beside a name.
  private enum Value: Decodable {
    case entry(Entry)
    case texts([String: String])
    case other

    init(from decoder: any Decoder) throws {
      if let entry = try? Entry(from: decoder) {
        self = .entry(entry)
      } else if let texts = try? [String: String](from: decoder) {
        self = .texts(texts)
      } else {
        self = .other
      }
    }
  }

  /// The tensors' names and what is said of them, by name.
  let entries: [(name: String, entry: Entry)]
  /// `__metadata__`.
  let metadata: [String: String]

  /// Reads the header's bytes, without the length before them.
  init(_ bytes: ArraySlice<UInt8>, path: String) throws(ModelFileError) {
    guard let values = try? JSONDecoder().decode([String: Value].self, from: Data(bytes)) else {
      throw .header(.notJSON, path: path)
    }
    if let name = Self.repeatedName(in: bytes) { throw .header(.repeatedName(name), path: path) }
    var entries: [(name: String, entry: Entry)] = []
    var metadata: [String: String] = [:]
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .texts(let texts) where name == "__metadata__": metadata = texts
      case .entry(let entry) where name != "__metadata__" && entry.data_offsets.count == 2:
        entries.append((name, entry))
      default:
        throw name == "__metadata__"
          ? .header(.malformedMetadata, path: path) : .tensor(name, .malformedEntry, path: path)
      }
    }
    self.entries = entries
    self.metadata = metadata
  }

  /// A name that occurs twice in the outermost object of well-formed JSON; the decoder would keep one in silence.
  private static func repeatedName(in json: ArraySlice<UInt8>) -> String? {
    var list = Array("[".utf8)
    for name in names(in: json) { list += (list.count > 1 ? Array(",".utf8) : []) + json[name] }
    let names = (try? JSONDecoder().decode([String].self, from: Data(list + "]".utf8))) ?? []
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }

  /// Where the names of the outermost object are, with their quotes.
  private static func names(in json: ArraySlice<UInt8>) -> [Range<Int>] {
    var (ranges, depth, index): ([Range<Int>], Int, Int) = ([], 0, json.startIndex)
    var text: Range<Int>?
    while index < json.endIndex {
      let start = index
      switch json[index] {
      case UInt8(ascii: "\""):
        index = endOfString(in: json, from: start)
        text = start..<index
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ":"): if depth == 1, let text { ranges.append(text) }
      default: break
      }
      index += 1
    }
    return ranges
  }

  /// The place behind a string's closing quote.
  private static func endOfString(in json: ArraySlice<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < json.endIndex, json[index] != UInt8(ascii: "\"") {
      index += json[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, json.endIndex)
  }
}
