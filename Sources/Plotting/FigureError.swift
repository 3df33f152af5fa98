/// Why a figure cannot be read or written.
public enum FigureError: Error, Equatable, CustomStringConvertible {
  /// The JSON is not a figure: where, and what is wrong there.
  case malformed(place: String, reason: String)
  /// The path does not say which format to write.
  case format(path: String, expected: [String])

  /// The place and the reason in one line.
  public var description: String {
    switch self {
    case .malformed(let place, let reason):
      place.isEmpty ? "not a figure: \(reason)" : "not a figure: \(place): \(reason)"
    case .format(let path, let expected):
      "\(path): expected a path that ends in .\(expected.joined(separator: ", ."))"
    }
  }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .malformed(place: Self.place(context), reason: "the key '\(key.stringValue)' is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      self = .malformed(place: Self.place(context), reason: Self.firstLine(context.debugDescription))
    @unknown default:
      self = .malformed(place: "", reason: "it cannot be read")
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
      .drop { $0 == "." }.description
  }

  private static func firstLine(_ text: String) -> String {
    String(text.prefix { !$0.isNewline })
  }
}
