import Graphics
import Rendering

/// The lock file of a finished drawing: with what it was drawn, which image came of it, and every item as a line.
package struct SceneLock: Equatable, Sendable {
  /// Lines such as `cairo 1.16.0`: what may move a place by a fraction of a pixel.
  var versions: [String]
  /// Length and hash of the image's file.
  var image: String
  /// The drawing, a line per item.
  var lines: [String]

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
    lines = scene.description.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }

  /// Reads a lock file; nil if it is none or was cut off.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasSuffix("\n") else { return nil }
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    guard all.first == Self.head, let start = all.firstIndex(where: { $0.hasPrefix("scene ") }),
      let image = all[..<start].last, image.hasPrefix("image ")
    else { return nil }
    versions = Array(all[1..<(start - 1)])
    self.image = image
    lines = Array(all[start...])
  }

  /// The file.
  var bytes: [UInt8] {
    Array(([Self.head] + versions + [image] + lines).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
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
