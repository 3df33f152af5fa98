import Graphics
import Rendering

/// The lock file of a finished drawing: with what it was drawn, which image came of it, and every item as a line.
package struct SceneLock: Equatable, Sendable {
  /// Lines such as `cairo 1.16.0`: what may move a place by a fraction of a pixel.
  var versions: [String]
  /// Length and hash of the image's file.
  var image: String
  /// The drawing as text, a line per item.
  let text: [UInt8]

  private static let head = "nnplot scene 1"

  /// The lock of a drawing.
  init(_ scene: Scene, fonts: [FontIdentity], image bytes: [UInt8]) {
    versions =
      [
        "cairo \(LibraryVersions.cairo)", "pango \(LibraryVersions.pango)",
        "libdeflate \(LibraryVersions.libdeflate)",
      ]
      + fonts.map { "font \($0.name), \($0.version)" }
    image = Self.note(of: bytes)
    text = scene.descriptionBytes
  }

  /// Reads a lock file; nil if it is none or was cut off.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    var lines: [String] = []
    var rest = bytes[...]
    while !rest.starts(with: "scene ".utf8) {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[(end + 1)...]
    }
    guard lines.first == Self.head, let image = lines.last, image.hasPrefix("image ") else { return nil }
    versions = Array(lines[1..<(lines.count - 1)])
    self.image = image
    text = Array(rest)
  }

  /// The drawing, a line per item.
  var lines: [String] {
    String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
  }

  /// The file.
  var bytes: [UInt8] {
    Array(([Self.head] + versions + [image]).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")] + text
  }

  /// What is remembered of an image's bytes.
  static func note(of bytes: [UInt8]) -> String {
    "image \(bytes.count) bytes #\(Fingerprint(bytes))"
  }

  /// The names of the fonts, without their versions.
  var fontNames: [String] {
    versions.filter { $0.hasPrefix("font ") }.map { String($0.dropFirst(5).prefix { $0 != "," }) }
  }
}
