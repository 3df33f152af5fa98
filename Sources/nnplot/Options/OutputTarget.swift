import ArgumentParser

/// The formats that a figure is written in.
enum OutputFormat: String, CaseIterable {
  case png, svg, pdf, json
}

/// A file to write, in one of several formats.
struct OutputTarget<Format: RawRepresentable & CaseIterable & Equatable>: Equatable
where Format.RawValue == String {
  /// The path; `-` is standard output.
  var path: String
  var format: Format
  /// Whether the path is printed, because the user did not choose it.
  var isAnnounced = false

  init(path: String, format: Format, isAnnounced: Bool) {
    self.path = path
    self.format = format
    self.isAnnounced = isAnnounced
  }

  /// The target of an `-o`.
  ///
  /// - Parameters:
  ///   - path: where to write, or `-` for standard output.
  ///   - format: the format asked for; nil takes the extension's.
  init(path: String, format: Format?) throws {
    guard !path.isEmpty else { throw ValidationError("-o needs the path of a file, but the path is empty") }
    let formats = Format.allCases.map(\.rawValue)
    let name = path.split(separator: "/").last ?? ""
    let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
    let suffix = pieces.count > 1 ? pieces[pieces.count - 1].lowercased() : ""
    if let named = Format(rawValue: suffix) {
      self.init(path: path, format: named, isAnnounced: false)
    } else if let format {
      self.init(path: path, format: format, isAnnounced: false)
    } else if path == "-" {
      throw ValidationError("-o - needs --format \(formats.joined(separator: "|"))")
    } else {
      let found = suffix.isEmpty ? "has no extension" : "has the extension .\(suffix)"
      let hint = suffix.isEmpty ? "" : NameSuggestion.hint(for: suffix, among: formats)
      throw ValidationError(
        "-o \(path): the path \(found); expected .\(formats.joined(separator: ", .")) or --format\(hint)")
    }
  }
}
