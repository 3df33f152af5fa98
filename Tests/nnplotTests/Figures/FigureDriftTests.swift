import Foundation
import TestSupport
import Testing

/// The committed figures are still what their commands compute.
@Suite struct FigureDriftTests {
  private static let gallery = Repository.url("figures")

  /// A figure as the gallery declares it.
  struct Declaration: Sendable, CustomTestStringConvertible {
    var arguments: String
    var image: String
    var testDescription: String { image }
  }

  /// Every comment with a command and the image in the line below it.
  static let declarations: [Declaration] = {
    let text = (try? String(contentsOf: gallery.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(lines, lines.dropFirst()).compactMap { comment, image in
      guard comment.hasPrefix("<!-- nnplot "), comment.hasSuffix(" -->"), let open = image.range(of: "](")
      else {
        return nil
      }
      return Declaration(
        arguments: String(comment.dropFirst("<!-- nnplot ".count).dropLast(" -->".count)),
        image: String(image[open.upperBound...].prefix { $0 != ")" }))
    }
  }()

  @Test func galleryDeclaresEveryImageThatIsThere() throws {
    let images = try FileManager.default.contentsOfDirectory(atPath: Self.gallery.path).filter {
      $0.hasSuffix(".svg")
    }
    #expect(!images.isEmpty)
    #expect(Set(images) == Set(Self.declarations.map(\.image)))
  }

  @Test(arguments: declarations)
  func numbersHaveNotDrifted(_ declaration: Declaration) async throws {
    let file = Self.gallery.appendingPathComponent("data/\(declaration.image).json")
    let committed = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let folder = try TemporaryFolder()
    // As a reader would type it, quotes and all.
    let run = try await Program.shell("\"$nnplot\" \(declaration.arguments) -o - --format json", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let computed = try JSONSerialization.jsonObject(with: run.output)
    let difference = Self.difference(committed, computed, at: "")
    #expect(difference == nil, "drifted; scripts/regenerate-figures redraws \(declaration.image)")
  }

  /// Where two JSON values differ: in anything but numbers within 1e-3; nil if nowhere.
  private static func difference(_ old: Any, _ new: Any, at place: String) -> String? {
    if let old = old as? [String: Any], let new = new as? [String: Any] {
      guard Set(old.keys) == Set(new.keys) else { return "\(place): other keys" }
      return old.keys.sorted().lazy.compactMap { key in
        difference(old[key] ?? NSNull(), new[key] ?? NSNull(), at: "\(place).\(key)")
      }.first
    }
    if let old = old as? [Any], let new = new as? [Any] {
      guard old.count == new.count else { return "\(place): \(old.count) became \(new.count) values" }
      return zip(old, new).enumerated().lazy.compactMap { index, pair in
        difference(pair.0, pair.1, at: "\(place)[\(index)]")
      }.first
    }
    if let old = old as? Double, let new = new as? Double {
      return abs(old - new) <= 1e-3 * max(1, abs(old)) ? nil : "\(place): \(old) became \(new)"
    }
    return String(describing: old) == String(describing: new) ? nil : "\(place): \(old) became \(new)"
  }
}
